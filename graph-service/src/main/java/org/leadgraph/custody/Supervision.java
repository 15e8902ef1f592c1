package org.leadgraph.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** Probation or parole of a person. */
public record Supervision(RecordNode node) implements GraphRecord {
    public @Nullable String supervisionNumber() {
        return node.text("supervisionNumber");
    }

    /** PROBATION or PAROLE. */
    public @Nullable String supervisionType() {
        return node.text("supervisionType");
    }

    public @Nullable LocalDate beganOn() {
        return node.date("beganOn");
    }

    /** The day on which it is due to end. */
    public @Nullable LocalDate endsOn() {
        return node.date("endsOn");
    }

    /** Null while it goes on, or when it is not known. */
    public @Nullable LocalDate endedOn() {
        return node.date("endedOn");
    }

    public @Nullable String conditions() {
        return node.text("conditions");
    }
}
