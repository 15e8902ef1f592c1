package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.TypeSystem;

/** One row of an answer, by column name. */
public final class Row extends NamedValues {
    private final Record record;

    Row(Record record) {
        this.record = record;
    }

    @Override
    Value named(String name) {
        return record.get(name);
    }

    public RecordNode record(String column) {
        return RecordNode.of(record.get(column).asNode());
    }

    public List<RecordNode> records(String column) {
        return record.get(column).asList(value -> RecordNode.of(value.asNode()));
    }

    public byte[] bytes(String column) {
        return record.get(column).asByteArray();
    }

    /** A list of rows of maps, as {@code collect({…})} makes them. */
    public List<Facts> facts(String column) {
        return record.get(column).asList(Facts::new);
    }

    /** A map, or the facts of a relationship. */
    public Facts fact(String column) {
        return new Facts(record.get(column));
    }

    /** The steps of a path, from its beginning to its end. */
    public List<PathStep> path(String column) {
        List<PathStep> steps = new ArrayList<>();
        for (Path.Segment segment : record.get(column).asPath()) {
            boolean forward = segment.relationship().startNodeElementId().equals(segment.start().elementId());
            steps.add(new PathStep(RecordNode.of(segment.start()), RecordNode.of(segment.end()),
                    new Facts(Values.value(segment.relationship())), forward));
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
        private final Value value;

        Facts(Value value) {
            this.value = value;
        }

        @Override
        Value named(String name) {
            return value.get(name);
        }

        public RecordNode record(String key) {
            return RecordNode.of(value.get(key).asNode());
        }

        public Facts fact(String key) {
            return new Facts(value.get(key));
        }

        /** The type of a relationship. */
        public String type() {
            return value.asRelationship().type();
        }

        /** Everything in it; of a relationship its facts, without the database's own ids. */
        public Map<String, Object> asMap() {
            return value.hasType(TypeSystem.getDefault().RELATIONSHIP()) ? value.asRelationship().asMap() : value.asMap();
        }
    }
}
