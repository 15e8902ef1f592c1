package org.leadgraph.custody;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** A person taken into a jail. */
public record Booking(RecordNode node) implements GraphRecord {
    public @Nullable String bookingNumber() {
        return node.text("bookingNumber");
    }

    public @Nullable ZonedDateTime bookedAt() {
        return node.dateTime("bookedAt");
    }

    /** Null while held, or when it is not known. */
    public @Nullable ZonedDateTime releasedAt() {
        return node.dateTime("releasedAt");
    }

    public @Nullable String facility() {
        return node.text("facility");
    }
}
