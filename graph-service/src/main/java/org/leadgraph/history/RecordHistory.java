package org.leadgraph.history;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.model.RecordKind;

/**
 * A record that the caller sees, whose versions are asked for.
 *
 * @param at
 *            the moment whose version is wanted; null for all
 */
record RecordHistory(RecordNode node, @Nullable OffsetDateTime at) implements MadeOfRecords {
    @Override
    public Stream<RecordNode> records() {
        return Stream.of(node);
    }

    public String recordId() {
        return node.recordId();
    }

    RecordKind kind() {
        return RecordKind.labelled(node.label()).orElseThrow();
    }
}
