package org.leadgraph.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.act.Persons.named;
import static org.leadgraph.permission.PermissionWorld.BROOK;
import static org.leadgraph.permission.PermissionWorld.COVE;
import static org.leadgraph.problem.Refusals.code;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Initiator;
import org.leadgraph.applicant.Challenges.Finding;
import org.leadgraph.applicant.Consents.Signed;
import org.leadgraph.permission.PermissionWorld;
import org.leadgraph.search.PeoplesSearches;
import org.leadgraph.search.Search;

/** Consents and challenges, asked of the services themselves. */
@WithEmptyService
class ApplicantRulesIT {
    private static final Initiator ANN = named("ann@avon");
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    private final EmptyService service = EmptyService.started();
    private final Consents consents = service.bean(Consents.class);
    private final Challenges challenges = service.bean(Challenges.class);

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @Test
    @DisplayName("Q-01, Q-02 notice comes before the signature; a reference is one consent's until it is withdrawn, by its agency alone")
    void consentsAreOnFileOnce() {
        assertThat(code(() -> consents.record(ANN, new Signed("file-1", MARCH.plusDays(1), MARCH, "I consent")))).isEqualTo("DATE_INVALID");
        assertThat(code(() -> consents.record(ANN, new Signed("file-1", MARCH, LocalDate.of(9999, 1, 1), "I consent"))))
                .isEqualTo("DATE_INVALID");
        assertThat(code(() -> consents.record(ANN, new Signed("file-1", MARCH, MARCH, " ")))).isEqualTo("TEXT_INVALID");

        consents.record(ANN, signed("file-1"));

        assertThat(code(() -> consents.record(named("contact@avon"), signed("file-1")))).isEqualTo("CONSENT_KNOWN");
        assertThat(code(() -> consents.withdraw(named("ann@brook"), "file-1"))).isEqualTo("CONSENT_UNKNOWN");
        assertThat(consents.withdraw(ANN, "file-1").withdrawnAt()).isNotNull();
        assertThat(consents.record(ANN, signed("file-1")).withdrawnAt()).isNull();
    }

    @Test
    @DisplayName("Q-05 to Q-08 a challenge of a record that one sees; answered by its owner, escalated after 30 days only")
    void challengesOfRecords() {
        assertThat(code(() -> challenge(BROOK))).isEqualTo("CONSENT_UNKNOWN");
        consents.record(ANN, signed("file-1"));
        assertThat(code(() -> challenge(COVE))).isEqualTo("RECORD_UNKNOWN");

        Challenge open = challenge(BROOK);

        assertThat(code(() -> challenges.escalate(ANN, open.id()))).isEqualTo("CHALLENGE_STEP_NOT_NEXT");
        assertThat(code(() -> challenges.answer(named("contact@avon"), open.id(), Finding.CONFIRMED, "So it is"))).isEqualTo(
                "CHALLENGE_UNKNOWN");
        assertThat(challenges.answer(named("contact@brook"), open.id(), Finding.TO_BE_CORRECTED, "It will be").answer()).isEqualTo(
                "It will be");
        assertThat(code(() -> challenges.answer(named("contact@brook"), open.id(), Finding.CONFIRMED, "So it is"))).isEqualTo(
                "CHALLENGE_STEP_NOT_NEXT");
    }

    private Challenge challenge(String record) {
        try (Search search = PeoplesSearches.of(service, "C:ann@avon")) {
            return challenges.challenge(search, record, "file-1", "That was my brother");
        }
    }

    private static Signed signed(String reference) {
        return new Signed(reference, MARCH, MARCH, "I consent to a search");
    }
}
