package org.leadgraph.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.visibility.PolicyBuilder.aPolicy;
import static org.leadgraph.visibility.PolicyBuilder.viewOf;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.visibility.Policy.Level;

/** What the caller's ORI, use code and standing close, whatever agreements say. Ann is of agency avon (scope 1); scope 2 is brook's. */
class StandingTests {
    private static final int OWN = 1;
    private static final int BROOKS = 2;

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "E", "G", "I", "J", "M", "N", "Y"})
    @DisplayName("M-01 to M-12 the ninth character of the employer's ORI authorises")
    void authorisesClass(String ninth) {
        assertThat(viewOf(aPolicy().user("zoe", "TX000000" + ninth), "C:zoe").isGreen(OWN)).isTrue();
    }

    @Test
    @DisplayName("A-17, M-13, INV-8 every other ninth character is refused, as is an ORI of another length")
    void refusesEveryOtherClass() {
        for (char ninth = 0; ninth < 0x250; ninth++) {
            if ("0123456789ABCEGIJMNY".indexOf(ninth) < 0) {
                assertThat(viewOf(aPolicy().user("zoe", "TX000000" + ninth), "C:zoe")).as("ninth character %s", ninth).isSameAs(View.EMPTY);
            }
        }
        assertThat(viewOf(aPolicy().user("zoe", "TX000000"), "C:zoe")).isSameAs(View.EMPTY);
        assertThat(viewOf(aPolicy().user("zoe", "TX00000000"), "C:zoe")).isSameAs(View.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOCAL", "STATE", "TRIBAL"})
    @DisplayName("C-17, M-08, INV-8 a limited participant gets nothing of local, state and tribal agencies, pointers included")
    void closesLocalDataToLimitedParticipant(String level) {
        View view = viewOf(aPolicy().agreement().leadPointers().level(Level.valueOf(level)).user("ian", "TX000000I"), "C:ian");

        assertThat(view.isGreen(OWN)).isTrue();
        assertThat(view.isGreen(BROOKS) || view.isLeadEnd(BROOKS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FEDERAL", "FOREIGN"})
    @DisplayName("M-08 a limited participant gets what federal and foreign partners share")
    void opensFederalDataToLimitedParticipant(String level) {
        var policy = aPolicy().agreement().level(Level.valueOf(level)).user("ian", "TX000000I");

        assertThat(viewOf(policy, "C:ian").isGreen(BROOKS)).isTrue();
    }

    @Test
    @DisplayName("P-07, INV-7 use code A reaches the own agency's records only, and no pointers")
    void limitsAdministrativeUse() {
        View view = viewOf(aPolicy().agreement().leadPointers(), "A:ann");

        assertThat(view.isGreen(OWN)).isTrue();
        assertThat(view.isGreen(BROOKS) || view.hasPointers()).isFalse();
    }

    @Test
    @DisplayName("P-09, P-10, INV-7 use code J is refused by owners that reject it, and only by them")
    void letsOwnersRejectEmploymentUse() {
        assertThat(viewOf(aPolicy().agreement(), "J:ann").isGreen(BROOKS)).isTrue();
        assertThat(viewOf(aPolicy().agreement().rejectsJ(), "J:ann").isGreen(BROOKS)).isFalse();
        assertThat(viewOf(aPolicy().rejectsJ().leadPointers(), "J:ann").isLeadEnd(BROOKS)).isFalse();
        assertThat(viewOf(aPolicy().agreement().rejectsJ(), "C:ann").isGreen(BROOKS)).isTrue();
    }

    @Test
    @DisplayName("INV-4 a suspended, unknown or unemployed user sees nothing, reference data included")
    void showsNothingToUsersWithoutStanding() {
        assertThat(viewOf(aPolicy().suspendUser("ann"), "C:ann")).isSameAs(View.EMPTY);
        assertThat(viewOf(aPolicy(), "C:nobody")).isSameAs(View.EMPTY);
        assertThat(View.of(Policy.NONE, new Caller(UseCode.C, "ann"))).isSameAs(View.EMPTY);
        assertThat(View.EMPTY.isGreen(Policy.REFERENCE_SCOPE)).isFalse();
    }

    @Test
    @DisplayName("K-11, K-16, INV-9 an agency that opted out sees nothing and shows nothing, lead ends included")
    void closesASuspendedAgencyBothWays() {
        assertThat(viewOf(aPolicy().agreement().suspendAgency("avon"), "C:ann")).isSameAs(View.EMPTY);
        View view = viewOf(aPolicy().agreement().leadPointers().suspendAgency("brook"), "C:ann");
        assertThat(view.isGreen(BROOKS) || view.isLeadEnd(BROOKS)).isFalse();
    }
}
