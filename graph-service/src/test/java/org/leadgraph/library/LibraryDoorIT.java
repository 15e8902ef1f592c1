package org.leadgraph.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.ServiceUnderTest.Asking;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import tools.jackson.databind.JsonNode;

/** The library and callers' own Cypher in GraphQL, asked of the demo world. */
@WithDemoWorld
class LibraryDoorIT {
    private static final String RECOVERY = "b384025ec03518f0c30e12ea4dcb2f21";
    private static final String RUN = "query Run($name: String!, $parameters: JSON) { runLibraryQuery(name: $name, parameters: $parameters) { columns rows truncation { reason limit } } }";
    private static final String CYPHER = "query Own($statement: String!, $parameters: JSON, $version: Int! = 25) { cypher(statement: $statement, parameters: $parameters, version: $version) { columns rows truncation { reason limit } } }";

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final Asking athena = service.as("athena@il-sample");
    private final Asking vera = service.as("vera@il-sample");

    @Test
    @DisplayName("H-06 the catalogue lists each query with its parameters, columns and text")
    void tellsWhatThereIs() {
        JsonNode all = athena.without("X-Use-Code").data("{ libraryQueries { name question category why source example cypher "
                + "parameters { name type required default lowest highest choices words } columns { name type words } } }")
                .get("libraryQueries");

        assertThat(all.size()).isGreaterThanOrEqualTo(20);
        JsonNode chain = all.valueStream().filter(each -> each.get("name").asString().equals("shooting-chain")).findFirst().orElseThrow();
        assertThat(chain.at("/parameters/1")).hasToString(
                "{\"name\":\"days\",\"type\":\"INTEGER\",\"required\":false,\"default\":365,\"lowest\":1.0,\"highest\":3650.0,\"choices\":[],\"words\":\"most days between the two incidents of a step\"}");
        assertThat(athena.data("{ libraryQueries(category: PLACES) { category } }").get("libraryQueries").valueStream())
                .isNotEmpty().allSatisfy(each -> assertThat(each.get("category").asString()).isEqualTo("PLACES"));
        assertThat(athena.data("{ libraryQuery(name: \"no-such\") { name } }").get("libraryQuery").isNull()).isTrue();
    }

