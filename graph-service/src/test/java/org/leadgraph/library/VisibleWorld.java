package org.leadgraph.library;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.model.RecordKind;

/** Everything that a caller sees, read as plain rows, for answers that are computed without Cypher. */
final class VisibleWorld {
    private final Map<String, Item> items = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, List<Link>> linksOf = new HashMap<>();
    private final Map<String, String> agencyNames = new HashMap<>();

    record Item(String id, String label, Map<String, Object> facts) {
        boolean isIncident() {
            return label.equals("Shooting") || label.equals("FirearmRecovery");
        }

        ZonedDateTime at() {
            return (ZonedDateTime) facts.get("occurredAt");
        }

        String text(String key) {
            return (String) facts.get(key);
        }
    }

    record Link(String type, String from, String to, Map<String, Object> facts) {
        String other(String end) {
            return from.equals(end) ? to : from;
        }
    }

    private VisibleWorld() {
    }

    static VisibleWorld of(ScopedGraph graph, String caller) {
        VisibleWorld world = new VisibleWorld();
        try (GraphReading reading = graph.read(caller)) {
            for (String label : RecordKind.labels()) {
                reading.run("MATCH (n:" + label + ") RETURN n.recordId AS id, properties(n) AS facts", Map.of(),
                        row -> new Item(row.text("id"), label, row.fact("facts").asMap()))
                        .forEach(item -> world.items.put(item.id(), item));
            }
            world.links.addAll(reading.run(
                    "MATCH (a)-[r]->(b) WHERE a.recordId IS NOT NULL RETURN type(r) AS type, a.recordId AS from, b.recordId AS to, properties(r) AS facts",
                    Map.of(), row -> new Link(row.text("type"), row.text("from"), row.text("to"), row.fact("facts").asMap())));
            reading.run("MATCH (a:Agency) RETURN a.agencyId AS code, a.name AS name", Map.of(),
                    row -> Map.entry(row.text("code"), row.text("name")))
                    .forEach(entry -> world.agencyNames.put(entry.getKey(), entry.getValue()));
            reading.run("MATCH (o:Ori)-[:BELONGS_TO]->(a:Agency) RETURN o.code AS code, a.name AS name", Map.of(),
                    row -> Map.entry(row.text("code"), row.text("name")))
                    .forEach(entry -> world.agencyNames.put(entry.getKey(), entry.getValue()));
        }
        world.links.forEach(link -> Stream.of(link.from(), link.to())
                .forEach(end -> world.linksOf.computeIfAbsent(end, _ -> new ArrayList<>()).add(link)));
        return world;
    }

    Item item(String id) {
        return items.get(id);
    }

    Stream<Item> items(String... labels) {
        Set<String> wanted = Set.of(labels);
        return items.values().stream().filter(item -> wanted.contains(item.label()));
    }

    List<Link> links(String type) {
        return links.stream().filter(link -> link.type().equals(type)).toList();
    }

    List<Link> linksOf(String id, String type) {
        return linksOf.getOrDefault(id, List.of()).stream().filter(link -> link.type().equals(type)).toList();
    }

    /** Records at the other end, ordered by id. */
    List<Item> near(Item item, String type) {
        return linksOf(item.id(), type).stream().map(link -> items.get(link.other(item.id()))).distinct()
                .sorted(java.util.Comparator.comparing(Item::id)).toList();
    }

    /** Name of the agency with this id. */
    String agencyNamed(String id) {
        return agencyNames.get(id);
    }

    String agency(Item item) {
        return agencyNames.get(item.text("ori"));
    }

    /** Exhibits at most so many leads away, by number of leads. */
    Map<String, Integer> byLeads(String exhibit, int most) {
        Map<String, Integer> steps = new HashMap<>(Map.of(exhibit, 0));
        Set<String> open = new TreeSet<>(Set.of(exhibit));
        for (int step = 1; step <= most; step++) {
            Set<String> next = new TreeSet<>();
            for (String each : open) {
                for (Link lead : linksOf(each, "NIBIN_LEAD")) {
                    if (Set.of("LEAD", "HIT").contains(String.valueOf(lead.facts().get("status")))
                            && !steps.containsKey(lead.other(each))) {
                        steps.put(lead.other(each), step);
                        next.add(lead.other(each));
                    }
                }
            }
            open = next;
        }
        return steps;
    }

    /** Incidents at which this exhibit was recovered. */
    List<Item> incidents(String exhibit) {
        return near(items.get(exhibit), "RECOVERED").stream().filter(Item::isIncident).toList();
    }
}
