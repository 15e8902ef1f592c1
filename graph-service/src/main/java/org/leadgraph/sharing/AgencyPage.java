package org.leadgraph.sharing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.problem.InvalidRequest;

/** A page of a list that has one element an agency, by the agency's name and then its id. A cursor says the name and id of an agency, which everybody may know. */
final class AgencyPage {
    private static final String SEPARATOR = "\u001f";

    private final PageRequest page;
    private final String name;
    private final String id;

    AgencyPage(int first, @Nullable String after) {
        this.page = new PageRequest(first, after);
        String[] position = after == null ? new String[]{"", ""} : position(after);
        this.name = position[0];
        this.id = position[1];
    }

    private static String[] position(String cursor) {
        try {
            String[] position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (position.length == 2) {
                return position;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new InvalidRequest(SharingProblem.LIST_CURSOR_INVALID,
                "This cursor is not of this list. Ask for the list from its beginning.");
    }

    /** Parameters of a query for the page: name and id of the agency before it, and one element more than it holds. */
    Map<String, Object> parameters(Map<String, Object> others) {
        Map<String, Object> parameters = new HashMap<>(others);
        parameters.put("name", name);
        parameters.put("id", id);
        parameters.put("limit", page.first() + 1);
        return parameters;
    }

    boolean isBefore(String otherName, String otherId) {
        int byName = name.compareTo(otherName);
        return byName < 0 || byName == 0 && id.compareTo(otherId) < 0;
    }

    int first() {
        return page.first();
    }

    /** The page of what was found, which may hold one element too many. */
    <T> Connection of(List<T> found, Function<T, String> nameOf, Function<T, String> idOf, Function<List<T>, List<?>> nodes) {
        boolean more = found.size() > page.first();
        List<T> shown = more ? found.subList(0, page.first()) : found;
        List<?> made = nodes.apply(shown);
        List<Map<String, Object>> edges = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Map<String, Object> edge = new LinkedHashMap<>();
            edge.put("node", made.get(i));
            edge.put("cursor", Base64.getUrlEncoder().withoutPadding()
                    .encodeToString((nameOf.apply(shown.get(i)) + SEPARATOR + idOf.apply(shown.get(i))).getBytes(StandardCharsets.UTF_8)));
            edges.add(edge);
        }
        String start = edges.isEmpty() ? null : (String) edges.getFirst().get("cursor");
        String end = edges.isEmpty() ? null : (String) edges.getLast().get("cursor");
        return new Connection(edges, new Connection.PageInfo(more, page.after() != null, start, end, List.of()), () -> {
            throw new UnsupportedOperationException("This list is not counted");
        });
    }
}
