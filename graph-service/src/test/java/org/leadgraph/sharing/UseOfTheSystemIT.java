package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.permission.PermissionWorld.AVON_GUN;
import static org.leadgraph.permission.PermissionWorld.BROOK;
import static org.leadgraph.permission.PermissionWorld.COVE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.permission.PermissionWorld;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/**
 * Everything that may be asked about acts, accounts, agreements and the log, asked by people of Avon before and after Brook and Cove have done all kinds of things
 * with each other. None of it may be in any answer.
 */
@WithEmptyService
class UseOfTheSystemIT {
    private static final String CONSENT = "mutation { recordApplicantConsent(reference: \"" + EmptyService.APPLICANT
            + "\", noticeGivenOn: \"2024-03-01\", signedOn: \"2024-03-02\", statement: \"I consent\") { reference } }";
    private static final String REQUEST = "mutation($id: ID!) { requestPermission(recordIds: [$id], intendedUses: [CHART], note: \"For a case\") { id } }";
    private static final String EXIGENTLY = "mutation($id: ID!) { useExigently(recordIds: [$id], use: CHART, ground: DANGER_TO_LIFE, note: \"x\") { liability } }";
    private static final String CHALLENGE = "mutation($id: ID!) { challengeRecord(recordId: $id, applicant: \"" + EmptyService.APPLICANT
            + "\", statement: \"That was my brother\") { id } }";
    private static final String DISPOSE = "mutation { recordDisposal(media: \"Print-outs\", method: SHREDDED, disposedOn: \"2024-03-01\", carriedOutBy: \"Desk\", authorised: true) "
            + "{ disposedOn } }";
    private static final String SHOW = "query($id: ID!) { node(id: $id) { id } }";
    /** Offices that reach beyond the own agency (contract, decision 16) are left out. */
    private static final String OFFICER = """
            MATCH (avon:Ori {code: 'IL0000010'})
            CREATE (:User {userId: 'officer@avon', status: 'ACTIVE', roles: ['ANALYST', 'APPLICATION_ADMINISTRATOR', 'CDS_APPROVER', 'HEAD_OF_AGENCY',
              'POINT_OF_CONTACT', 'AGENCY_COORDINATOR', 'SOURCE_DATA_ADMINISTRATOR']})-[:EMPLOYED_BY]->(avon)""";

    private final EmptyService service = EmptyService.started();
    private final SchemaDocuments documents = new SchemaDocuments(service.bean(GraphQlSource.class).schema());
    private final Instant begin = Instant.now().minusMillis(1);

    @Test
    @DisplayName("K-14, P-05, S-08, U-02, INV-33, INV-34 what others do with each other is in no report, list or log that an agency can read")
    void othersAreInNoReport() {
        new PermissionWorld(service).fill();
        service.system().write(OFFICER, Map.of());
        // Who takes part is told to all who take part; Cove does from the beginning.
        service.system().write("""
                MATCH (cove:Agency {agencyId: 'cove'})
                CREATE (dell:Agency:S0 {agencyId: 'dell', name: 'dell', level: 'LOCAL', kind: 'POLICE'})
                CREATE (dell)-[:SHARES_WITH]->(cove), (cove)-[:SHARES_WITH]->(dell)""", Map.of());
        live("avon", BROOK);
        service.data("C:ann@brook", SHOW, Map.of("id", AVON_GUN));
        service.data("C:ann@brook", EXIGENTLY, Map.of("id", AVON_GUN));
        Instant moment = Instant.now();
        answers(moment);
        Map<String, String> before = answers(moment);

        service.system().write("""
                MATCH (brook:Agency {agencyId: 'brook'}), (cove:Agency {agencyId: 'cove'})
                CREATE (brook)-[:SHARES_WITH]->(cove), (cove)-[:SHARES_WITH]->(brook)""", Map.of());
        live("cove", BROOK);
        live("brook", COVE);
        Map<String, String> after = answers(moment);

        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((question, answer) -> assertThat(after.get(question)).as(question).isEqualTo(answer));
        assertThat(before.keySet()).as("questions that nobody has thought of here").containsAll(SchemaDocuments.NOT_ABOUT_RECORDS);
        assertThat(before).as("questions that cannot be asked like this").allSatisfy(
                (question, answer) -> assertThat(answer).as(question).doesNotContain("QUERY_INVALID", "INTERNAL_FAULT"));
        // What is asked again and again until a moment tells nothing of what came later; this does.
        for (String report : List.of("disclosures", "userLog")) {
            String since = answer("officer@avon", report, "filter: {from: \"" + moment + "\"}, first: 100");
            assertThat(since).as("%s of what happened since", report).contains("\"entries\"").doesNotContain("@brook", "@cove");
        }
        for (String report : List.of("myPermissionRequests", "recordedUses", "notices", "disposals", "applicantConsents", "challenges",
                "applicantFile", "disclosures", "userLog", "savedQueries", "unverifiedUses")) {
            assertThat(before.get(report)).as("%s has something in it", report).containsAnyOf("@avon", "@brook", "\"id\":", BROOK,
                    AVON_GUN);
        }
    }

