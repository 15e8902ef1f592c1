package org.leadgraph.graph;

import java.util.Map;
import java.util.TreeMap;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.stereotype.Component;

/** Opens pages of the lists that the service keeps. Records have {@link RecordPages}, which read as a caller. */
@Component
public class Pages {
    private final Cursors cursors;

    public Pages(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * The page that is asked for, before it is read.
     *
     * @param which
     *            parameters of the list's query that decide what is in the list, such as whose it is; a cursor is good for the same ones only
     * @throws InvalidRequest
     *             when the cursor is not of this list, or has expired
     */
    public <T> Page<T> of(ListOrder<T> order, PageRequest request, Map<String, ?> which) {
        String name = order.name() + " " + new TreeMap<>(which);
        return new Page<>(order, request, which, request.after() == null ? order.beginning() : cursors.open(name, request.after()),
                each -> cursors.seal(name, order.positionOf(each)));
    }
}
