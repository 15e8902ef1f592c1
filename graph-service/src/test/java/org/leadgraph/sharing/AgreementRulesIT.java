package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.act.Persons.named;
import static org.leadgraph.problem.Refusals.code;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Initiator;
import org.leadgraph.problem.Problem;
import org.leadgraph.sharing.Agreements.SharingAgreement;

/** Every step from every state of an agreement, asked of the service itself. */
@WithEmptyService
class AgreementRulesIT {
    private final Town town = new Town();
    private final Agreements agreements = town.service().bean(Agreements.class);
    private final Map<String, BiFunction<Initiator, String, SharingAgreement>> steps = Map.of("propose", agreements::propose, "accept",
            agreements::accept, "decline", agreements::decline, "withdraw", agreements::withdraw, "end", agreements::end);

    @BeforeEach
    void build() {
        town.build();
    }

    @ParameterizedTest(name = "{0}: {1} gives {2}")
    @CsvSource({"NONE, propose, PROPOSED_BY_US", "NONE, accept, NO_PROPOSAL", "NONE, decline, NO_PROPOSAL", "NONE, withdraw, NO_PROPOSAL",
            "NONE, end, NO_AGREEMENT",
            "PROPOSED_BY_US, propose, ALREADY_PROPOSED", "PROPOSED_BY_US, accept, NO_PROPOSAL", "PROPOSED_BY_US, decline, NO_PROPOSAL",
            "PROPOSED_BY_US, withdraw, NONE", "PROPOSED_BY_US, end, NO_AGREEMENT",
            "PROPOSED_BY_THEM, propose, PROPOSAL_WAITING", "PROPOSED_BY_THEM, accept, IN_FORCE", "PROPOSED_BY_THEM, decline, NONE",
            "PROPOSED_BY_THEM, withdraw, NO_PROPOSAL", "PROPOSED_BY_THEM, end, NO_AGREEMENT",
            "IN_FORCE, propose, AGREEMENT_IN_FORCE", "IN_FORCE, accept, AGREEMENT_IN_FORCE", "IN_FORCE, decline, AGREEMENT_IN_FORCE",
            "IN_FORCE, withdraw, AGREEMENT_IN_FORCE", "IN_FORCE, end, NONE"})
    @DisplayName("K-01, K-04, K-11 each step leads from the states where it makes sense, and is refused from all others")
    void leadsOrIsRefused(Pair.State from, String step, String expected) {
        bringTo(from);

        assertThat(outcome(() -> steps.get(step).apply(named("approver@avon"), "brook"))).isEqualTo(expected);
    }

    @Test
    @DisplayName("K-02, K-12, K-13 there is no agreement with oneself, an agency that is not on the list, an unknown one, or by ATF staff")
    void refuses() {
        Initiator approver = named("approver@avon");

        assertThat(code(() -> agreements.propose(approver, "avon"))).isEqualTo("OWN_AGENCY");
        assertThat(code(() -> agreements.propose(approver, "creek"))).isEqualTo("AGENCY_NOT_AVAILABLE");
        assertThat(code(() -> agreements.propose(approver, "atlantis"))).isEqualTo("AGENCY_UNKNOWN");
        assertThat(code(() -> agreements.propose(named("contact@office"), "avon"))).isEqualTo("ATF_CANNOT_MANAGE_SHARING");
        assertThat(code(() -> agreements.propose(named("chief@avon"), "brook"))).isEqualTo("ROLE_REQUIRED");
        assertThat(town.count("MATCH ()-[half:SHARES_WITH]->() RETURN count(half)")).isZero();
    }

    @Test
    @DisplayName("H-04, K-04 no feed, job or correlation rule makes an agreement: none has the licence")
    void ofPeopleAlone() {
        for (Initiator program : List.of(Initiator.Program.feed("rms", "avon"), Initiator.Program.job("record-moves", "avon"),
                Initiator.Program.correlationRule("same-gun", "avon"))) {
            assertThat(code(() -> agreements.propose(program, "brook"))).isEqualTo("PROGRAM_WITHOUT_LICENCE");
        }
    }

    private void bringTo(Pair.State state) {
        switch (state) {
            case NONE -> {
                // As it was built.
            }
            case PROPOSED_BY_US -> agreements.propose(named("approver@avon"), "brook");
            case PROPOSED_BY_THEM -> agreements.propose(named("approver@brook"), "avon");
            case IN_FORCE -> {
                agreements.propose(named("approver@avon"), "brook");
                agreements.accept(named("approver@brook"), "avon");
            }
        }
    }

    private static String outcome(Supplier<SharingAgreement> step) {
        try {
            return step.get().state();
        } catch (Problem problem) {
            return problem.code();
        }
    }
}
