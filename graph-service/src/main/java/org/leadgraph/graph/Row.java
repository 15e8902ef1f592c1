package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.inside.GraphValue;
import org.neo4j.driver.Record;

/** One row of an answer, by column name. */
public final class Row extends NamedValues {
    private final List<String> columns;
    private final List<@Nullable Object> values;

    Row(List<String> columns, List<@Nullable Object> values) {
        this.columns = columns;
        this.values = values;
    }

    static Row of(Record record) {
        return new Row(record.keys(), record.values().stream().<@Nullable Object>map(value -> DriverValues.of(value.asObject())).toList());
    }

    @Override
    @Nullable
    Object named(String name) {
        int column = columns.indexOf(name);
        return column < 0 ? null : values.get(column);
    }

    public RecordNode record(String column) {
        return RecordNode.of(required(column));
    }

    public List<RecordNode> records(String column) {
        return list(column, RecordNode::of);
    }

    public byte[] bytes(String column) {
        return (byte[]) required(column);
    }

    /** A list of rows of maps, as {@code collect({…})} makes them. */
    public List<Facts> facts(String column) {
        return list(column, Facts::new);
    }

    /** A map, or the facts of a relationship. */
    public Facts fact(String column) {
        return new Facts(named(column));
    }

    /** The steps of a path, from its beginning to its end. */
    public List<PathStep> path(String column) {
        GraphValue.Path path = (GraphValue.Path) required(column);
        List<PathStep> steps = new ArrayList<>();
        for (int i = 0; i < path.relationships().size(); i++) {
            GraphValue.Relationship link = path.relationships().get(i);
            GraphValue.Node from = path.nodes().get(i);
            steps.add(new PathStep(RecordNode.of(from), RecordNode.of(path.nodes().get(i + 1)), new Facts(link),
                    link.startId().equals(from.elementId())));
        }
        return steps;
    }

    /**
     * A step of a path.
     *
     * @param link
     *            type and facts of the relationship
     * @param forward
     *            whether it points from {@code from} to {@code to}
     */
    public record PathStep(RecordNode from, RecordNode to, Facts link, boolean forward) {}

    /** A map of an answer: values by key, records among them. */
    public static final class Facts extends NamedValues {
        private final @Nullable Object value;

        Facts(@Nullable Object value) {
            this.value = value;
        }

        @Override
        @Nullable
        Object named(String name) {
            return map().get(name);
        }

        public RecordNode record(String key) {
            return RecordNode.of(required(key));
        }

        public Facts fact(String key) {
            return new Facts(named(key));
        }

        /** The type of a relationship. */
        public String type() {
            return ((GraphValue.Relationship) Objects.requireNonNull(value)).type();
        }

        /** Everything in it; of a relationship its facts, without the database's own ids. */
        public Map<String, Object> asMap() {
            return map();
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> map() {
            return switch (value) {
                case null -> Map.of();
                case GraphValue.Node node -> node.properties();
                case GraphValue.Relationship link -> link.properties();
                default -> (Map<String, Object>) value;
            };
        }
    }
}
