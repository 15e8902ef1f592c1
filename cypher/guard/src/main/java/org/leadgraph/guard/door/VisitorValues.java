package org.leadgraph.guard.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.impl.util.ValueUtils;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.CoordinateReferenceSystem;
import org.neo4j.values.storable.DurationValue;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.ListValue;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.MapValueBuilder;
import org.neo4j.values.virtual.NodeValue;
import org.neo4j.values.virtual.RelationshipValue;
import org.neo4j.values.virtual.VirtualValues;

/** Turns an answer's values into Neo4j's. Element ids come from the door; the numbers that old clients need are valid within one answer. */
final class VisitorValues {
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, NodeValue> nodes = new HashMap<>();

    AnyValue[] row(List<@Nullable Object> row) {
        return row.stream().map(this::of).toArray(AnyValue[]::new);
    }

    private AnyValue of(@Nullable Object value) {
        return switch (value) {
            case null -> Values.NO_VALUE;
            case BoltDoor.Node node -> node(node);
            case BoltDoor.Relationship relationship -> relationship(relationship);
            case BoltDoor.Path path -> path(path);
            case BoltDoor.Place place -> Values.pointValue(CoordinateReferenceSystem.get(place.srid()),
                    place.z() == null ? new double[]{place.x(), place.y()} : new double[]{place.x(), place.y(), place.z()});
            case BoltDoor.Span span -> DurationValue.parse(span.iso());
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> ValueUtils.of(value);
        };
    }

    private ListValue list(List<?> list) {
        List<AnyValue> values = new ArrayList<>();
        list.forEach(each -> values.add(of(each)));
        return VirtualValues.fromList(values);
    }

    private MapValue map(Map<?, ?> map) {
        MapValueBuilder values = new MapValueBuilder();
        map.forEach((key, each) -> values.add(String.valueOf(key), of(each)));
        return values.build();
    }

    private NodeValue node(BoltDoor.Node node) {
        NodeValue made = VirtualValues.nodeValue(number(node.id()), node.id(), Values.stringArray(new String[]{node.label()}),
                map(node.properties()));
        nodes.put(node.id(), made);
        return made;
    }

    private RelationshipValue relationship(BoltDoor.Relationship relationship) {
        return VirtualValues.relationshipValue(number(relationship.id()), relationship.id(), end(relationship.startId()),
                end(relationship.endId()), Values.utf8Value(relationship.type()), map(relationship.properties()));
    }

    /** A node that the answer does not show has its id and nothing else. */
    private NodeValue end(String id) {
        NodeValue shown = nodes.get(id);
        return shown != null ? shown : VirtualValues.nodeValue(number(id), id, Values.EMPTY_TEXT_ARRAY, MapValue.EMPTY);
    }

    private AnyValue path(BoltDoor.Path path) {
        List<NodeValue> onIt = new ArrayList<>();
        path.elements().stream().filter(BoltDoor.Node.class::isInstance).forEach(each -> onIt.add(node((BoltDoor.Node) each)));
        RelationshipValue[] links = path.elements().stream().filter(BoltDoor.Relationship.class::isInstance)
                .map(each -> relationship((BoltDoor.Relationship) each)).toArray(RelationshipValue[]::new);
        return VirtualValues.path(onIt.toArray(NodeValue[]::new), links);
    }

    private long number(String id) {
        return numbers.computeIfAbsent(id, _ -> (long) numbers.size());
    }
}
