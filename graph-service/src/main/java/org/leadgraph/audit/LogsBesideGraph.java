package org.leadgraph.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.springframework.stereotype.Component;

/** Which search logs there are of this graph: each keeps its newest head there. */
@Component
public class LogsBesideGraph {
    private static final NamedQuery<Map.Entry<String, String>> HEADS = NamedQuery.of("audit/kept-heads",
            row -> Map.entry(row.text("log"), row.text("head")));

    private final SystemGraph graph;

    LogsBesideGraph(SystemGraph graph) {
        this.graph = graph;
    }

    /** The newest head of each, as it stands in its file of heads, by the log's name. */
    public SortedMap<String, String> heads() {
        SortedMap<String, String> heads = new TreeMap<>();
        graph.read(HEADS, Map.of()).forEach(head -> heads.put(head.getKey(), head.getValue()));
        return heads;
    }
}
