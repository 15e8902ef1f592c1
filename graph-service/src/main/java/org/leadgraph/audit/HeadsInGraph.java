package org.leadgraph.audit;

import java.util.Map;
import java.util.Optional;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.KeptHeads;

/** The newest head of each log that is written beside this graph, by the log's name. No caller sees these nodes. */
final class HeadsInGraph implements KeptHeads {
    private static final NamedQuery<String> KEPT = NamedQuery.of("audit/kept-head", row -> row.text("head"));
    private static final NamedQuery<Row> KEEP = NamedQuery.of("audit/keep-head", row -> row);

    private final SystemGraph graph;
    private final String log;

    HeadsInGraph(SystemGraph graph, String log) {
        this.graph = graph;
        this.log = log;
    }

    @Override
    public Optional<String> last() {
        return graph.read(KEPT, Map.of("log", log)).stream().findFirst();
    }

    @Override
    public void keep(String head) {
        graph.inTransaction(tx -> tx.run(KEEP, Map.of("log", log, "head", head)));
    }
}
