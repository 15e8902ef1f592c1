package org.leadgraph.incident;

import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** A place as one agency knows it. */
public record Location(RecordNode node) implements GraphRecord {
    public @Nullable String address() {
        return node.text("address");
    }

    public @Nullable String city() {
        return node.text("city");
    }

    public @Nullable String state() {
        return node.text("state");
    }

    public @Nullable String kind() {
        return node.text("kind");
    }

    /** Degrees north (WGS-84); null when the place is not located. */
    public @Nullable Double latitude() {
        return node.latitude("point");
    }

    /** Degrees east (WGS-84); null when the place is not located. */
    public @Nullable Double longitude() {
        return node.longitude("point");
    }
}
