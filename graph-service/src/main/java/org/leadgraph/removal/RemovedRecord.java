package org.leadgraph.removal;

import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * A record of the agency that is removed. What it says is not shown.
 *
 * @param kind
 *            label of its kind, to which it comes back
 * @param note
 *            a line for colleagues; null for none
 * @param by
 *            user id, or name of the program
 * @param comesBack
 *            whether it comes back by itself when a feed sends it again
 */
record RemovedRecord(String recordId, String kind, RemovalState state, RemovalReason reason, @Nullable String note, String by,
        ZonedDateTime at, boolean comesBack) {
    static RemovedRecord of(Row row) {
        return of(row.fact("removal"));
    }

    static RemovedRecord of(Row.Facts facts) {
        return new RemovedRecord(facts.text("recordId"), facts.text("kind"), RemovalState.valueOf(facts.text("state")),
                RemovalReason.valueOf(facts.text("reason")), facts.textOrNull("note"), facts.text("by"), facts.moment("at"),
                facts.value("untilSent") != null);
    }

    /** What is kept of a removal that is decided now. */
    static Map<String, Object> facts(RemovalState state, RemovalReason reason, String by, ZonedDateTime at) {
        return Map.of("state", state.name(), "reason", reason.name(), "by", by, "at", at);
    }
}
