package org.leadgraph.graph;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as GraphQL clients expect it.
 *
 * @param edges
 *            elements in order: {@code cursor}, {@code node} and the facts of the link
 * @param pageInfo
 *            whether and where the list goes on
 * @param total
 *            counts all elements of the list, of the caller's view; asked only when a client wants it
 */
public record Connection(List<Map<String, Object>> edges, PageInfo pageInfo, LongSupplier total) {
    /**
     * Whether there are more elements after this page.
     *
     * @param edges
     *            those of the page: a cursor tells that its element is there
     */
    public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor,
            List<Map<String, Object>> edges) implements MadeOfRecords {
        static PageInfo of(List<Map<String, Object>> edges, boolean more, boolean before) {
            return edges.isEmpty()
                    ? new PageInfo(more, before, null, null, edges)
                    : new PageInfo(more, before, (String) edges.getFirst().get("cursor"), (String) edges.getLast().get("cursor"), edges);
        }

        @Override
        public Stream<VisibleRecord> records() {
            return edges.stream().map(edge -> edge.get("node")).filter(VisibleRecord.class::isInstance).map(VisibleRecord.class::cast);
        }
    }

    /** Number of elements in the whole list. */
    public long totalCount() {
        return total.getAsLong();
    }

    /** The elements without their links. */
    public List<Object> nodes() {
        return edges.stream().map(edge -> edge.get("node")).toList();
    }
}
