package org.leadgraph.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.ServiceUnderTest.Asking;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchIntent;
import tools.jackson.databind.JsonNode;

/** Saving queries, sharing them with one's agency, and running them as somebody else. */
@WithDemoWorld
class SavedQueriesIT {
    private static final String RECOVERY = "b384025ec03518f0c30e12ea4dcb2f21";
    private static final String SAVE = "mutation($query: NewSavedQuery!) { saveQuery(query: $query) { id name by own shared library statement version parameters } }";
    private static final String RENAME = "mutation($id: ID!, $name: String!) { renameSavedQuery(id: $id, name: $name) { name } }";
    private static final String SHARE = "mutation($id: ID!, $shared: Boolean!) { shareSavedQuery(id: $id, shared: $shared) { shared } }";
    private static final String DELETE = "mutation($id: ID!) { deleteSavedQuery(id: $id) }";
    private static final String LIST = "query($after: String) { savedQueries(first: 1, after: $after) { nodes { id name own shared } pageInfo { hasNextPage endCursor } } }";
    private static final String RUN = "query($id: ID!, $parameters: JSON) { runSavedQuery(id: $id, parameters: $parameters) { rows } }";

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final Asking vera = service.as("vera@il-sample");
    private final Asking athena = service.as("athena@il-sample");

    @Test
    @DisplayName("H-06 an analyst's text: saved, renamed, shared, run only by another analyst, deleted")
    void anAnalystsText() {
        String text = "MATCH (n:FirearmRecovery {caseNumber: $number}) RETURN n";
        JsonNode saved = vera
                .data(SAVE, Map.of("query", Map.of("name", " Case ", "statement", text, "parameters", Map.of("number", "2019-0002500"))))
                .get("saveQuery");
        String id = saved.get("id").asString();
        assertThat(saved.get("name").asString()).isEqualTo("Case");
        assertThat(saved.get("own").asBoolean()).isTrue();
        assertThat(saved.get("shared").asBoolean()).isFalse();
        assertThat(saved.get("version").asInt()).isEqualTo(25);
        assertThat(saved.at("/parameters/number").asString()).isEqualTo("2019-0002500");

        assertThat(vera.data(RUN, Map.of("id", id)).at("/runSavedQuery/rows/0/0/elementId").asString()).isEqualTo(RECOVERY);
        assertThat(vera.data(RUN, Map.of("id", id, "parameters", Map.of("number", "none"))).at("/runSavedQuery/rows").isEmpty()).isTrue();

        assertThat(athena.code(RUN, Map.of("id", id))).as("not shared").isEqualTo("SAVED_QUERY_UNKNOWN");
        assertThat(vera.data(RENAME, Map.of("id", id, "name", "Recovery by case")).at("/renameSavedQuery/name").asString())
                .isEqualTo("Recovery by case");
        assertThat(vera.data(SHARE, Map.of("id", id, "shared", true)).at("/shareSavedQuery/shared").asBoolean()).isTrue();
        assertThat(list(athena)).contains("Recovery by case of another, shared");
        assertThat(athena.code(RUN, Map.of("id", id))).as("shared, but not with the role").isEqualTo("ROLE_REQUIRED");
        assertThat(athena.code(DELETE, Map.of("id", id))).as("another's").isEqualTo("SAVED_QUERY_UNKNOWN");
        assertThat(athena.code(SHARE, Map.of("id", id, "shared", false))).isEqualTo("SAVED_QUERY_UNKNOWN");
        assertThat(service.as("luna@mo-agency").code(RUN, Map.of("id", id))).as("another agency's").isEqualTo("SAVED_QUERY_UNKNOWN");
        assertThat(service.as("sam@il-sample").code(RUN, Map.of("id", id))).as("suspended").isEqualTo("NOT_IN_GOOD_STANDING");

        vera.data(SHARE, Map.of("id", id, "shared", false));
        assertThat(list(athena)).doesNotContain("Recovery by case of another, shared");
        assertThat(vera.data(DELETE, Map.of("id", id)).get("deleteSavedQuery").asString()).isEqualTo(id);
        assertThat(vera.code(RUN, Map.of("id", id))).isEqualTo("SAVED_QUERY_UNKNOWN");
    }

