package org.leadgraph.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.permission.PermissionWorld.BROOK;
import static org.leadgraph.permission.PermissionWorld.COVE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** Avon screens an applicant, who challenges a record of Brook. */
@WithEmptyService
class EmploymentIT {
    private static final String ME = "{ me { useCode } }";
    private static final String CONSENT = "mutation($reference: String!, $notice: Date!, $signed: Date!) { recordApplicantConsent(reference: $reference, noticeGivenOn: $notice, signedOn: $signed, "
            + "statement: \"I consent to a search of criminal justice records\") { reference recordedBy } }";
    private static final String WITHDRAW = "mutation($reference: String!) { withdrawApplicantConsent(reference: $reference) { withdrawnAt } }";
    private static final String CHALLENGE = "mutation($record: ID!, $applicant: String!) { challengeRecord(recordId: $record, applicant: $applicant, statement: \"That was my brother\") "
            + "{ id state owner { name pointOfContact } challengedAt answerDue } }";
    private static final String ANSWER = "mutation($id: ID!) { answerChallenge(challengeId: $id, finding: TO_BE_CORRECTED, answer: \"The name will be corrected\") { state answer } }";
    private static final String ESCALATE = "mutation($id: ID!) { escalateChallenge(challengeId: $id) { state escalatedAt } }";

