package org.leadgraph.ingest;

import java.time.Duration;

/** Gets the progress of a load. */
@FunctionalInterface
public interface LoadListener {
    /**
     * A batch is committed.
     *
     * @param file
     *            name of the file
     * @param rows
     *            rows of the file that are done, refused ones among them
     * @param elapsed
     *            since the load began
     */
    void committed(String file, long rows, Duration elapsed);
}
