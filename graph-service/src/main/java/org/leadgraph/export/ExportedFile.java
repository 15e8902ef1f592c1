package org.leadgraph.export;

import java.util.List;
import java.util.stream.Stream;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.graph.RecordNode;

/**
 * A file that was made.
 *
 * @param content
 *            in Base64
 * @param shown
 *            the records in it
 */
record ExportedFile(String fileName, String mediaType, String content, int recordCount, int linkCount, List<RecordNode> shown)
        implements
            MadeOfRecords {
    @Override
    public Stream<RecordNode> records() {
        return shown.stream();
    }
}
