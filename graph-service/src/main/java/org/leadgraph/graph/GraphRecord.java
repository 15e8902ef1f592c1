package org.leadgraph.graph;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.model.FeedFile;

/** A typed view of a record: each record type is a Java record around its node. */
public interface GraphRecord extends VisibleRecord {
    RecordNode node();

    /** The id that clients use: the record id. It tells neither the type nor the owner. */
    default String id() {
        return recordId();
    }

    @Override
    default String recordId() {
        return node().recordId();
    }

    @Override
    default String ori() {
        return node().ori();
    }

    /** As of when its owner says this; null when the owner does not say. */
    default @Nullable ZonedDateTime asOf() {
        return node().dateTime(FeedFile.AS_OF);
    }

    @Override
    default int scope() {
        return node().scope();
    }
}
