package org.leadgraph.vehicle;

import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** A vehicle as one agency knows it. */
public record Vehicle(RecordNode node) implements GraphRecord {
    public @Nullable String plate() {
        return node.text("plate");
    }

    /** The state that gave the plate. */
    public @Nullable String state() {
        return node.text("state");
    }

    public @Nullable String make() {
        return node.text("make");
    }

    public @Nullable String model() {
        return node.text("model");
    }

    public @Nullable String color() {
        return node.text("color");
    }

    /** The model year. */
    public @Nullable Long year() {
        return node.number("year");
    }
}
