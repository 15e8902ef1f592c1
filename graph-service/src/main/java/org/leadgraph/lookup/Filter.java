package org.leadgraph.lookup;

import static org.neo4j.cypherdsl.core.Cypher.anonParameter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** The conditions that narrow one list, as a client sends them. Values become parameters; names are constants. */
public interface Filter {
    /** Labels to look at; empty for all of the list. */
    default List<String> labels() {
        return List.of();
    }

    /** The conditions of this list on a record. */
    Condition on(Node record);

    /** Only records of these ORIs; all when empty. */
    List<String> oris();

    /** All conditions on a record. */
    default Condition all(Node record) {
        return on(record).and(oneOf(record, "ori", oris()));
    }

    /** Exactly this value; no condition without one. */
    static Condition exactly(Node record, String property, @Nullable Object value) {
        return value == null ? Cypher.noCondition() : record.property(property).isEqualTo(anonParameter(value));
    }

    /** One of these values; no condition without any. */
    static Condition oneOf(Node record, String property, List<String> values) {
        return values.isEmpty() ? Cypher.noCondition() : record.property(property).in(anonParameter(values));
    }
}
