package org.leadgraph.sharing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.ScopedGraph;

/** What a caller sees of the guarded database with plain Cypher and the guard's procedures. */
final class SeenByGuard {
    private SeenByGuard() {
    }

    static Seen of(ScopedGraph graph, Facts facts, String caller) {
        Seen seen = new Seen();
        List<String> ids = facts.items().stream().map(Facts.Item::id).toList();
        List<String> names = facts.items().stream().map(Facts.Item::name).toList();
        try (GraphReading reading = graph.read(caller)) {
            add(seen.records(), reading, "MATCH (n) WHERE n.recordId IN $ids RETURN n.recordId AS text", Map.of("ids", ids));
            add(seen.links(), reading, """
                    MATCH (a)-[r]-(b) WHERE a.recordId IN $ids AND a.recordId <= b.recordId
                    RETURN a.recordId + ' ' + type(r) + ' ' + b.recordId AS text
                    """, Map.of("ids", ids));
            add(seen.pointers(), reading, """
                    CALL leadgraph.pointers($ids) YIELD recordId, agencyId, pointOfContact
                    RETURN recordId + ' of ' + agencyId + ', ask ' + pointOfContact AS text
                    """, Map.of("ids", ids));
            for (String key : List.of("caseNumber", "exhibitNumber", "serial", "traceId")) {
                add(seen.byNumber(), reading, """
                        UNWIND $names AS name
                        CALL leadgraph.findPointers($key, name) YIELD recordId, agencyId, pointOfContact
                        RETURN recordId + ' of ' + agencyId + ', ask ' + pointOfContact AS text
                        """, Map.of("key", key, "names", names));
            }
        }
        return seen.withJoined();
    }

    private static void add(Set<String> to, GraphReading reading, String cypher, Map<String, Object> parameters) {
        to.addAll(reading.run(cypher, parameters, (Row row) -> String.valueOf(row.text("text"))));
    }
}
