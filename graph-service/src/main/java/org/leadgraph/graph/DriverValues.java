package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.inside.GraphValue;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** What the driver reads, with nodes, relationships and paths as the guard has them. Points and durations stay the driver's, so that they can be parameters again. */
final class DriverValues {
    private DriverValues() {
    }

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> {
                List<@Nullable Object> made = new ArrayList<>(list.size());
                list.forEach(each -> made.add(of(each)));
                yield made;
            }
            case Map<?, ?> map -> map(map);
            case Node node -> node(node);
            case Relationship link -> relationship(link);
            case Path path -> new GraphValue.Path(StreamSupport.stream(path.nodes().spliterator(), false).map(DriverValues::node).toList(),
                    StreamSupport.stream(path.relationships().spliterator(), false).map(DriverValues::relationship).toList());
            case null, default -> value;
        };
    }

    private static GraphValue.Node node(Node node) {
        return new GraphValue.Node(node.elementId(), StreamSupport.stream(node.labels().spliterator(), false).toList(), facts(node));
    }

    private static GraphValue.Relationship relationship(Relationship link) {
        return new GraphValue.Relationship(link.elementId(), link.type(), link.startNodeElementId(), link.endNodeElementId(), facts(link));
    }

    private static Map<String, @Nullable Object> facts(Entity entity) {
        return map(entity.asMap());
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        map.forEach((key, each) -> made.put(String.valueOf(key), of(each)));
        return made;
    }
}
