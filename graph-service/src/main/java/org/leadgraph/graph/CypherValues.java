package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.inside.GraphValue;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;

/**
 * Turns the database's values of one answer into our own, and estimates their size. Values without an id of our own are numbered at the very end, in the order
 * of the answer: the database's ids, and the order in which it finds things, stay here.
 */
final class CypherValues {
    private static final int SIZE_OF_ANY = 8;

    private final Map<String, String> nodeIds = new HashMap<>();
    private final Set<String> ends = new HashSet<>();
    private final Map<String, String> relationshipIds = new HashMap<>();
    private long bytes;

    /** About how many bytes were made so far. */
    long bytes() {
        return bytes;
    }

    @Nullable
    Object of(@Nullable Object value) {
        bytes += SIZE_OF_ANY;
        return switch (value) {
            case null -> null;
            case String text -> {
                bytes += text.length();
                yield text;
            }
            case byte[] raw -> {
                bytes += raw.length;
                yield raw;
            }
            case List<?> list -> {
                List<@Nullable Object> made = new ArrayList<>();
                list.forEach(each -> made.add(of(each)));
                yield made;
            }
            case Map<?, ?> map -> {
                SortedMap<String, @Nullable Object> made = new TreeMap<>();
                map.forEach((key, each) -> made.put(String.valueOf(key), of(each)));
                yield made;
            }
            case GraphValue.Node node -> node(node);
            case GraphValue.Relationship relationship -> relationship(relationship);
            case GraphValue.Path path -> path(path);
            case Point point -> new CypherValue.Place(point.srid(), point.x(), point.y(), Double.isNaN(point.z()) ? null : point.z());
            case GraphValue.Place place -> new CypherValue.Place(place.srid(), place.x(), place.y(), place.z());
            case GraphValue.Span span -> new CypherValue.Span(span.toString());
            case IsoDuration duration -> new CypherValue.Span(duration.toString());
            default -> value;
        };
    }

    /** Takes note of a node; makes it ours. */
    CypherValue.Node node(GraphValue.Node node) {
        RecordNode record = RecordNode.of(node);
        boolean owned = node.properties().containsKey("recordId");
        String id = owned
                ? record.recordId()
                : node.properties().containsKey("code") ? "ori:" + record.text("code") : "agency:" + record.text("agencyId");
        nodeIds.put(node.elementId(), id);
        return new CypherValue.Node(id, record.label(), properties(node.properties()), owned ? record : null);
    }

    private CypherValue.Relationship relationship(GraphValue.Relationship link) {
        ends.add(link.startId());
        ends.add(link.endId());
        return new CypherValue.Relationship(link.elementId(), link.type(), link.startId(), link.endId(), properties(link.properties()));
    }

    /** The database's ids of nodes that relationships of the answer begin or end at and that it does not show. */
    List<String> endsNotShown() {
        return ends.stream().filter(end -> !nodeIds.containsKey(end)).toList();
    }

    /** A value with the ids that it leaves with: a relationship's is good within the answer. */
    @Nullable
    Object named(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> {
                List<@Nullable Object> made = new ArrayList<>();
                list.forEach(each -> made.add(named(each)));
                yield made;
            }
            case Map<?, ?> map -> {
                SortedMap<String, @Nullable Object> made = new TreeMap<>();
                map.forEach((key, each) -> made.put(String.valueOf(key), named(each)));
                yield made;
            }
            case CypherValue.Relationship link -> named(link);
            case CypherValue.Path path -> new CypherValue.Path(path.elements().stream()
                    .map(each -> each instanceof CypherValue.Relationship link ? named(link) : each).toList());
            case null, default -> value;
        };
    }

    private CypherValue.Relationship named(CypherValue.Relationship link) {
        String id = relationshipIds.computeIfAbsent(link.id(), _ -> "r" + (relationshipIds.size() + 1));
        return new CypherValue.Relationship(id, link.type(), nodeIds.get(link.startId()), nodeIds.get(link.endId()),
                link.properties());
    }

    private CypherValue.Path path(GraphValue.Path path) {
        Map<String, CypherValue> nodes = new HashMap<>();
        path.nodes().forEach(node -> nodes.put(node.elementId(), node(node)));
        List<CypherValue> elements = new ArrayList<>(List.of(nodes.get(path.nodes().getFirst().elementId())));
        for (int i = 0; i < path.relationships().size(); i++) {
            elements.add(relationship(path.relationships().get(i)));
            elements.add(nodes.get(path.nodes().get(i + 1).elementId()));
        }
        return new CypherValue.Path(elements);
    }

    private SortedMap<String, @Nullable Object> properties(Map<String, @Nullable Object> facts) {
        SortedMap<String, @Nullable Object> properties = new TreeMap<>();
        facts.forEach((key, value) -> properties.put(key, of(value)));
        return properties;
    }
}
