package org.leadgraph.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a caller's own query.
 *
 * @param rows
 *            values by column: null, Boolean, Long, Double, String, byte[], java.time values, List, SortedMap, {@link CypherValue}
 * @param sources
 *            records that its rows were made from, and those that it names by id, as the ends of relationships
 * @param computed
 *            whether its values can be made from more records than {@code sources}, as counts are
 * @param truncation
 *            why there may be more, {@code ROWS} or {@code BYTES}; null when this is all
 */
public record CypherAnswer(List<String> columns, List<List<@Nullable Object>> rows, List<VisibleRecord> sources,
        boolean computed, @Nullable String truncation) {}
