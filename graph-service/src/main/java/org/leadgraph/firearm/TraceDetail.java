package org.leadgraph.firearm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** What eTrace told the agency that asked; its own users alone see it (E-03). */
public record TraceDetail(RecordNode node) implements GraphRecord {
    public @Nullable LocalDate purchasedOn() {
        return node.date("purchasedOn");
    }

    public @Nullable LocalDate stolenOn() {
        return node.date("stolenOn");
    }

    public @Nullable String purchaser() {
        return node.text("purchaser");
    }

    public @Nullable String dealer() {
        return node.text("dealer");
    }
}
