package org.leadgraph.link;

import java.util.List;
import java.util.Map;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.springframework.stereotype.Component;

/** Records by their ids, whatever they are. Ids that are unknown, hidden or no ids at all are the same: not there. */
@Component
public class RecordsById {
    private static final NamedQuery<RecordNode> QUERY = NamedQuery.of("link/records-by-id", row -> row.record("record"));

    public List<RecordNode> find(GraphReading graph, List<String> ids) {
        return graph.run(QUERY, Map.of("ids", ids));
    }
}
