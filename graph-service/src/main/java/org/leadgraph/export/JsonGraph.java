package org.leadgraph.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON Graph Format, version 2. */
final class JsonGraph {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonGraph() {
    }

    static byte[] write(Chart chart) {
        Map<String, Object> nodes = new LinkedHashMap<>();
        chart.items().forEach(item -> {
            Map<String, Object> facts = new LinkedHashMap<>(Map.of("owner", item.owner(), "ori", item.ori()));
            facts.putAll(item.facts());
            nodes.put(item.id(), Map.of("label", item.kind(), "metadata", facts));
        });
        List<Object> edges = new ArrayList<>();
        chart.links().forEach(link -> edges.add(Map.of("source", link.from(), "target", link.to(), "relation", link.kind(), "metadata",
                link.facts())));
        Chart.Provenance from = chart.provenance();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("madeBy", from.madeBy());
        about.put("madeAt", from.madeAt().toString());
        about.put("useCode", from.useCode());
        about.put("reason", from.reason());
        about.put("searchId", from.searchId());
        about.put("owners", from.owners());
        about.put("notice", from.notice());
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("directed", true);
        graph.put("label", from.title());
        graph.put("metadata", about);
        graph.put("nodes", nodes);
        graph.put("edges", edges);
        return JSON.writeValueAsBytes(Map.of("graph", graph));
    }
}
