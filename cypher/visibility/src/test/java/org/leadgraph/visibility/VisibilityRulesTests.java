package org.leadgraph.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.visibility.PolicyBuilder.POINTER;
import static org.leadgraph.visibility.PolicyBuilder.aPolicy;
import static org.leadgraph.visibility.PolicyBuilder.viewOf;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.visibility.Policy.Audience;
import org.leadgraph.visibility.Policy.ExceptionKind;

/** What agreements, modes, colours and exceptions open; {@link StandingTests} has what a caller's standing closes. The asking user is ann of agency Avon; Brook owns scope 2, Avon scope 1. */
class VisibilityRulesTests {
    private static final int OWN = 1;
    private static final int BROOKS = 2;

    @Test
    @DisplayName("K-01, INV-5 sharing is reciprocal: both halves of an agreement open the partner's records")
    void showsRecordsOfPartner() {
        View view = viewOf(aPolicy().agreement(), "C:ann");

        assertThat(view.isGreen(BROOKS)).isTrue();
        assertThat(view.agencyId()).isEqualTo("avon");
    }

    @Test
    @DisplayName("K-01 a half that only one agency gave opens nothing, in neither direction")
    void hidesRecordsWhileOneHalfIsMissing() {
        assertThat(viewOf(aPolicy().half("avon", "brook"), "C:ann").isGreen(BROOKS)).isFalse();
        assertThat(viewOf(aPolicy().half("brook", "avon"), "C:ann").isGreen(BROOKS)).isFalse();
        assertThat(viewOf(aPolicy(), "C:ann").isLeadEnd(BROOKS)).isFalse();
    }

    @Test
    @DisplayName("K-02, INV-5 sharing is not transitive: a partner's partner stays hidden")
    void hidesRecordsOfPartnersPartner() {
        View view = viewOf(aPolicy().agreement("avon", "clay").agreement("clay", "brook"), "C:ann");

        assertThat(view.isGreen(BROOKS)).isFalse();
    }

    @Test
    @DisplayName("K-15 all or nothing: colours and exceptions take nothing from a partner")
    void ignoresColoursWhenAllOrNothing() {
        var policy = aPolicy().agreement().colour(Colour.RED).exception(ExceptionKind.USER, "ann", Colour.RED);

        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isTrue();
    }

    @Test
    @DisplayName("L-03 L-05 green: viewable")
    void showsGreenItems() {
        assertThat(viewOf(aPolicy().agreement().itemPolicy().colour(Colour.GREEN), "C:ann").isGreen(BROOKS)).isTrue();
    }

    @Test
    @DisplayName("L-06, INV-13 yellow: a pointer, never a node")
    void offersPointersToYellowItems() {
        View view = viewOf(aPolicy().agreement().itemPolicy().colour(Colour.YELLOW), "C:ann");

        assertThat(view.isGreen(BROOKS)).isFalse();
        assertThat(view.isYellow(BROOKS)).isTrue();
        assertThat(view.isLeadEnd(BROOKS)).isTrue();
    }

    @Test
    @DisplayName("L-07 red: not viewable")
    void hidesRedItems() {
        View view = viewOf(aPolicy().agreement().itemPolicy().colour(Colour.RED), "C:ann");

        assertThat(view.isGreen(BROOKS) || view.isLeadEnd(BROOKS)).isFalse();
    }

    @Test
    @DisplayName("L-04 the colour is the item's: two scopes of one owner differ")
    void decidesItemByItem() {
        View view = viewOf(aPolicy().agreement().itemPolicy().colour(Colour.RED).scope(3, "brook", Audience.SHARED, Colour.GREEN), "C:ann");

        assertThat(view.isGreen(BROOKS)).isFalse();
        assertThat(view.isGreen(3)).isTrue();
    }

    @Test
    @DisplayName("L-08 the most specific exception wins: user, then agency, then agency type, then the item's colour")
    void prefersTheMostSpecificException() {
        var policy = aPolicy().agreement().itemPolicy().colour(Colour.RED);
        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isFalse();

        policy.exception(ExceptionKind.AGENCY_TYPE, "POLICE", Colour.GREEN);
        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isTrue();

        policy.exception(ExceptionKind.AGENCY, "avon", Colour.YELLOW);
        assertThat(viewOf(policy, "C:ann").isYellow(BROOKS)).isTrue();
        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isFalse();

        policy.exception(ExceptionKind.USER, "ann", Colour.GREEN);
        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isTrue();
    }

