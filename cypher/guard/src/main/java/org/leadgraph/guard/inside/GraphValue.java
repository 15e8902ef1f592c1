package org.leadgraph.guard.inside;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of the database can hold beside plain Java values: null, booleans, {@code Long}, {@code Double}, texts, {@code byte[]}, the dates and times of
 * {@code java.time}, lists, and maps by text.
 */
public sealed interface GraphValue {
    /**
     * A node.
     *
     * @param elementId
     *            the database's own id
     */
    record Node(String elementId, List<String> labels, Map<String, @Nullable Object> properties) implements GraphValue {}

    /**
     * A relationship.
     *
     * @param elementId
     *            the database's own id
     * @param startId
     *            element id of the node that it points from
     * @param endId
     *            element id of the node that it points to
     */
    record Relationship(String elementId, String type, String startId, String endId,
            Map<String, @Nullable Object> properties) implements GraphValue {}

    /**
     * A path.
     *
     * @param nodes
     *            in its order, one more than relationships
     */
    record Path(List<Node> nodes, List<Relationship> relationships) implements GraphValue {}

    /**
     * A point.
     *
     * @param srid
     *            number of the system of its coordinates
     * @param z
     *            null for a point of two dimensions
     */
    record Place(int srid, double x, double y, @Nullable Double z) implements GraphValue {}

    /**
     * A duration. Its parts are not converted into each other.
     *
     * @param nanoseconds
     *            from 0 to 999,999,999, added to the seconds
     */
    record Span(long months, long days, long seconds, int nanoseconds) implements GraphValue {
        /** All parts, as in ISO 8601: {@code P1M0DT90.5S}. */
        @Override
        public String toString() {
            // Seconds below zero are written towards zero: -1 second and 0.25 are -0.75.
            boolean negative = seconds < 0 && nanoseconds > 0;
            long whole = negative ? seconds + 1 : seconds;
            int part = negative ? 1_000_000_000 - nanoseconds : nanoseconds;
            String sign = negative && whole == 0 ? "-" : "";
            return "P" + months + "M" + days + "DT" + sign + whole + (part == 0 ? "" : "." + String.format("%09d", part)) + "S";
        }
    }
}
