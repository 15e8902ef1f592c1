package org.leadgraph.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.CypherValue;
import org.leadgraph.guard.door.BoltDoor;

/** Values as the Bolt door hands them out. */
final class BoltValues {
    private BoltValues() {
    }

    static List<@Nullable Object> row(List<?> row) {
        List<@Nullable Object> values = new ArrayList<>();
        row.forEach(value -> values.add(of(value)));
        return values;
    }

    private static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case CypherValue typed -> entity(typed);
            case List<?> list -> row(list);
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                map.forEach((key, each) -> values.put(String.valueOf(key), of(each)));
                yield values;
            }
            default -> value;
        };
    }

    private static BoltDoor.Entity entity(CypherValue value) {
        return switch (value) {
            case CypherValue.Node node -> new BoltDoor.Node(node.id(), node.label(), properties(node.properties()));
            case CypherValue.Relationship link -> new BoltDoor.Relationship(link.id(), link.type(), link.startId(), link.endId(),
                    properties(link.properties()));
            case CypherValue.Path path -> new BoltDoor.Path(path.elements().stream().map(BoltValues::entity).toList());
            case CypherValue.Place place -> new BoltDoor.Place(place.srid(), place.x(), place.y(), place.z());
            case CypherValue.Span span -> new BoltDoor.Span(span.iso());
        };
    }

    private static SortedMap<String, @Nullable Object> properties(Map<String, ?> properties) {
        SortedMap<String, @Nullable Object> values = new TreeMap<>();
        properties.forEach((key, value) -> values.put(key, of(value)));
        return values;
    }
}
