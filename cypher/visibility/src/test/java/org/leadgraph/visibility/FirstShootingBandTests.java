package org.leadgraph.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.visibility.PolicyBuilder.aPolicy;
import static org.leadgraph.visibility.PolicyBuilder.viewOf;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadgraph.visibility.Policy.Audience;

/** Bands of the time to first shooting, and who gets days (binding decision 15). Ann is of agency avon (scope 1); brook owns scope 2. */
class FirstShootingBandTests {
    private static final int OWN = 1;
    private static final int BROOKS = 2;
    private static final int DETAILS = 7;

    @ParameterizedTest
    @CsvSource({"-400, DATES_CONTRADICT", "-1, DATES_CONTRADICT", "0, UNDER_30_DAYS", "29, UNDER_30_DAYS", "30, UNDER_90_DAYS",
            "89, UNDER_90_DAYS", "90, UNDER_1_YEAR", "364, UNDER_1_YEAR", "365, UNDER_3_YEARS", "1094, UNDER_3_YEARS",
            "1095, OVER_3_YEARS", "40000, OVER_3_YEARS"})
    @DisplayName("E-02 the bands are under 30 days, 90 days, 1 year, 3 years, and over")
    void putsDaysIntoBands(long days, FirstShootingBand band) {
        assertThat(FirstShootingBand.of(days)).isEqualTo(band);
    }

    @Test
    @DisplayName("E-03 a partner gets days, even though trace details are hidden, unless the owner chose bands; the own agency always gets days")
    void givesDaysUnlessTheOwnerChoseBands() {
        var days = aPolicy().agreement().scope(DETAILS, "brook", Audience.OWNER_ONLY, Colour.RED);
        assertThat(viewOf(days, "C:ann").isInDays(BROOKS)).isTrue();
        assertThat(viewOf(days, "C:ann").isInDays(DETAILS)).isTrue();

        var bands = days.bands();
        assertThat(viewOf(bands, "C:ann").isInDays(BROOKS)).isFalse();
        assertThat(viewOf(bands, "C:ann").isInDays(DETAILS)).isFalse();
        assertThat(viewOf(bands, "C:ann").isInDays(OWN)).isTrue();
        assertThat(viewOf(aPolicy(), "C:ann").isInDays(BROOKS)).as("without an agreement").isFalse();
    }

    @Test
    @DisplayName("INV-42 an owner's choice changes the view of partners, so that no answer in days leaves after it, and changes no other view")
    void changesTheViewOfPartnersAlone() {
        assertThat(viewOf(aPolicy().agreement().bands(), "C:ann").fingerprint())
                .isNotEqualTo(viewOf(aPolicy().agreement(), "C:ann").fingerprint());
        assertThat(viewOf(aPolicy().bands(), "C:ann").fingerprint()).isEqualTo(viewOf(aPolicy(), "C:ann").fingerprint());
    }
}
