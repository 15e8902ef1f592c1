package org.leadgraph.arrest;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** An arrest of one person, of one incident. */
public record Arrest(RecordNode node) implements GraphRecord {
    public @Nullable String arrestNumber() {
        return node.text("arrestNumber");
    }

    public @Nullable ZonedDateTime arrestedAt() {
        return node.dateTime("arrestedAt");
    }

    public @Nullable String charge() {
        return node.text("charge");
    }

    /** What became of the charge; null when it is not known. */
    public @Nullable String disposition() {
        return node.text("disposition");
    }
}
