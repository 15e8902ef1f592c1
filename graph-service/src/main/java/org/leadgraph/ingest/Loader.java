package org.leadgraph.ingest;

import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.load.RecordIds;

/**
 * Loads a source into the graph. A row that breaks a rule is reported and the others load; each batch is one transaction, and loading the same rows again
 * changes nothing, so you finish an interrupted load by starting it again.
 *
 * <p>
 * Source: INV-50; requirements B-09, B-11.
 */
public final class Loader {
    private static final int BATCH_SIZE = 2_000;

    private final SystemGraph graph;
    private final IngestRuns runs;
    private final int batchSize;
    private final @Nullable IdSecret secret;

    /** Of a graph from which no record was expunged. */
    public Loader(SystemGraph graph) {
        this(graph, BATCH_SIZE, null);
    }

    public Loader(SystemGraph graph, IdSecret secret) {
        this(graph, BATCH_SIZE, secret);
    }

    Loader(SystemGraph graph, int batchSize, @Nullable IdSecret secret) {
        this.graph = graph;
        this.secret = secret;
        this.runs = new IngestRuns(graph);
        this.batchSize = batchSize;
    }

    /** Whether this feed, with the content that it has now, was loaded to its end. */
    public boolean hasLoaded(Feed feed) {
        return runs.knows(feed);
    }

    /**
     * Loads a feed, however often it was loaded before.
     *
     * @param listener
     *            called in the loading thread; what it throws ends the load
     * @throws org.leadgraph.problem.RefusedToStart
     *             when records were expunged and the secret is missing by which they are known again
     * @throws RuntimeException
     *             when the graph cannot be written; what was committed stays
     */
    public LoadReport load(Feed feed, LoadListener listener) {
        Tombstones.requireKnown(graph, secret);
        runs.started(feed);
        RecordIds marks = secret == null ? null : secret.maker().orElse(null);
        LoadReport report = new FeedLoad(graph, feed, listener, batchSize, marks).load();
        runs.finished(feed, report);
        return report;
    }
}
