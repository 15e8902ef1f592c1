package org.leadgraph.graph;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Values of a caller's own query that Java has no type for. Ids are our own: the database's never leave it. */
public sealed interface CypherValue {
    /**
     * A node.
     *
     * @param id
     *            record id; {@code agency:…} or {@code ori:…} of reference data
     * @param label
     *            its domain label
     * @param record
     *            what it discloses; null for reference data
     */
    record Node(String id, String label, SortedMap<String, @Nullable Object> properties, @Nullable VisibleRecord record)
            implements
                CypherValue {}

    /**
     * A relationship.
     *
     * @param id
     *            good within one answer
     * @param startId
     *            id of its first node, also when the answer does not show that node
     * @param endId
     *            id of its second node, likewise
     */
    record Relationship(String id, String type, String startId, String endId,
            SortedMap<String, @Nullable Object> properties) implements CypherValue {}

    /** A path: nodes and relationships in turns. */
    record Path(List<CypherValue> elements) implements CypherValue {}

    /** A place; height is null in two dimensions. */
    record Place(int srid, double x, double y, @Nullable Double z) implements CypherValue {}

    /** A duration, as ISO 8601 writes it. */
    record Span(String iso) implements CypherValue {}
}
