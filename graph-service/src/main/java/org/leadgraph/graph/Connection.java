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
     * The page that was asked for.
     *
     * @param found
     *            what the edges were made of; one element more when the list goes on
     */
    static Connection of(PageRequest page, List<?> found, List<Map<String, Object>> edges, LongSupplier total) {
        return new Connection(edges, PageInfo.of(edges, found.size() > page.first(), page.after() != null), total);
    }

    /**
     * Whether there are more elements after this page.
     *
     * @param edges
     *            those of the page: a cursor tells that its element is there
     */
    public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor,
            List<Map<String, Object>> edges) implements MadeOfRecords {
        private static PageInfo of(List<Map<String, Object>> edges, boolean more, boolean before) {
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
