package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.leadgraph.problem.InvalidRequest;

/** Pages of what the system account keeps by number or by name. The caller sees numbers and names, so a cursor is one. */
public final class NumberedPage {
    private NumberedPage() {
    }

    /** The number before which the page begins. */
    public static long before(PageRequest page) {
        try {
            return page.after() == null ? Long.MAX_VALUE : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            throw new InvalidRequest(GraphProblem.CURSOR_INVALID, "This cursor is no longer valid. Ask for the list from its beginning.");
        }
    }

    /**
     * A page.
     *
     * @param found
     *            elements in order, one more than the page holds when the list goes on
     */
    public static <T> Connection of(List<T> found, PageRequest page, ToLongFunction<T> number, Function<T, Object> node) {
        return ofNamed(found, page, each -> Long.toString(number.applyAsLong(each)), node);
    }

    /** The same of a list by name. */
    public static <T> Connection ofNamed(List<T> found, PageRequest page, Function<T, String> name, Function<T, Object> node) {
        boolean more = found.size() > page.first();
        List<Map<String, Object>> edges = new ArrayList<>();
        for (T each : more ? found.subList(0, page.first()) : found) {
            Map<String, Object> edge = new LinkedHashMap<>();
            edge.put("cursor", name.apply(each));
            edge.put("node", node.apply(each));
            edges.add(edge);
        }
        return new Connection(edges, Connection.PageInfo.of(edges, more, page.after() != null), edges::size);
    }
}