    /** What a busy agency does, about a record of another. */
    private void live(String agency, String record) {
        String ann = "ann@" + agency;
        Map<String, Object> about = Map.of("id", record);
        service.data("-:" + ann, CONSENT);
        service.data("J:" + ann, SHOW, about);
        service.data("C:" + ann, SHOW, about);
        service.data("C:" + ann, REQUEST, about);
        service.data("C:" + ann, EXIGENTLY, about);
        service.data("J:" + ann, CHALLENGE, about);
        service.data("-:coordinator@" + agency, DISPOSE);
        service.data("C:" + ann, "mutation { saveQuery(query: {name: \"" + UUID.randomUUID()
                + "\", library: \"guns-across-agencies\", parameters: {agencies: 3}}) { id } }");
        service.refusal("-:" + ann, "mutation { acknowledgeNotice(noticeId: \"x\") { id } }", Map.of());
    }

    /** Of each question the answer of Avon's officer; for what belongs to another office, that of who holds it; and of who asks for the own things alone. */
    private Map<String, String> answers(Instant moment) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : new TreeSet<>(SchemaDocuments.NOT_ABOUT_RECORDS)) {
            String asker = switch (question) {
                case "logDeletions", "endingStandings", "agenciesShortOfPeople" -> "cso@avon";
                case "savedQueries", "myStanding" -> "ann@avon";
                default -> "officer@avon";
            };
            answers.put(question, answer(asker, question, arguments(question, moment)));
        }
        for (String other : List.of("brook", "cove")) {
            answers.put("previewSharing of " + other, answer("officer@avon", "previewSharing", "agency: \"" + other + "\""));
            answers.put("disclosures to " + other, answer("officer@avon", "disclosures",
                    "filter: {agencyId: \"" + other + "\", from: \"" + begin + "\", before: \"" + moment + "\"}, first: 1"));
        }
        answers.put("applicantFile of nobody", answer("ann@avon", "applicantFile", "applicant: \"nobody\""));
        return answers;
    }

    private String answer(String asker, String question, String arguments) {
        String document = question.equals("pastView")
                ? "{ pastView(" + arguments
                        + ") { userId at useCode inGoodStanding sources { agency { id name } greenScopes pointerScopes } } }"
                : "{ " + documents.asking(question, arguments, 3) + " }";
        JsonNode answer = service.ask("-:" + asker, document, Map.of());
        Set<String> codes = new TreeSet<>();
        answer.path("errors").forEach(error -> codes.add(error.at("/extensions/code").asString()));
        return (answer.get("data") + " " + codes)
                // Sealed anew each time; that there is one is compared.
                .replaceAll("\"(startCursor|endCursor|cursor|next)\":\"[^\"]*\"", "\"$1\":\"sealed\"")
                // The end of a report without an end is the present.
                .replaceAll("\"readTo\":\"[^\"]*\",\"next\":null", "\"readTo\":\"now\",\"next\":null");
    }

    private String arguments(String question, Instant moment) {
        String period = "filter: {from: \"" + begin + "\", before: \"" + moment + "\"}, first: 100";
        return switch (question) {
            case "accessRequest" -> "requestId: \"none\"";
            case "standingRecords" -> "userId: \"ann@avon\"";
            case "recordMove", "investigation", "feedRun" -> "id: \"none\"";
            case "feedRefusals", "feedRefusalsCsv", "feedRunUndo", "feedRunPreview" -> "run: \"none\"";
            case "feedProfile" -> "name: \"none\"";
            case "feedProfileVersions" -> "profile: \"none\"";
            case "feedProfileTrial" -> "document: \"{}\", sample: {text: \"a\"}";
            case "applicantFile" -> "applicant: \"" + EmptyService.APPLICANT + "\", first: 100";
            case "disclosures", "userLog" -> period;
            case "notices" -> "openOnly: false";
            case "previewSharing" -> "agency: \"brook\", given: false";
            case "previewSharingMode" -> "mode: ITEM_POLICY";
            case "previewDataClassColour" -> "dataClass: \"STANDARD\", colour: YELLOW";
            case "pastView" -> "userId: \"ann@avon\", at: \"" + moment + "\"";
            case "previewAlertRule" -> "rule: {name: \"Ours\", on: [HIT], about: {ownExhibits: true}}";
            case "libraryQuery" -> "name: \"guns-across-agencies\"";
            default -> "";
        };
    }
}
