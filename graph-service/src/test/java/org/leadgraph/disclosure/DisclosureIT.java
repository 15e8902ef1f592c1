package org.leadgraph.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.Logon;
import org.leadgraph.ledger.LogonRefused;
import org.leadgraph.permission.PermissionWorld;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Coordinators look at what the search log holds for them. */
@WithEmptyService
class DisclosureIT {
    private static final String LEDGER = "query($filter: DisclosureFilter, $first: Int!, $position: String) { disclosures(filter: $filter, first: $first, position: $position) "
            + "{ entries { userId agencyId useCode reason reasonType recordIds pointerIds } readTo next complete } }";
    private static final String USER_LOG = "query($filter: UserLogFilter, $position: String) { userLog(filter: $filter, first: 100, position: $position) "
            + "{ entries { kind searchId userId useCode reason reasonType applicant act outcome records mismatch } next } }";
    private static final String CASES = "{ search(text: \"24*\") { incidents { nodes { id } } } }";
    private static final String CONNECTED = "query($id: ID!) { connectedShootings(from: $id) { nodes { record { id } } pointers { recordId } } }";

    private final EmptyService service = EmptyService.started();
    private Instant begin;

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        begin = Instant.now().minusMillis(1);
    }

    @Test
    @DisplayName("P-05, INV-33 an owner's coordinator sees to whom its records were shown, as record or pointer, and never what was asked")
    void ledger() {
        service.data("C:ann@avon", CASES);
        service.data("C:ann@avon", CONNECTED, Map.of("id", PermissionWorld.BROOK));
        service.data("C:ann@brook", CASES);
        service.data("C:ann@cove", CASES);

        JsonNode all = ledger("coordinator@brook", Map.of());
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.at("/0/userId").asString()).isEqualTo("ann@avon");
        assertThat(all.at("/0/agencyId").asString()).isEqualTo("avon");
        assertThat(all.at("/0/useCode").asString()).isEqualTo("C");
        assertThat(all.at("/0/reason").asString()).isEqualTo("Test of the service");
        assertThat(all.at("/0/reasonType").asString()).isEqualTo("DESCRIPTION");
        assertThat(ids(all.at("/0/recordIds"))).containsExactlyInAnyOrder(PermissionWorld.BROOK, PermissionWorld.BROOK_TOO);
        assertThat(all.toString()).doesNotContain("24*").doesNotContain(PermissionWorld.AVON_GUN).doesNotContain(PermissionWorld.COVE);
        assertThat(ledger("coordinator@brook", Map.of("recordId", PermissionWorld.BROOK_TOO)).size()).isEqualTo(1);
        assertThat(ledger("coordinator@brook", Map.of("userId", "nobody")).size()).isZero();
        assertThat(ledger("coordinator@brook", Map.of("withOwnUsers", true)).size()).isEqualTo(3);
        assertThat(ledger("coordinator@brook", Map.of("before", "2020-01-01T00:00:00Z")).size()).isZero();
        assertThat(ledger("coordinator@avon", Map.of()).size()).isZero();
        assertThat(ledger("coordinator@cove", Map.of()).size()).isZero();
        assertThat(service.refusal("-:ann@brook", LEDGER, Map.of("first", 10))).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:contact@brook", LEDGER, Map.of("first", 10))).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:coordinator@brook", LEDGER, Map.of("first", 101))).isEqualTo("REPORT_LIMIT");
        assertThat(service.refusal("-:coordinator@brook", LEDGER, Map.of("first", 1, "position", "x"))).isEqualTo("POSITION_INVALID");
    }

    @Test
    @DisplayName("L-06, INV-13 pointers are in the ledger as pointers")
    void pointersInTheLedger() {
        service.data("C:ann@avon", "query($id: ID!) { connectedShootings(from: $id, via: [FIREARM]) { pointers { recordId } } }",
                Map.of("id", PermissionWorld.BROOK));
        service.data("C:ann@avon", "{ search(text: \"24-3\") { pointers { recordId } } }");

        JsonNode pointers = ledger("coordinator@brook", Map.of("pointers", true));

        assertThat(pointers.size()).isPositive();
        pointers.forEach(each -> assertThat(ids(each.get("pointerIds"))).containsExactly(PermissionWorld.YELLOW));
        pointers.forEach(each -> assertThat(each.get("recordIds").isEmpty()).isTrue());
    }

    @Test
    @DisplayName("S-08, P-04, P-12, P-14 a coordinator sees what the agency's own users did, with reasons that do not seem to fit, and no others")
    void userLog() {
        service.system().write("CREATE (:ApplicantConsent {byAgency: 'avon', reference: $reference})",
                Map.of("reference", EmptyService.APPLICANT));
        String searchId = service.ask("J:ann@avon", CASES, Map.of()).at("/extensions/searchId").asString();
        service.data("C:ann@brook", CASES);
        service.refusal("-:ann@avon", "mutation { acknowledgeNotice(noticeId: \"x\") { id } }", Map.of());

        List<JsonNode> own = userLog("coordinator@avon", Map.of("kinds", List.of("SEARCH", "ACT")));

        assertThat(own).hasSize(2).allSatisfy(each -> assertThat(each.get("userId").asString()).isEqualTo("ann@avon"));
        assertThat(own.getFirst().get("applicant").asString()).isEqualTo(EmptyService.APPLICANT);
        assertThat(own.getFirst().get("searchId").asString()).isNotBlank().isEqualTo(searchId);
        assertThat(own.getFirst().get("reasonType").asString()).isEqualTo("DESCRIPTION");
        assertThat(own.getFirst().get("records").asInt()).isEqualTo(2);
        assertThat(own.getLast().get("outcome").asString()).isEqualTo("ROLE_REQUIRED");
        assertThat(userLog("coordinator@avon", Map.of("mismatchesOnly", true))).isEmpty();
        assertThat(service.refusal("-:ann@avon", USER_LOG, Map.of())).isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("Q-03 the searches made for an applicant are there for the applicant's file")
    void applicantFile() {
        String applicant = "applicant-1";
        service.system().write("CREATE (:ApplicantConsent {byAgency: 'avon', reference: $reference})", Map.of("reference", applicant));
        service.data("J:ann@avon", CASES);
        String file = "query($position: String) { applicantFile(applicant: \"applicant-1\", first: 100, position: $position) { entries { userId useCode at } next } }";

        List<JsonNode> entries = all("-:contact@avon", file, Map.of(), "applicantFile");

        assertThat(entries).isNotEmpty().last().satisfies(each -> assertThat(each.get("useCode").asString()).isEqualTo("J"));
        assertThat(all("-:contact@cove", file, Map.of(), "applicantFile")).as("another agency's file of the same name")
                .noneMatch(each -> each.get("userId").asString().equals("ann@avon"));
    }

    @Test
    @DisplayName("S-07 the first request of a token and each refused token are in the log, without the token")
    void logons() throws Exception {
        service.system().write("""
                MATCH (o:Ori {code: 'IL0000010'})
                CREATE (:User {userId: 'late@avon', status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)""", Map.of());
        service.data("C:late@avon", "{ me { userId } }");
        service.data("C:late@avon", "{ me { userId } }");
        String forged = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJsYXRlQGF2b24iLCJpZHAiOiJ0ZXN0In0.";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                + service.bean(Environment.class).getProperty("local.server.port") + "/graphql"))
                .header("Authorization", "Bearer " + forged)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ me { userId } }\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
        service.data("C:late@avon", "{ me { userId } }");

        List<Object> entries = service.log(AuditReader::all, stored -> (Object) stored.entry());
        assertThat(entries.stream().filter(each -> each instanceof Logon logon && "late@avon".equals(logon.userId())).count()).isEqualTo(1);
        assertThat(entries.stream().filter(each -> each instanceof LogonRefused refused && "late@avon".equals(refused.userId())).toList())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain(forged));
        List<JsonNode> seen = userLog("coordinator@avon", Map.of("userId", "late@avon", "kinds", List.of("LOGON", "LOGON_REFUSED")));
        assertThat(seen.stream().map(each -> each.get("kind").asString())).containsExactly("LOGON", "LOGON_REFUSED");
    }

    @Test
    @DisplayName("S-08 partners between which nothing was shown are reported as dormant, own partners only")
    void dormantAgreements() {
        service.system().write("""
                MATCH (avon:Agency {agencyId: 'avon'})
                CREATE (dell:Agency:S0 {agencyId: 'dell-' + $id, name: 'dell', level: 'LOCAL', kind: 'POLICE'})
                CREATE (avon)-[:SHARES_WITH]->(dell), (dell)-[:SHARES_WITH]->(avon)""", Map.of("id", String.valueOf(begin.toEpochMilli())));
        service.data("C:ann@avon", CASES);
        String dormant = "query($position: String, $among: [ID!]! = []) { dormantAgreements(days: 30, among: $among, position: $position) { agencyIds complete next } }";

        JsonNode answer = service.data("-:coordinator@avon", dormant).get("dormantAgreements");

        assertThat(answer.get("complete").asBoolean()).isTrue();
        assertThat(ids(answer.get("agencyIds"))).containsExactly("dell-" + begin.toEpochMilli());
        assertThat(service.data("-:coordinator@brook", dormant).at("/dormantAgreements/agencyIds").size()).isZero();
        assertThat(service.refusal("-:ann@avon", dormant, Map.of())).isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("P-03 the CJIS systems officer sees what of the log was deleted")
    void logDeletions() {
        String document = "{ logDeletions(first: 10) { entries { at } readTo } }";

        assertThat(service.data("-:cso@avon", document).at("/logDeletions/entries").size()).isZero();
        assertThat(service.refusal("-:coordinator@avon", document, Map.of())).isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("R-06, S-08 the coordinator sees uses of records that their owners have not verified")
    void unverifiedUses() {
        service.data("C:ann@avon",
                "mutation($id: ID!) { useExigently(recordIds: [$id], use: CHART, ground: DANGER_TO_LIFE, note: \"Now\") { liability } }",
                Map.of("id", PermissionWorld.BROOK));
        String document = "{ unverifiedUses { nodes { recordId basis } } }";

        assertThat(service.data("-:coordinator@avon", document).at("/unverifiedUses/nodes/0/recordId").asString())
                .isEqualTo(PermissionWorld.BROOK);
        assertThat(service.data("-:coordinator@brook", document).at("/unverifiedUses/nodes").size()).isZero();
        assertThat(service.refusal("-:ann@avon", document, Map.of())).isEqualTo("ROLE_REQUIRED");
    }

    private JsonNode ledger(String user, Map<String, Object> filter) {
        Map<String, Object> narrowed = new HashMap<>(Map.of("from", begin.toString()));
        narrowed.putAll(filter);
        return service.data("-:" + user, LEDGER, Map.of("filter", narrowed, "first", 100)).at("/disclosures/entries");
    }

    private List<JsonNode> userLog(String user, Map<String, Object> filter) {
        Map<String, Object> narrowed = new HashMap<>(Map.of("from", begin.toString()));
        narrowed.putAll(filter);
        return all("-:" + user, USER_LOG, Map.of("filter", narrowed), "userLog");
    }

    private List<JsonNode> all(String caller, String document, Map<String, Object> variables, String field) {
        List<JsonNode> entries = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(variables);
        JsonNode part;
        do {
            part = service.data(caller, document, asked).get(field);
            part.get("entries").forEach(entries::add);
            asked.put("position", part.get("next").isNull() ? null : part.get("next").asString());
        } while (asked.get("position") != null);
        return entries;
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(each -> ids.add(each.asString()));
        return ids;
    }
}