    @Test
    @DisplayName("H-06, INV-2 a shared library query shows each user his or her own view, and the log has what ran")
    void everyRunIsTheRunnersOwn() {
        Asking iris = service.as("iris@willet-crossing");
        Asking wren = service.as("wren@willet-crossing");
        String id = iris
                .data(SAVE, Map.of("query", Map.of("name", "Chain", "library", "shooting-chain", "parameters", Map.of("days", 3_000))))
                .at("/saveQuery/id").asString();
        iris.data(SHARE, Map.of("id", id, "shared", true));
        String reason = "Chain of the recovery";

        Set<String> ofIris = incidents(iris, id);
        Set<String> ofWren = incidents(wren.with("X-Search-Reason", reason), id);

        assertThat(ofIris).containsAll(ofWren).hasSize(ofWren.size() + 1);
        assertThat(wren.code(RUN, Map.of("id", id))).as("its parameter from is not saved").isEqualTo("LIBRARY_PARAMETER_INVALID");
        try (var entries = new AuditReader(service.directory().resolve("audit")).all()) {
            assertThat(entries.<Object>map(stored -> stored.entry()).filter(SearchIntent.class::isInstance).map(SearchIntent.class::cast)
                    .filter(entry -> entry.toString().contains(reason)).toList()).singleElement()
                    .satisfies(entry -> assertThat(entry.operation().variables().get("leadgraph.runs").toString())
                            .contains("library/shooting-chain").contains("days=3000").contains(RECOVERY));
        }
        iris.data(DELETE, Map.of("id", id));
    }

    @Test
    @DisplayName("N-08 a search for oneself is found in a saved text too")
    void findsSearchesForOneself() {
        String id = vera
                .data(SAVE, Map.of("query", Map.of("name", "Myself", "statement", "MATCH (n:Person {lastName: 'Quillon'}) RETURN n")))
                .at("/saveQuery/id").asString();

        assertThat(vera.with("X-Activity", "TRAINING").code(RUN, Map.of("id", id))).isEqualTo("SELF_QUERY_REFUSED");
        vera.data(DELETE, Map.of("id", id));
    }

    @Test
    @DisplayName("H-06 what cannot be saved is refused with the reason")
    void refuses() {
        assertThat(athena.code(SAVE, Map.of("query", Map.of("name", "a", "statement", "RETURN 1 AS x")))).isEqualTo("ROLE_REQUIRED");
        assertThat(vera.code(SAVE, Map.of("query", Map.of("name", "a", "statement", "MATCH (n) DELETE n")))).isEqualTo("CYPHER_REFUSED");
        assertThat(vera.code(SAVE, Map.of("query", Map.of("name", "a")))).isEqualTo("SAVED_QUERY_INVALID");
        assertThat(vera.code(SAVE, Map.of("query", Map.of("name", "a", "statement", "RETURN 1 AS x", "library", "shooting-chain"))))
                .isEqualTo("SAVED_QUERY_INVALID");
        assertThat(vera.code(SAVE, Map.of("query", Map.of("name", " ", "library", "shooting-chain"))))
                .isEqualTo("SAVED_QUERY_NAME_INVALID");
        assertThat(vera.code(SAVE, Map.of("query", Map.of("name", "a", "library", "none")))).isEqualTo("LIBRARY_QUERY_UNKNOWN");
        assertThat(vera.code(SAVE, Map.of("query", Map.of("name", "a", "library", "shooting-chain", "parameters", Map.of("days", "x")))))
                .isEqualTo("LIBRARY_PARAMETER_INVALID");
        String id = vera.data(SAVE, Map.of("query", Map.of("name", "Once", "library", "agency-pairs-by-leads"))).at("/saveQuery/id")
                .asString();
        assertThat(vera.code(SAVE, Map.of("query", Map.of("name", "Once", "library", "agency-pairs-by-leads"))))
                .isEqualTo("SAVED_QUERY_NAME_TAKEN");
        String other = vera.data(SAVE, Map.of("query", Map.of("name", "Twice", "library", "agency-pairs-by-leads"))).at("/saveQuery/id")
                .asString();
        assertThat(vera.code(RENAME, Map.of("id", other, "name", "Once"))).isEqualTo("SAVED_QUERY_NAME_TAKEN");
        assertThat(list(vera)).containsSubsequence("Once own", "Twice own");
        assertThat(vera.code(LIST, Map.of("after", "x"))).isEqualTo("CURSOR_INVALID");
        vera.data(DELETE, Map.of("id", id));
        vera.data(DELETE, Map.of("id", other));
    }

    private static Set<String> incidents(Asking who, String id) {
        return new HashSet<>(who.data(RUN, Map.of("id", id, "parameters", Map.of("from", RECOVERY))).at("/runSavedQuery/rows").valueStream()
                .map(row -> row.at("/0/elementId").asString()).toList());
    }

    /** All pages of the list. */
    private static List<String> list(Asking who) {
        List<String> names = new java.util.ArrayList<>();
        Map<String, Object> variables = Map.of();
        for (int page = 0; page < 50; page++) {
            JsonNode list = who.data(LIST, variables).get("savedQueries");
            list.get("nodes").forEach(node -> names.add(node.get("name").asString() + (node.get("own").asBoolean() ? " own" : " of another")
                    + (node.get("shared").asBoolean() ? ", shared" : "")));
            if (!list.at("/pageInfo/hasNextPage").asBoolean()) {
                break;
            }
            variables = Map.of("after", list.at("/pageInfo/endCursor").asString());
        }
        return names;
    }
}