    @Test
    @DisplayName("L-08 of two exceptions for the same target the stricter wins")
    void prefersTheStricterOnATie() {
        var policy = aPolicy().agreement().itemPolicy().exception(ExceptionKind.AGENCY, "avon", Colour.GREEN)
                .exception(ExceptionKind.AGENCY, "avon", Colour.RED);

        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isFalse();
    }

    @Test
    @DisplayName("L-08 an exception for somebody else changes nothing")
    void ignoresExceptionsForOthers() {
        var policy = aPolicy().agreement().itemPolicy().colour(Colour.GREEN).exception(ExceptionKind.USER, "bob", Colour.RED)
                .exception(ExceptionKind.AGENCY, "clay", Colour.RED).exception(ExceptionKind.AGENCY_TYPE, "INTERPOL", Colour.RED);

        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isTrue();
    }

    @Test
    @DisplayName("L-08, INV-6 an exception opens nothing without an agreement (binding decision 1)")
    void asksTheAgencyGateBeforeExceptions() {
        var policy = aPolicy().itemPolicy().exception(ExceptionKind.USER, "ann", Colour.GREEN);

        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isFalse();
    }

    @Test
    @DisplayName("L-09 one record is red, yellow and green to three users")
    void givesThreeUsersThreeColours() {
        var policy = aPolicy().agreement().itemPolicy().colour(Colour.RED).user("amy", "TX0000000").user("abe", "TX0000000")
                .exception(ExceptionKind.USER, "ann", Colour.GREEN).exception(ExceptionKind.USER, "amy", Colour.YELLOW);

        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isTrue();
        assertThat(viewOf(policy, "C:amy").isYellow(BROOKS)).isTrue();
        assertThat(viewOf(policy, "C:abe").isLeadEnd(BROOKS)).isFalse();
    }

    @Test
    @DisplayName("H-05 L-10 one's own records are green, whatever their colour")
    void showsOwnRecords() {
        assertThat(viewOf(aPolicy(), "C:ann").isGreen(OWN)).isTrue();
        assertThat(viewOf(aPolicy().scope(9, "avon", Audience.SHARED, Colour.RED), "C:ann").isGreen(9)).isTrue();
    }

    @Test
    @DisplayName("L-08 a class kept for named users is hidden from colleagues who are not named, and from partners who are")
    void keepsNamedUsersScopes() {
        var policy = aPolicy().agreement().itemPolicy().user("amy", "TX0000000").scope(9, "avon", Audience.NAMED_USERS, Colour.GREEN)
                .exceptionFrom(9, ExceptionKind.USER, "amy", Colour.GREEN).scope(8, "brook", Audience.NAMED_USERS, Colour.GREEN)
                .exceptionFrom(8, ExceptionKind.USER, "ann", Colour.GREEN);

        assertThat(viewOf(policy, "C:ann").isGreen(9)).isFalse();
        assertThat(viewOf(policy, "C:amy").isGreen(9)).isTrue();
        assertThat(viewOf(policy, "C:ann").isGreen(8)).isFalse();
    }

    @Test
    @DisplayName("E-03 owner-only classes never leave the agency, in either mode")
    void keepsOwnerOnlyScopes() {
        var policy = aPolicy().agreement().scope(9, "avon", Audience.OWNER_ONLY, Colour.GREEN).scope(8, "brook", Audience.OWNER_ONLY,
                Colour.GREEN);

        assertThat(viewOf(policy, "C:ann").isGreen(9)).isTrue();
        assertThat(viewOf(policy, "C:ann").isGreen(8)).isFalse();
        assertThat(viewOf(policy.itemPolicy(), "C:ann").isGreen(8)).isFalse();
        assertThat(viewOf(policy.leadPointers(), "C:ann").isLeadEnd(8)).isFalse();
    }

    @Test
    @DisplayName("INV-15, binding decision 3: lead pointers reach agencies without an agreement, at lead ends alone")
    void offersLeadPointersWithoutAgreement() {
        View view = viewOf(aPolicy().leadPointers(), "C:ann");

        assertThat(POINTER.apply(view, BROOKS)).isEqualTo("lead end");
        assertThat(view.isGreen(BROOKS)).isFalse();
    }

