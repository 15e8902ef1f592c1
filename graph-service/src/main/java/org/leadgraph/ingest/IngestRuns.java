package org.leadgraph.ingest;

import java.util.Map;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ingest.LoadReport.FileReport;

/** Keeps in the graph, invisible to every caller, what was loaded and whether it is complete. */
final class IngestRuns {
    private static final NamedQuery<?> STARTED = NamedQuery.of("ingest/run-started", row -> row);
    private static final NamedQuery<?> FINISHED = NamedQuery.of("ingest/run-finished", row -> row);
    private static final NamedQuery<?> KNOWN = NamedQuery.of("ingest/run-known", row -> row);

    private final SystemGraph graph;

    IngestRuns(SystemGraph graph) {
        this.graph = graph;
    }

    void started(Feed feed) {
        graph.write(STARTED.cypher(), Map.of("source", feed.name(), "manifest", feed.manifest()));
    }

    void finished(Feed feed, LoadReport report) {
        FileReport total = report.total();
        graph.write(FINISHED.cypher(), Map.of("source", feed.name(), "read", total.read(), "created", total.created(), "updated",
                total.updated(), "unchanged", total.unchanged(), "refused", total.refused()));
    }

    boolean knows(Feed feed) {
        return graph.read(KNOWN.cypher(), Map.of("source", feed.name(), "manifest", feed.manifest()), row -> (Boolean) row.get("finished"))
                .getFirst();
    }
}
