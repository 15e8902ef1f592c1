package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list that the service keeps: what to ask the list's query for, and what to make of its rows. */
public final class Page<T> {
    private final ListOrder<T> order;
    private final PageRequest request;
    private final Map<String, ?> which;
    private final List<String> position;
    private final Function<T, String> cursor;

    Page(ListOrder<T> order, PageRequest request, Map<String, ?> which, List<String> position, Function<T, String> cursor) {
        this.order = order;
        this.request = request;
        this.which = which;
        this.position = position;
        this.cursor = cursor;
    }

    /** Parameters of the list's query: what decides what is in the list, the position before the page, and {@code limit}. */
    public Map<String, Object> parameters() {
        return parameters(Map.of());
    }

    /** The same with further ones, which may differ from page to page. */
    public Map<String, Object> parameters(Map<String, ?> others) {
        Map<String, @Nullable Object> parameters = new HashMap<>(which);
        parameters.putAll(others);
        parameters.putAll(order.parameters(position));
        parameters.put("limit", limit());
        return parameters;
    }

    /** Whether an element with this position, as the list's order has it, comes after the page's beginning. Of lists in ascending order. */
    public boolean mayHold(String... elementPosition) {
        for (int i = 0; i < elementPosition.length; i++) {
            int compared = position.get(i).compareTo(elementPosition[i]);
            if (compared != 0) {
                return compared < 0;
            }
        }
        return false;
    }

    /** Most elements to look for: one more than the page holds, which tells whether the list goes on. */
    public int limit() {
        return request.first() + 1;
    }

    /**
     * The page.
     *
     * @param found
     *            elements in the list's order, at most {@link #limit()}
     */
    public Connection of(List<T> found) {
        return of(found, each -> each);
    }

    /** The page with what clients see of each element. */
    public Connection of(List<T> found, Function<T, ?> node) {
        return ofAll(found, shown -> shown.stream().<Object>map(node::apply).toList());
    }

    /** The page with what clients see of its elements, which is made of all of them at once, in their order. */
    public Connection ofAll(List<T> found, Function<List<T>, ? extends List<?>> nodes) {
        List<T> shown = request.shown(found);
        List<?> made = nodes.apply(shown);
        List<Map<String, Object>> edges = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Map<String, Object> edge = new LinkedHashMap<>();
            edge.put("node", made.get(i));
            edge.put("cursor", cursor.apply(shown.get(i)));
            edges.add(edge);
        }
        return Connection.of(request, found, edges, () -> {
            throw new IllegalStateException("This list is not counted");
        });
    }
}