    private static final String REQUEST = "mutation($records: [ID!]!, $use: OfficialUse!) { requestPermission(recordIds: $records, intendedUses: [$use], note: \"Applicant 1\") { id } }";
    private static final String GRANT = "mutation($id: ID!) { grantPermission(requestId: $id, terms: \"This applicant only\", uses: [EMPLOYMENT], until: \"2199-01-01T00:00:00Z\") { state } }";
    private static final String VERIFY = "mutation($id: ID!, $record: ID!, $accurate: Boolean!) { verifyRecord(requestId: $id, recordId: $record, "
            + "verification: {complete: true, timely: true, accurate: $accurate, relevant: true}) { state } }";
    private static final String USE = "mutation($records: [ID!]!, $use: OfficialUse!) { useRecords(recordIds: $records, use: $use, note: \"Applicant 1\") { id } }";
    private static final String EXIGENTLY = "mutation($records: [ID!]!, $use: OfficialUse!) { useExigently(recordIds: $records, use: $use, ground: DANGER_TO_LIFE, note: \"x\") { liability } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @Test
    @DisplayName("Q-01, Q-02, P-09 no search with use code J without the applicant's consent on file")
    void needsConsent() {
        assertThat(service.refusal("J:ann@avon", ME, Map.of())).isEqualTo("CONSENT_REQUIRED");
        assertThat(service.ask("J:ann@avon", ME, Map.of()).at("/errors/0/message").asString()).contains("recordApplicantConsent",
                "X-Applicant");
        assertThat(service.refusal("-:ann@avon", CONSENT, consent("2024-03-02", "2024-03-01"))).isEqualTo("DATE_INVALID");
        assertThat(service.refusal("-:ann@avon", CONSENT, consent("2024-03-02", "9999-03-01"))).isEqualTo("DATE_INVALID");

        service.data("-:ann@avon", CONSENT, consent("2024-03-01", "2024-03-02"));

        assertThat(service.data("J:ann@avon", ME).at("/me/useCode").asString()).isEqualTo("J");
        assertThat(service.refusal("J:ann@brook", ME, Map.of())).isEqualTo("CONSENT_REQUIRED");
        assertThat(service.refusal("-:ann@avon", CONSENT, consent("2024-03-01", "2024-03-02"))).isEqualTo("CONSENT_KNOWN");
        assertThat(service.refusal("-:ann@brook", WITHDRAW, Map.of("reference", EmptyService.APPLICANT))).isEqualTo("CONSENT_UNKNOWN");
        service.data("-:ann@avon", WITHDRAW, Map.of("reference", EmptyService.APPLICANT));
        assertThat(service.refusal("J:ann@avon", ME, Map.of())).isEqualTo("CONSENT_REQUIRED");
        service.data("-:ann@avon", CONSENT, consent("2024-03-01", "2024-03-02"));
        assertThat(service.data("J:ann@avon", ME).at("/me/useCode").asString()).isEqualTo("J");
        assertThat(service.data("-:ann@avon", "{ applicantConsents { nodes { reference withdrawnAt } } }").at("/applicantConsents/nodes")
                .size())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Q-05 to Q-08: a challenge goes to the owner, after 30 days to the FBI N-DEx Unit, and is answered in writing")
    void fromChallengeToAnswer() {
        service.data("-:ann@avon", CONSENT, consent("2024-03-01", "2024-03-02"));
        JsonNode challenge = service.data("J:ann@avon", CHALLENGE, Map.of("record", BROOK, "applicant", EmptyService.APPLICANT))
                .get("challengeRecord");
        Map<String, Object> id = Map.of("id", challenge.get("id").asString());
        assertThat(challenge.get("state").asString()).isEqualTo("OPEN");
        assertThat(challenge.at("/owner/pointOfContact").asString()).isEqualTo("Desk of brook");
        assertThat(service.refusal("-:ann@avon", ESCALATE, id)).isEqualTo("CHALLENGE_STEP_NOT_NEXT");

        service.system().write("MATCH (challenge:Challenge) SET challenge.at = challenge.at - duration('P31D')", Map.of());

        assertThat(service.data("-:contact@brook", "{ challenges { nodes { state } } }").at("/challenges/nodes/0/state").asString())
                .isEqualTo("OVERDUE");
        assertThat(service.data("-:ann@avon", ESCALATE, id).at("/escalateChallenge/state").asString()).isEqualTo("ESCALATED");
        assertThat(service.refusal("-:ann@avon", ESCALATE, id)).isEqualTo("CHALLENGE_STEP_NOT_NEXT");
        assertThat(service.refusal("-:ann@brook", ANSWER, id)).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:contact@avon", ANSWER, id)).isEqualTo("CHALLENGE_UNKNOWN");
        assertThat(service.refusal("-:contact@cove", ANSWER, id)).isEqualTo("CHALLENGE_UNKNOWN");
        assertThat(service.data("-:contact@brook", ANSWER, id).at("/answerChallenge/state").asString()).isEqualTo("TO_BE_CORRECTED");
        assertThat(service.refusal("-:contact@brook", ANSWER, id)).isEqualTo("CHALLENGE_STEP_NOT_NEXT");
        assertThat(service.data("-:ann@avon", "{ challenges { nodes { answer } } }").at("/challenges/nodes/0/answer").asString())
                .isEqualTo("The name will be corrected");
        assertThat(service.data("-:ann@cove", "{ challenges { nodes { answer } } }").at("/challenges/nodes").size()).isZero();
    }

    @Test
    @DisplayName("Q-04, P-09 what a check found is used with the owner's permission for employment and its word that the record is accurate, both on file")
    void fromCheckToUse() {
        service.data("-:ann@avon", CONSENT, consent("2024-03-01", "2024-03-02"));
        assertThat(service.refusal("J:ann@avon", USE, about("EMPLOYMENT"))).isEqualTo("PERMISSION_REQUIRED");
        assertThat(service.refusal("J:ann@avon", REQUEST, about("CHART"))).isEqualTo("EMPLOYMENT_UNDER_J");
        assertThat(service.refusal("C:ann@avon", REQUEST, about("EMPLOYMENT"))).isEqualTo("EMPLOYMENT_UNDER_J");
        String request = service.data("J:ann@avon", REQUEST, about("EMPLOYMENT")).at("/requestPermission/0/id").asString();
        assertThat(service.refusal("J:ann@avon", USE, about("EMPLOYMENT"))).isEqualTo("PERMISSION_REQUIRED");
        service.data("-:contact@brook", GRANT, Map.of("id", request));
        assertThat(service.refusal("J:ann@avon", USE, about("EMPLOYMENT"))).isEqualTo("VERIFICATION_REQUIRED");
        service.data("-:contact@brook", VERIFY, Map.of("id", request, "record", BROOK, "accurate", false));
        assertThat(service.refusal("J:ann@avon", USE, about("EMPLOYMENT"))).isEqualTo("VERIFICATION_REQUIRED");
        service.data("-:contact@brook", VERIFY, Map.of("id", request, "record", BROOK, "accurate", true));
        assertThat(service.refusal("J:ann@avon", USE, about("CHART"))).isEqualTo("EMPLOYMENT_UNDER_J");
        assertThat(service.refusal("C:ann@avon", USE, about("EMPLOYMENT"))).isEqualTo("EMPLOYMENT_UNDER_J");
        assertThat(service.refusal("J:ann@avon", EXIGENTLY, about("EMPLOYMENT"))).isEqualTo("EMPLOYMENT_UNDER_J");

        service.data("J:ann@avon", USE, about("EMPLOYMENT"));

        JsonNode onFile = service.data("-:ann@avon", "{ recordedUses { nodes { use useCode basis requestId applicant } } }")
                .at("/recordedUses/nodes");
        assertThat(onFile.toString()).isEqualTo("[{\"use\":\"EMPLOYMENT\",\"useCode\":\"J\",\"basis\":\"PERMISSION\",\"requestId\":\"%s\","
                .formatted(request) + "\"applicant\":\"" + EmptyService.APPLICANT + "\"}]");
        assertThat(service.data("-:ann@avon", "{ myPermissionRequests { nodes { id useCode uses records { verified } } } }")
                .at("/myPermissionRequests/nodes/0").toString())
                .isEqualTo("{\"id\":\"" + request + "\",\"useCode\":\"J\",\"uses\":[\"EMPLOYMENT\"],\"records\":[{\"verified\":true}]}");
    }

    @Test
    @DisplayName("INV-21, Q-05 a hidden record cannot be challenged, nor one for an applicant without consent")
    void refusedChallenges() {
        service.data("-:ann@avon", CONSENT, consent("2024-03-01", "2024-03-02"));
        assertThat(service.refusal("J:ann@avon", CHALLENGE, Map.of("record", COVE, "applicant", EmptyService.APPLICANT)))
                .isEqualTo("RECORD_UNKNOWN");
        assertThat(service.refusal("C:ann@avon", CHALLENGE, Map.of("record", BROOK, "applicant", "nobody"))).isEqualTo("CONSENT_UNKNOWN");
    }

    private static Map<String, Object> about(String use) {
        return Map.of("records", List.of(BROOK), "use", use);
    }

    private static Map<String, Object> consent(String notice, String signed) {
        return Map.of("reference", EmptyService.APPLICANT, "notice", notice, "signed", signed);
    }
}
