package org.leadgraph.graph;

import java.util.stream.Stream;

/** A part of an answer that tells of records which it need not show as such: who sees it has seen them. */
public interface MadeOfRecords {
    /** The records that it tells of. */
    Stream<? extends VisibleRecord> records();
}
