package org.leadgraph.feedfile;

import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;

/** Takes the rows of a file, in its order. */
public interface RowSink {
    /** A row with a value for each column of the format, in the order of the format; not yet judged. */
    void row(SourceRow row);

    /**
     * Lines that are no row.
     *
     * @param lastLine
     *            at least {@code line}
     */
    void lost(long line, long lastLine, RowRefused why);
}
