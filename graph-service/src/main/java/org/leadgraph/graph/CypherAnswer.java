package org.leadgraph.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a caller's own query.
 *
 * @param rows
 *            values by column: null, Boolean, Long, Double, String, byte[], java.time values, List, SortedMap, {@link CypherValue}
 * @param named
 *            records that it names by id, as the ends of relationships, and does not show
 * @param cut
 *            why there may be more, {@code ROWS} or {@code BYTES}; null when this is all
 */
public record CypherAnswer(List<String> columns, List<List<@Nullable Object>> rows, List<VisibleRecord> named,
        @Nullable String cut) {}
