package org.leadgraph.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.ServiceUnderTest.Asking;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/** Keeping investigations, sharing them with one's agency, and giving them to a person of another one. */
@WithDemoWorld
class InvestigationIT {
    private static final String GUN = "b384025ec03518f0c30e12ea4dcb2f21";
    private static final String ALL = "{ id name note by own shared sentTo version records { record { id } x y pinned hidden note } }";
    private static final String SAVE = "mutation($it: NewInvestigation!) { saveInvestigation(investigation: $it) " + ALL + " }";
    private static final String READ = "query($id: ID!) { investigation(id: $id) " + ALL + " }";
    private static final String LIST = "{ investigations(first: 50) { nodes " + ALL.replace("records {", "records(first: 40) {") + " } }";
    private static final String SHARE = "mutation($id: ID!, $shared: Boolean!) { shareInvestigation(id: $id, shared: $shared) { shared } }";
    private static final String SEND = "mutation($id: ID!, $to: ID!) { sendInvestigation(id: $id, userId: $to) { sentTo } }";
    private static final String BACK = "mutation($id: ID!, $to: ID!) { takeInvestigationBack(id: $id, userId: $to) { sentTo } }";
    private static final String DELETE = "mutation($id: ID!) { deleteInvestigation(id: $id) }";

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final Asking athena = service.as("athena@il-sample");
    private final Asking vera = service.as("vera@il-sample");
    private final Asking luna = service.as("luna@mo-agency");

    private List<String> connected() {
        List<String> ids = new ArrayList<>();
        athena.data("query($id: ID!) { connectedShootings(from: $id) { nodes { record { id } } } }", Map.of("id", GUN))
                .at("/connectedShootings/nodes").forEach(node -> ids.add(node.at("/record/id").asString()));
        return ids;
    }

    private static Map<String, Object> draft(String name, List<String> ids) {
        List<Map<String, Object>> records = new ArrayList<>();
        ids.forEach(id -> records
                .add(Map.of("id", id, "x", 10.5 * records.size(), "y", -3.25, "pinned", records.isEmpty(), "note", "Note on " + id)));
        return new LinkedHashMap<>(Map.of("name", name, "note", "For Monday", "records", records));
    }

    private static List<String> ids(JsonNode investigation) {
        List<String> ids = new ArrayList<>();
        investigation.get("records").forEach(each -> ids.add(each.at("/record/id").asString()));
        return ids;
    }

    @Test
    @DisplayName("H-06 it comes back as it was kept, in its next version, and not over a newer one")
    void keeps() {
        List<String> ids = connected();
        JsonNode kept = athena.data(SAVE, Map.of("it", draft("Kept", ids))).get("saveInvestigation");
        String id = kept.get("id").asString();

        JsonNode read = athena.data(READ, Map.of("id", id)).get("investigation");
        assertThat(read).isEqualTo(kept);
        assertThat(ids(read)).isEqualTo(ids);
        assertThat(read.at("/records/1/x").asDouble()).isEqualTo(10.5);
        assertThat(read.at("/records/0/pinned").asBoolean()).isTrue();
        assertThat(read.at("/records/1/note").asString()).isEqualTo("Note on " + ids.get(1));
        assertThat(read.get("own").asBoolean()).isTrue();

        Map<String, Object> next = draft("Kept, and changed", ids.subList(0, 2));
        next.putAll(Map.of("id", id, "version", 1));
        assertThat(athena.data(SAVE, Map.of("it", next)).at("/saveInvestigation/version").asInt()).isEqualTo(2);
        assertThat(athena.code(SAVE, Map.of("it", next))).as("from a window that has not read the second version")
                .isEqualTo("INVESTIGATION_CHANGED");
        assertThat(athena.data(READ, Map.of("id", id)).at("/investigation/name").asString()).isEqualTo("Kept, and changed");
        assertThat(athena.data(DELETE, Map.of("id", id)).get("deleteInvestigation").asString()).isEqualTo(id);
        assertThat(athena.code(READ, Map.of("id", id))).isEqualTo("INVESTIGATION_UNKNOWN");
    }

