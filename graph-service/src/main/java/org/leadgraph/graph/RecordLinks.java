package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the linked records of many records at once: one query for each list, page and type of record, however many records have it. */
@Component
public class RecordLinks {
    private final RecordTypes types;
    private final Cursors cursors;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    RecordLinks(RecordTypes types, Cursors cursors) {
        this.types = types;
        this.cursors = cursors;
    }

    /** One record's wish for a page of one of its lists. */
    public record Wish(GraphRecord near, LinkList list, PageRequest page) {}

    private record Found(String id, List<Row.Facts> page, long total) {
        static final Found NOTHING = new Found("", List.of(), 0);
    }

    /** The pages that were wished for. */
    public Map<Wish, Connection> pages(GraphReading reading, Collection<Wish> wishes) {
        record Group(String label, LinkList list, PageRequest page) {}
        Map<Wish, Connection> pages = new HashMap<>();
        wishes.stream().collect(Collectors.groupingBy(wish -> new Group(wish.near().node().label(), wish.list(), wish.page())))
                .forEach((group, same) -> {
                    Map<String, Found> found = page(reading, group.label(), group.list(), group.page(), same);
                    same.forEach(
                            wish -> pages.put(wish, connection(reading, wish, found.getOrDefault(wish.near().recordId(), Found.NOTHING))));
                });
        return pages;
    }

    /** How many links of each relationship type a record has, in the order of the types. */
    public Map<String, Long> countsByType(GraphReading reading, GraphRecord near, LinkList list) {
        Map<String, Long> counts = new LinkedHashMap<>();
        reading.run(statement("counts", near.node().label(), list, LinkStatements::countsByType), Map.of("id", near.recordId()),
                row -> Map.entry(row.text("type"), row.number("total")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private Map<String, Found> page(GraphReading reading, String label, LinkList list, PageRequest page, List<Wish> wishes) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", wishes.stream().map(wish -> wish.near().recordId()).distinct().toList());
        parameters.put("limit", page.first() + 1);
        List<String> position = page.after() == null ? null : cursors.open(Cursors.listOf(reading, list.name()), page.after());
        parameters.put("key", position == null ? null : list.order().parameter(position.get(0)));
        parameters.put("recordId", position == null ? null : position.get(1));
        parameters.put("mark", position == null ? null : position.get(2));
        return reading
                .run(statement("page", label, list, LinkStatements::page), parameters,
                        row -> new Found(row.text("id"), row.facts("page"), row.number("total")))
                .stream()
                .collect(Collectors.toMap(Found::id, Function.identity()));
    }

    private Connection connection(GraphReading reading, Wish wish, Found found) {
        List<Row.Facts> elements = found.page();
        List<Map<String, Object>> edges = new ArrayList<>();
        for (Row.Facts each : wish.page().shown(elements)) {
            RecordNode far = each.record("far");
            Map<String, Object> edge = new LinkedHashMap<>(each.fact("link").asMap());
            edge.put("kind", each.fact("link").type());
            edge.put("node", types.typed(far));
            edge.put("cursor",
                    cursors.seal(Cursors.listOf(reading, wish.list().name()),
                            List.of(String.valueOf(each.value("key")), far.recordId(), each.text("mark"))));
            edges.add(edge);
        }
        return Connection.of(wish.page(), elements, edges, found::total);
    }

    private String statement(String what, String label, LinkList list, BiFunction<String, LinkList, String> build) {
        return statements.computeIfAbsent(what + " " + label + " " + list, _ -> build.apply(label, list));
    }
}
