package org.leadgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports over HTTP, on the demo world. */
@WithDemoWorld
class ExportIT {
    private static final String GUN = "b384025ec03518f0c30e12ea4dcb2f21";
    private static final String AROUND = """
            query($id: ID!) { neighbors(of: $id, first: 100) { edges { kind node { id owner { name } } } } }""";
    private static final String EXPORT = """
            mutation($ids: [ID!]!, $format: ExportFormat!) {
              exportRecords(recordIds: $ids, format: $format, title: "The gun of 2019-0002500", note: "Case file") { fileName mediaType content recordCount linkCount }
            }""";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    /** The gun's recovery and what hangs on it, of the caller's own agency and of others. */
    private List<String> around(boolean own) {
        List<String> ids = new ArrayList<>(own ? List.of(GUN) : List.of());
        service.as("athena@il-sample").data(AROUND, Map.of("id", GUN)).at("/neighbors/edges").forEach(edge -> {
            if (edge.at("/node/owner/name").asString().equals("IL-SAMPLE PD") == own) {
                ids.add(edge.at("/node/id").asString());
            }
        });
        return ids;
    }

    @Test
    @DisplayName("R-05 own records leave as a file with their links, and the log says which")
    void exportsOwnRecords() {
        List<String> ids = around(true);
        assertThat(ids).hasSizeGreaterThan(1);
        JsonNode answer = service.as("athena@il-sample").ask(EXPORT, Map.of("ids", ids, "format", "JSON"));
        JsonNode file = answer.at("/data/exportRecords");

        assertThat(file.get("recordCount").asInt()).isEqualTo(ids.size());
        JsonNode graph = new JsonMapper().readTree(Base64.getDecoder().decode(file.get("content").asString())).get("graph");
        assertThat(graph.get("nodes").propertyNames()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(graph.get("edges").size()).as("each hangs on the recovery; some on each other too")
                .isEqualTo(file.get("linkCount").asInt())
                .isGreaterThanOrEqualTo(ids.size() - 1);
        assertThat(graph.at("/nodes/" + GUN + "/metadata/caseNumber").asString()).isEqualTo("2019-0002500");
        assertThat(graph.at("/metadata/searchId").asString()).isEqualTo(answer.at("/extensions/searchId").asString());
        for (String format : List.of("CSV", "GRAPHML", "PDF")) {
            assertThat(service.as("athena@il-sample").data(EXPORT, Map.of("ids", ids, "format", format))
                    .at("/exportRecords/fileName").asString())
                    .endsWith("." + Map.of("CSV", "zip", "GRAPHML", "graphml", "PDF", "pdf").get(format));
        }
        JsonNode uses = service.as("athena@il-sample").data("{ recordedUses(first: 100) { nodes { recordId use note } } }");
        assertThat(uses.at("/recordedUses/nodes")).anySatisfy(use -> {
            assertThat(use.get("recordId").asString()).isEqualTo(GUN);
            assertThat(use.get("use").asString()).isEqualTo("EXPORT");
        });
    }

    @Test
    @DisplayName("R-02 records of others leave only with their owner's permission; with one that is not permitted or not seen, nothing leaves")
    void needsPermission() {
        JsonNode connected = service.as("athena@il-sample")
                .data("query($id: ID!) { connectedShootings(from: $id) { nodes { record { id owner { name } } } } }",
                        Map.of("id", GUN))
                .at("/connectedShootings/nodes");
        List<String> ids = new ArrayList<>();
        connected.forEach(node -> ids.add(node.at("/record/id").asString()));
        assertThat(ids).hasSizeGreaterThan(2);

        for (String format : List.of("JSON", "PDF")) {
            assertThat(service.as("athena@il-sample").code(EXPORT, Map.of("ids", ids, "format", format))).isEqualTo("PERMISSION_REQUIRED");
        }
        assertThat(service.as("athena@il-sample").code(EXPORT, Map.of("ids", List.of(GUN, "f".repeat(32)), "format", "CSV")))
                .isEqualTo("RECORD_UNKNOWN");
        assertThat(service.as("athena@il-sample").without("X-Search-Reason").code(EXPORT, Map.of("ids", List.of(GUN), "format", "CSV")))
                .isEqualTo("SEARCH_REASON_REQUIRED");
    }
}
