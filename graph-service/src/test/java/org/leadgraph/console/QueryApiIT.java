package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Callers' own Cypher over HTTP, asked of the demo world as its analyst. */
@WithDemoWorld
class QueryApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String RECOVERY = "MATCH (n:FirearmRecovery {caseNumber: '2019-0002500'}) ";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("H-06 an analyst's query is answered in the shape of Neo4j's Query API, with our ids and without scopes")
    void answersInTheShapeOfTheQueryApi() throws Exception {
        HttpResponse<String> answer = ask("vera@il-sample", RECOVERY + "MATCH (n)-[r:RECOVERED]->(f:Firearm) RETURN n, r, f.make AS make",
                Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode data = JSON.readTree(answer.body()).get("data");
        assertThat(data.get("fields").valueStream().map(JsonNode::asString)).containsExactly("n", "r", "make");
        JsonNode node = data.at("/values/0/0");
        assertThat(node.get("elementId").asString()).matches("[0-9a-f]{32}").isEqualTo(node.at("/properties/recordId").asString());
        assertThat(node.get("labels").valueStream().map(JsonNode::asString)).containsExactly("FirearmRecovery");
        JsonNode link = data.at("/values/0/1");
        assertThat(link.get("type").asString()).isEqualTo("RECOVERED");
        assertThat(link.get("startNodeElementId").asString()).isEqualTo(node.get("elementId").asString());
        assertThat(answer.body()).doesNotContainPattern("\\b\\d+:[0-9a-f-]{36}:\\d+\\b").doesNotContainPattern("\"S\\d+\"");
    }

    @Test
    @DisplayName("H-06 with types when asked for")
    void answersWithTypes() throws Exception {
        HttpResponse<String> answer = ask("vera@il-sample",
                RECOVERY + "RETURN n.occurredAt AS at, 1 AS one, [1.5, null] AS list, date($day) AS day",
                Map.of("Accept", "application/vnd.neo4j.query"), Map.of("day", "2024-02-29"));

        JsonNode row = JSON.readTree(answer.body()).at("/data/values/0");
        assertThat(row.at("/0/$type").asString()).isIn("OffsetDateTime", "ZonedDateTime");
        assertThat(row.get(1)).hasToString("{\"$type\":\"Integer\",\"_value\":\"1\"}");
        assertThat(row.at("/2/_value/1/$type").asString()).isEqualTo("Null");
        assertThat(row.at("/3/_value").asString()).isEqualTo("2024-02-29");
    }

    @Test
    @DisplayName("A-06, P-06, P-11, U-06 the Query API asks for role, use code and reason like GraphQL")
    void asksWhoAndWhy() throws Exception {
        String query = "MATCH (n:Shooting) RETURN count(n) AS n";

        assertThat(code(ask("athena@il-sample", query, Map.of()))).isEqualTo("ROLE_REQUIRED");
        assertThat(code(ask("vera@il-sample", query, Map.of("X-Use-Code", "")))).isEqualTo("USE_CODE_REQUIRED");
        assertThat(code(ask("vera@il-sample", query, Map.of("X-Search-Reason", " ")))).isEqualTo("SEARCH_REASON_REQUIRED");
        HttpRequest anonymous = HttpRequest.newBuilder(service.base().resolve("/db/leadgraph/query/v2"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"statement\": \"RETURN 1\"}")).build();
        assertThat(HTTP.send(anonymous, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("INV-51 a construct that is not allowed is refused with its place and what to use instead, and nothing is read")
    void refusesWithTheReason() throws Exception {
        HttpResponse<String> refused = ask("vera@il-sample", "MATCH (n)\nWHERE n.lastName =~ '.*'\nRETURN n", Map.of());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo("CYPHER_REFUSED");
        assertThat(refused.body()).contains("Line 2").contains("STARTS WITH");
        assertThat(code(ask("vera@il-sample", "MATCH (n:Person) SET n.x = 1", Map.of()))).isEqualTo("CYPHER_REFUSED");
        assertThat(code(ask("vera@il-sample", "MATCH (n:Person RETURN n", Map.of()))).isEqualTo("CYPHER_REFUSED");
    }

    @Test
    @DisplayName("INV-29 an error says what is wrong with the statement, and contains no value of a record")
    void tellsNoValuesInErrors() throws Exception {
        assertThat(code(ask("vera@il-sample", "MATCH (n:Shooting) RETURN m", Map.of()))).isEqualTo("CYPHER_INVALID");
        assertThat(code(ask("vera@il-sample", "RETURN $missing AS x", Map.of()))).isEqualTo("CYPHER_PARAMETER_MISSING");
        assertThat(code(ask("vera@il-sample", "MATCH (n:Shooting) RETURN 1 / (size(n.caseNumber) - size(n.caseNumber)) AS x", Map.of())))
                .isEqualTo("CYPHER_ARITHMETIC");
        HttpResponse<String> value = ask("vera@il-sample", RECOVERY + "RETURN date(n.caseNumber) AS day", Map.of());
        assertThat(code(value)).isEqualTo("CYPHER_VALUE");
        assertThat(value.body()).doesNotContain("2019-0002500");
        assertThat(code(ask("vera@il-sample", "RETURN 1 AS x", Map.of(), Map.of("p", Map.of("a", 1))))).isEqualTo("PARAMETERS_INVALID");
        assertThat(code(raw("vera@il-sample", "not json", "/db/leadgraph/query/v2"))).isEqualTo("REQUEST_INVALID");
        assertThat(raw("vera@il-sample", "{\"statement\": \"RETURN 1\"}", "/db/neo4j/query/v2").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("INV-56 an answer beyond the limits is cut and says so; a query beyond its time ends")
    void boundsAnswers() throws Exception {
        JsonNode many = JSON
                .readTree(ask("vera@il-sample", "UNWIND range(1, 1000) AS a UNWIND range(1, 10) AS b RETURN a, b", Map.of()).body());

        assertThat(many.at("/data/values").size()).isEqualTo(1_000);
        assertThat(many.at("/truncation/reason").asString()).isEqualTo("ROWS");
        JsonNode large = JSON.readTree(
                ask("vera@il-sample", "UNWIND range(1, 900) AS a RETURN [b IN range(1, 1000) | 'some text that is not so short'] AS list",
                        Map.of())
                        .body());
        assertThat(large.at("/truncation/reason").asString()).isEqualTo("BYTES");
        long start = System.nanoTime();
        assertThat(code(ask("vera@il-sample",
                "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d RETURN count(*) AS n",
                Map.of()))).isEqualTo("TIME_LIMIT");
        assertThat(System.nanoTime() - start).as("nanoseconds; the bound is 5 s, and this machine may be busy").isLessThan(60_000_000_000L);
    }

    @Test
    @DisplayName("P-02, P-04, P-05, INV-49 every query is in the log with its text, and with the records that it showed")
    void logsWhatWasAskedAndShown() throws Exception {
        String reason = "Log of the console";
        String answered = searchId(ask("vera@il-sample", RECOVERY + "RETURN n, [n] AS again", Map.of("X-Search-Reason", reason)));
        String refused = searchId(ask("vera@il-sample", RECOVERY + "RETURN 1 / 0 AS x", Map.of("X-Search-Reason", reason)));

        try (var entries = new AuditReader(service.directory().resolve("audit")).all()) {
            List<Object> ofReason = entries.<Object>map(stored -> stored.entry()).filter(entry -> entry.toString().contains(reason))
                    .toList();
            assertThat(ofReason).hasSize(4);
            assertThat(((SearchIntent) ofReason.get(0)).operation().document()).contains("2019-0002500");
            assertThat(((SearchOutcome) ofReason.get(1)).disclosedRecords().values()).singleElement()
                    .satisfies(ids -> assertThat(ids).hasSize(1));
            assertThat(((SearchOutcome) ofReason.get(3)).status()).isEqualTo("CYPHER_ARITHMETIC");
            assertThat(((SearchOutcome) ofReason.get(1)).search().searchId()).isEqualTo(answered);
            assertThat(((SearchOutcome) ofReason.get(3)).search().searchId()).isEqualTo(refused);
        }
    }

    private static String searchId(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Search-Id").orElseThrow();
    }

    private HttpResponse<String> ask(String user, String statement, Map<String, String> headers) throws Exception {
        return ask(user, statement, headers, Map.of());
    }

    private HttpResponse<String> ask(String user, String statement, Map<String, String> headers, Map<String, Object> parameters)
            throws Exception {
        return send(user, JSON.writeValueAsString(Map.of("statement", statement, "parameters", parameters)), "/db/leadgraph/query/v2",
                headers);
    }

    private HttpResponse<String> raw(String user, String body, String path) throws Exception {
        return send(user, body, path, Map.of());
    }

    private HttpResponse<String> send(String user, String body, String path, Map<String, String> headers) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(
                Map.of("Content-Type", "application/json", "Authorization", "Bearer " + service.tokenOf(user),
                        "X-Use-Code", "C", "X-Search-Reason", "Test of the console"));
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.base() + path));
        all.forEach(request::header);
        return HTTP.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String code(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).at("/errors/0/code").asString().replaceFirst(".*\\.", "");
    }
}
