package org.leadgraph.graph;

import java.util.stream.Stream;

/** A part of an answer that shows something of records without showing the records as such, for example a count. The log must name these records too. */
public interface MadeOfRecords {
    /** The records that it tells of. */
    Stream<? extends VisibleRecord> records();
}
