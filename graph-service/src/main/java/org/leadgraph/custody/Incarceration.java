package org.leadgraph.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** A term that a person serves, or served, in a prison. */
public record Incarceration(RecordNode node) implements GraphRecord {
    public @Nullable String inmateNumber() {
        return node.text("inmateNumber");
    }

    public @Nullable LocalDate admittedOn() {
        return node.date("admittedOn");
    }

    /** Null while imprisoned, or when it is not known. */
    public @Nullable LocalDate releasedOn() {
        return node.date("releasedOn");
    }

    public @Nullable String facility() {
        return node.text("facility");
    }
}
