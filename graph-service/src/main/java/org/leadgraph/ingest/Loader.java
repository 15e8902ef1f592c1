package org.leadgraph.ingest;

import org.leadgraph.graph.SystemGraph;

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

    public Loader(SystemGraph graph) {
        this(graph, BATCH_SIZE);
    }

    Loader(SystemGraph graph, int batchSize) {
        this.graph = graph;
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
     * @throws RuntimeException
     *             when the graph cannot be written; what was committed stays
     */
    public LoadReport load(Feed feed, LoadListener listener) {
        runs.started(feed);
        LoadReport report = new FeedLoad(graph, feed, listener, batchSize).load();
        runs.finished(feed, report);
        return report;
    }
}
