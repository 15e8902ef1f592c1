package org.leadgraph.permission;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.stereotype.Component;

/** Pages through lists of this module, newest first. A cursor holds moment and id of an element, which whoever got the cursor has seen. */
@Component
public class Pages {
    private static final ZonedDateTime BEFORE_ALL = ZonedDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final SystemGraph graph;

    Pages(SystemGraph graph) {
        this.graph = graph;
    }

    /** An element of such a list. */
    public interface Dated {
        String id();

        ZonedDateTime at();
    }

    /**
     * @param query
     *            with the parameters {@code at}, {@code id} and {@code most}
     */
    public <T extends Dated> Connection page(NamedQuery<T> query, Map<String, Object> parameters, PageRequest page,
            Function<T, Object> shown) {
        Map<String, Object> bounded = new HashMap<>(parameters);
        bounded.putAll(position(page.after()));
        bounded.put("most", page.first() + 1);
        List<T> found = graph.read(query, bounded);
        boolean more = found.size() > page.first();
        List<Map<String, Object>> edges = new ArrayList<>();
        for (T each : more ? found.subList(0, page.first()) : found) {
            Map<String, Object> edge = new LinkedHashMap<>();
            edge.put("node", shown.apply(each));
            edge.put("cursor", cursor(each));
            edges.add(edge);
        }
        String start = edges.isEmpty() ? null : (String) edges.getFirst().get("cursor");
        String end = edges.isEmpty() ? null : (String) edges.getLast().get("cursor");
        return new Connection(edges, new Connection.PageInfo(more, page.after() != null, start, end, List.of()), edges::size);
    }

    private static String cursor(Dated each) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((each.at() + " " + each.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> position(@Nullable String cursor) {
        if (cursor == null) {
            return Map.of("at", BEFORE_ALL, "id", "");
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return Map.of("at", ZonedDateTime.parse(parts[0]), "id", parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidRequest(PermissionProblem.CURSOR_INVALID,
                    "This cursor is not of this list. Ask for the list from its beginning.");
        }
    }
}