    @Test
    @DisplayName("H-06 a query of the library runs for everybody, with our ids and without scopes; literals and variables alike")
    void runsForEverybody() {
        JsonNode answer = run(athena, "shooting-chain", Map.of("from", RECOVERY, "days", 2_000));
        JsonNode inPlace = athena.data("{ runLibraryQuery(name: \"shooting-chain\", parameters: {from: \"" + RECOVERY
                + "\", days: 2000}) { columns rows truncation { reason limit } } }").get("runLibraryQuery");

        assertThat(answer).isEqualTo(inPlace);
        assertThat(answer.get("rows").size()).isGreaterThanOrEqualTo(2);
        assertThat(answer.at("/rows/0/0/elementId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.toString()).doesNotContainPattern("\\b\\d+:[0-9a-f-]{36}:\\d+\\b").doesNotContainPattern("\"S\\d+\"");
        // The same question, another view.
        assertThat(run(service.as("noah@lone-elm"), "shooting-chain", Map.of("from", RECOVERY, "days", 2_000)).get("rows").isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("H-06 what cannot be run is refused with the reason")
    void refuses() {
        assertThat(athena.code(RUN, Map.of("name", "no-such"))).isEqualTo("LIBRARY_QUERY_UNKNOWN");
        JsonNode unfit = athena.ask(RUN, Map.of("name", "shooting-chain", "parameters", Map.of("from", RECOVERY, "days", 0)));
        assertThat(unfit.at("/errors/0/extensions/code").asString()).isEqualTo("LIBRARY_PARAMETER_INVALID");
        assertThat(unfit.at("/errors/0/message").asString())
                .isEqualTo("Parameter `days`: sent was 0, expected is a whole number from 1 to 3650.");
        assertThat(athena.code(RUN, Map.of("name", "shooting-chain", "parameters", List.of(1)))).isEqualTo("PARAMETERS_INVALID");
        assertThat(athena.code(RUN, Map.of("name", "shooting-chain", "parameters", Map.of("from", Map.of()))))
                .isEqualTo("PARAMETERS_INVALID");
        assertThat(athena.without("X-Use-Code").code(RUN, Map.of("name", "agency-pairs-by-leads"))).isEqualTo("USE_CODE_REQUIRED");
        assertThat(service.as("sam@il-sample").code(RUN, Map.of("name", "agency-pairs-by-leads"))).isEqualTo("NOT_IN_GOOD_STANDING");
        assertThat(athena.code("{ runLibraryQuery(name: \"agency-pairs-by-leads\") { rows } me { userId } }")).isEqualTo("QUERY_NOT_ALONE");
        assertThat(athena.code("{ ...two } fragment two on Query { one: runLibraryQuery(name: \"agency-pairs-by-leads\") { rows } "
                + "two: runLibraryQuery(name: \"agency-pairs-by-leads\") { rows } }")).isEqualTo("QUERY_NOT_ALONE");
    }

    @Test
    @DisplayName("H-06, INV-51 a caller's own Cypher needs the role, and is checked and limited as over HTTP")
    void asksInCypher() {
        JsonNode answer = vera.data(CYPHER,
                Map.of("statement", "MATCH (n:FirearmRecovery {caseNumber: $number}) RETURN n, 1.5 AS half, date('2024-02-29') AS day",
                        "parameters", Map.of("number", "2019-0002500")))
                .get("cypher");

        assertThat(answer.get("columns").valueStream().map(JsonNode::asString)).containsExactly("n", "half", "day");
        assertThat(answer.at("/rows/0/0/elementId").asString()).isEqualTo(RECOVERY);
        assertThat(answer.at("/rows/0/2").asString()).isEqualTo("2024-02-29");
        assertThat(answer.get("truncation").isNull()).isTrue();
        assertThat(athena.code(CYPHER, Map.of("statement", "RETURN 1 AS x"))).isEqualTo("ROLE_REQUIRED");
        assertThat(vera.code(CYPHER, Map.of("statement", "MATCH (n) RETURN elementId(n) AS x"))).isEqualTo("CYPHER_REFUSED");
        assertThat(vera.code(CYPHER, Map.of("statement", "MATCH (n:Shooting) RETURN m"))).isEqualTo("CYPHER_INVALID");
        assertThat(vera.code(CYPHER, Map.of("statement", "RETURN $none AS x"))).isEqualTo("CYPHER_PARAMETER_MISSING");
        assertThat(vera.code(CYPHER, Map.of("statement", "RETURN 1 AS x", "version", 4))).isEqualTo("REQUEST_INVALID");
        assertThat(vera.code("{ cypher(statement: \"RETURN 1 AS x\") { rows } me { userId } }")).isEqualTo("QUERY_NOT_ALONE");
        JsonNode cut = vera.data(CYPHER, Map.of("statement", "UNWIND range(1, 1000) AS a UNWIND range(1, 2) AS b RETURN a, b"))
                .get("cypher");
        assertThat(cut.get("rows").size()).isEqualTo(1_000);
        assertThat(cut.at("/truncation/reason").asString()).isEqualTo("ROWS");
        assertThat(cut.at("/truncation/limit").asString()).isEqualTo("1000 rows");
        JsonNode late = vera.ask(CYPHER, Map.of("statement",
                "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d RETURN count(*) AS n"));
        assertThat(late.at("/errors/0/extensions/code").asString()).isEqualTo("TIME_LIMIT");
        assertThat(late.path("data").isNull() || late.path("data").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("P-02, P-05, INV-49 a run is in the log with the query, all its parameters, and the records that it showed")
    void logsWhatRanAndWhatItShowed() {
        String reason = "Log of the library";
        run(athena.with("X-Search-Reason", reason), "shooting-chain", Map.of("from", RECOVERY));
        vera.with("X-Search-Reason", reason).data(CYPHER,
                Map.of("statement", "MATCH (n:FirearmRecovery {recordId: '" + RECOVERY + "'}) RETURN [n] AS list"));

        try (var entries = new AuditReader(service.directory().resolve("audit")).all()) {
            List<Object> ofReason = entries.<Object>map(stored -> stored.entry()).filter(entry -> entry.toString().contains(reason))
                    .toList();
            assertThat(ofReason).hasSize(4);
            assertThat(((SearchIntent) ofReason.get(0)).operation().variables().get("leadgraph.runs").toString())
                    .contains("library/shooting-chain").contains(RECOVERY).contains("meters=50000");
            assertThat(((SearchOutcome) ofReason.get(1)).disclosedRecords()).isNotEmpty();
            assertThat(((SearchOutcome) ofReason.get(3)).disclosedRecords().values()).singleElement()
                    .satisfies(ids -> assertThat(ids).containsExactly(RECOVERY));
        }
    }

    private static JsonNode run(Asking who, String name, Map<String, Object> parameters) {
        return who.data(RUN, Map.of("name", name, "parameters", parameters)).get("runLibraryQuery");
    }
}
