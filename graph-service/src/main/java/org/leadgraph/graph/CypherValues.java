package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Makes the driver's values of one answer into ours, with our ids, and guesses their size. */
final class CypherValues {
    private static final int SIZE_OF_ANY = 8;

    private final Map<String, String> nodeIds = new HashMap<>();
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

    private CypherValue.Node node(Node node) {
        RecordNode record = RecordNode.of(node);
        boolean owned = node.containsKey("recordId");
        String id = owned
                ? record.recordId()
                : node.containsKey("code") ? "ori:" + record.text("code") : "agency:" + record.text("agencyId");
        nodeIds.put(node.elementId(), id);
        return new CypherValue.Node(id, record.label(), properties(node), owned ? record : null);
    }

    private CypherValue.Relationship relationship(Relationship relationship) {
        return new CypherValue.Relationship(
                relationshipIds.computeIfAbsent(relationship.elementId(), _ -> "r" + (relationshipIds.size() + 1)),
                relationship.type(), end(relationship.startNodeElementId()), end(relationship.endNodeElementId()),
                properties(relationship));
    }

    /** A node that the answer has not shown so far has no id of ours here. */
    private String end(String elementId) {
        return nodeIds.computeIfAbsent(elementId, _ -> "n" + (nodeIds.size() + 1));
    }

    private CypherValue.Path path(Path path) {
        // Nodes first, so that the relationships between them name them.
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
