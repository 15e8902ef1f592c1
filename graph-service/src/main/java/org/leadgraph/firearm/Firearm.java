package org.leadgraph.firearm;

import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** A recovered or known gun. */
public record Firearm(RecordNode node) implements GraphRecord {
    public @Nullable String make() {
        return node.text("make");
    }

    public @Nullable String model() {
        return node.text("model");
    }

    public @Nullable String caliber() {
        return node.text("caliber");
    }

    public @Nullable String firearmType() {
        return node.text("firearmType");
    }

    public @Nullable String serial() {
        return node.text("serial");
    }

    public boolean serialObliterated() {
        return node.flag("serialObliterated");
    }

    public @Nullable String crimeGunId() {
        return node.text("crimeGunId");
    }
}
