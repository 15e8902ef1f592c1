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
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/**
 * Turns the driver's values of one answer into our own, and estimates their size. Values without an id of our own are numbered at the very end, in the order
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
    Object of(Value value) {
        return of(value.asObject());
    }

    private @Nullable Object of(@Nullable Object value) {
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
            case Node node -> node(node);
            case Relationship relationship -> relationship(relationship);
            case Path path -> path(path);
            case Point point -> new CypherValue.Place(point.srid(), point.x(), point.y(), Double.isNaN(point.z()) ? null : point.z());
            case IsoDuration duration -> new CypherValue.Span(duration.toString());
            default -> value;
        };
    }

    /** Takes note of a node; makes it ours. */
    CypherValue.Node node(Node node) {
        RecordNode record = RecordNode.of(node);
        boolean owned = node.containsKey("recordId");
        String id = owned
                ? record.recordId()
                : node.containsKey("code") ? "ori:" + record.text("code") : "agency:" + record.text("agencyId");
        nodeIds.put(node.elementId(), id);
        return new CypherValue.Node(id, record.label(), properties(node), owned ? record : null);
    }

    private CypherValue.Relationship relationship(Relationship relationship) {
        ends.add(relationship.startNodeElementId());
        ends.add(relationship.endNodeElementId());
        return new CypherValue.Relationship(relationship.elementId(), relationship.type(), relationship.startNodeElementId(),
                relationship.endNodeElementId(), properties(relationship));
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

    private CypherValue.Path path(Path path) {
        Map<String, CypherValue> nodes = new HashMap<>();
        path.nodes().forEach(node -> nodes.put(node.elementId(), node(node)));
        List<CypherValue> elements = new ArrayList<>(List.of(nodes.get(path.start().elementId())));
        for (Path.Segment segment : path) {
            elements.add(relationship(segment.relationship()));
            elements.add(nodes.get(segment.end().elementId()));
        }
        return new CypherValue.Path(elements);
    }

    private SortedMap<String, @Nullable Object> properties(Entity entity) {
        SortedMap<String, @Nullable Object> properties = new TreeMap<>();
        entity.asMap().forEach((key, value) -> properties.put(key, of(value)));
        return properties;
    }
}