    @Test
    @DisplayName("colleagues get notes and layout; a person of another agency only those records that they see, and neither notes nor layout")
    void isShared() {
        List<String> ids = connected();
        String id = athena.data(SAVE, Map.of("it", draft("Shared", ids))).at("/saveInvestigation/id").asString();
        assertThat(vera.code(READ, Map.of("id", id))).isEqualTo("INVESTIGATION_UNKNOWN");
        assertThat(luna.code(READ, Map.of("id", id))).isEqualTo("INVESTIGATION_UNKNOWN");

        athena.data(SHARE, Map.of("id", id, "shared", true));
        JsonNode colleagues = vera.data(READ, Map.of("id", id)).get("investigation");
        assertThat(ids(colleagues)).isEqualTo(ids);
        assertThat(colleagues.get("note").asString()).isEqualTo("For Monday");
        assertThat(colleagues.at("/records/1/x").asDouble()).isEqualTo(10.5);
        assertThat(colleagues.get("own").asBoolean()).isFalse();
        assertThat(luna.code(READ, Map.of("id", id))).as("another agency's").isEqualTo("INVESTIGATION_UNKNOWN");

        athena.data(SEND, Map.of("id", id, "to", "luna@mo-agency"));
        List<String> seen = new ArrayList<>();
        luna.data("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids)).get("nodes")
                .forEach(node -> {
                    if (!node.isNull()) {
                        seen.add(node.get("id").asString());
                    }
                });
        assertThat(seen).as("some, and not all").isNotEmpty().hasSizeLessThan(ids.size());
        List<JsonNode> answers = new ArrayList<>(List.of(luna.data(READ, Map.of("id", id)).get("investigation"),
                luna.data("query($id: ID!) { node(id: $id) { ... on Investigation " + ALL + " } }", Map.of("id", id)).get("node")));
        luna.data(LIST).at("/investigations/nodes").forEach(node -> {
            if (node.get("id").asString().equals(id)) {
                answers.add(node);
            }
        });
        assertThat(answers).hasSize(3).allSatisfy(theirs -> {
            assertThat(ids(theirs)).isEqualTo(ids.stream().filter(seen::contains).toList());
            assertThat(theirs.toString()).doesNotContain("Note on", "For Monday", "10.5", "-3.25", "luna");
            assertThat(theirs.get("shared").asBoolean()).isFalse();
        });

        for (String change : List.of(SEND, BACK)) {
            assertThat(luna.code(change, Map.of("id", id, "to", "luna@mo-agency"))).isEqualTo("INVESTIGATION_UNKNOWN");
        }
        Map<String, Object> theirs = draft("Theirs", List.of());
        theirs.putAll(Map.of("id", id, "version", 1));
        assertThat(vera.code(SAVE, Map.of("it", theirs))).as("only who keeps it changes it").isEqualTo("INVESTIGATION_UNKNOWN");
        assertThat(vera.code(DELETE, Map.of("id", id))).isEqualTo("INVESTIGATION_UNKNOWN");
        athena.data(BACK, Map.of("id", id, "to", "luna@mo-agency"));
        assertThat(luna.code(READ, Map.of("id", id))).isEqualTo("INVESTIGATION_UNKNOWN");
        assertThat(athena.data(SEND, Map.of("id", id, "to", "nobody@nowhere")).at("/sendInvestigation/sentTo/0").asString())
                .as("as for a user that there is").isEqualTo("nobody@nowhere");
    }

    @Test
    @DisplayName("ids that are unknown, or not the caller's to see, are kept and not shown")
    void showsOnlyWhatIsSeen() {
        JsonNode kept = athena.data(SAVE, Map.of("it", draft("Unknown ids", List.of("f".repeat(32), GUN, "no id"))))
                .get("saveInvestigation");

        assertThat(ids(kept)).containsExactly(GUN);
        assertThat(athena.data("query($id: ID!) { investigation(id: $id) { recordCount } }", Map.of("id", kept.get("id").asString()))
                .at("/investigation/recordCount").asInt()).isEqualTo(1);
        assertThat(kept.toString()).doesNotContain("f".repeat(32));
    }

    @Test
    void hasItsLimits() {
        assertThat(athena.code(
                "query($id: ID!) { investigation(id: $id) { records { record { id ... on Incident { people(first: 100) { nodes { id } } } } } } }",
                Map.of("id", "x"))).as("as many as an investigation may hold are counted").isEqualTo("QUERY_TOO_COSTLY");
        List<String> many = new ArrayList<>();
        for (int i = 0; i <= Investigations.MOST_RECORDS; i++) {
            many.add("id " + i);
        }
        Map<String, Object> large = Map.of("name", "Large", "records", many.stream().map(id -> Map.of("id", id)).toList());
        assertThat(athena.code(SAVE, Map.of("it", large))).isEqualTo("INVESTIGATION_RECORDS_LIMIT");
        assertThat(athena.code(SAVE, Map.of("it", Map.of("name", "Twice", "records", List.of(Map.of("id", GUN), Map.of("id", GUN))))))
                .isEqualTo("INVESTIGATION_RECORDS_LIMIT");
        assertThat(athena.code(SAVE, Map.of("it", Map.of("name", " ", "records", List.of())))).isEqualTo("TEXT_INVALID");
    }
}
