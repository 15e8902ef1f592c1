package org.leadgraph.lookup;

import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.SortKey;
import org.leadgraph.model.RecordKind;
import org.leadgraph.problem.InvalidRequest;
import org.neo4j.cypherdsl.core.Expression;

/** The orders of lists that are looked up. A list has those of its argument in the schema. */
public enum SearchOrder {
    /** As lists of the kind are anywhere. */
    USUAL,
    NEWEST_FIRST,
    OLDEST_FIRST,
    NEAREST_FIRST,
    BY_ADDRESS;

    /**
     * The key of a list of these records.
     *
     * @param distance
     *            from the point of the filter; null when the filter names none
     */
    SortKey of(RecordKind kind, @Nullable Expression distance) {
        return switch (this) {
            case USUAL, NEWEST_FIRST, BY_ADDRESS -> SortKey.of(kind);
            case OLDEST_FIRST -> SortKey.oldestFirst(String.valueOf(kind.orderedBy()));
            case NEAREST_FIRST -> {
                if (distance == null) {
                    throw new InvalidRequest(LookupProblem.FILTER_INVALID,
                            "To have the nearest first, say near what: give the filter near.");
                }
                yield SortKey.nearestFirst(distance);
            }
        };
    }
}