    @Test
    @DisplayName("Binding decision 3: an item that is red for the viewer is not even a lead end")
    void holdsBackRedLeadEnds() {
        assertThat(viewOf(aPolicy().leadPointers().itemPolicy().colour(Colour.RED), "C:ann").isLeadEnd(BROOKS)).isFalse();
        assertThat(viewOf(aPolicy().leadPointers().itemPolicy().colour(Colour.YELLOW), "C:ann").isLeadEnd(BROOKS)).isTrue();
    }

    @Test
    @DisplayName("INV-3 a scope without an owner, or with the number of reference data, is visible to no one")
    void hidesScopesWithoutOwner() {
        var policy = aPolicy().agreement().scope(7, "", Audience.SHARED, Colour.GREEN).scope(6, "gone", Audience.SHARED, Colour.GREEN)
                .scope(Policy.REFERENCE_SCOPE, "brook", Audience.SHARED, Colour.YELLOW);
        View view = viewOf(policy, "C:ann");

        assertThat(view.isGreen(7) || view.isGreen(6)).isFalse();
        assertThat(view.isGreen(Policy.REFERENCE_SCOPE)).isTrue();
        assertThat(view.isYellow(Policy.REFERENCE_SCOPE)).isFalse();
    }

    @Test
    @DisplayName("L-04 a scope that is held with others shows the least that any of them shows; with one that is not its owner's, nothing")
    void showsTheLeastOfHeldScopes() {
        var policy = aPolicy().agreement().itemPolicy().scope(3, "brook", Audience.SHARED, Colour.YELLOW)
                .scope(4, "brook", Audience.SHARED, Colour.RED).scope(5, "clay", Audience.SHARED, Colour.GREEN);

        assertThat(viewOf(policy, "C:ann").isGreen(BROOKS)).isTrue();
        assertThat(viewOf(policy.held(BROOKS, 3), "C:ann").isYellow(BROOKS)).isTrue();
        assertThat(viewOf(policy.held(BROOKS, 3, 4), "C:ann").isLeadEnd(BROOKS)).isFalse();
        assertThat(viewOf(policy.held(BROOKS, 5), "C:ann").isLeadEnd(BROOKS)).as("another agency's").isFalse();
        assertThat(viewOf(policy.held(BROOKS, 99), "C:ann").isLeadEnd(BROOKS)).as("unknown").isFalse();
        assertThat(viewOf(policy.held(BROOKS, 5), "C:ann").isGreen(BROOKS)).isFalse();
        assertThat(viewOf(policy.held(BROOKS), "C:ann").isGreen(BROOKS)).isTrue();
        assertThat(viewOf(policy.held(OWN, 4), "C:ann").isGreen(OWN)).as("own, held with another agency's").isFalse();
    }

    @Test
    @DisplayName("L-01 the deciding rule is shown, and the exception within it")
    void saysWhichRuleDecided() {
        Caller ann = Caller.parse("C:ann").orElseThrow();

        assertThat(VisibilityRules.decide(aPolicy().build(), ann, OWN).orElseThrow().rule()).isEqualTo(VisibilityRules.Rule.OWN_AGENCY);
        assertThat(VisibilityRules.decide(aPolicy().build(), ann, BROOKS).orElseThrow().rule())
                .isEqualTo(VisibilityRules.Rule.NO_AGREEMENT);
        var exception = VisibilityRules
                .decide(aPolicy().agreement().itemPolicy().exception(ExceptionKind.AGENCY, "avon", Colour.YELLOW).build(), ann, BROOKS)
                .orElseThrow();
        assertThat(exception.rule()).isEqualTo(VisibilityRules.Rule.ITEM_POLICY);
        assertThat(exception.exception()).isEqualTo(ExceptionKind.AGENCY);
        assertThat(exception.visibility()).isEqualTo(VisibilityRules.Visibility.YELLOW);
        assertThat(VisibilityRules.decide(aPolicy().build(), new Caller(UseCode.C, "nobody"), OWN)).isEmpty();
        assertThat(VisibilityRules.decide(aPolicy().build(), ann, 99)).isEmpty();
    }
}
