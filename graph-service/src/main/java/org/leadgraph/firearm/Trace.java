package org.leadgraph.firearm;

import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** The result of an eTrace request, as partners may see it: its id. */
public record Trace(RecordNode node) implements GraphRecord {
    public @Nullable String traceId() {
        return node.text("traceId");
    }
}
