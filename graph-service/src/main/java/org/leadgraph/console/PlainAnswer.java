package org.leadgraph.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as plain JSON: a node is an object of {@code elementId} (its record id), {@code labels} and {@code properties}.
 *
 * @param rows
 *            values by column
 * @param truncation
 *            why there may be more; null when this is all
 */
public record PlainAnswer(List<String> columns, List<List<@Nullable Object>> rows, @Nullable Truncation truncation) {
    /**
     * How an answer was cut short.
     *
     * @param reason
     *            {@code ROWS} or {@code BYTES}
     * @param limit
     *            the limit in words
     */
    public record Truncation(String reason, String limit) {}
}
