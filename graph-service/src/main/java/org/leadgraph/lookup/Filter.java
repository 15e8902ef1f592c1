package org.leadgraph.lookup;

import static org.neo4j.cypherdsl.core.Cypher.anonParameter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** The conditions that narrow one list, as a client sends them. Values become parameters; names are constants. */
public interface Filter {
    /** Labels to look at; empty for all of the list. */
    default List<String> labels() {
        return List.of();
    }

    /** Whole values that a record must have one of, by property; the index of words knows them, however they were written. */
    default Map<String, List<String>> exactly() {
        return Map.of();
    }

    /** The other conditions of this list on a record; {@link Cypher#noCondition()} when there are none. */
    Condition on(Node record);

    /** How far a record is from the point of the filter; null when it has none. */
    default @Nullable Expression distance(Node record) {
        return null;
    }

    /** Only records of these ORIs; all when empty. */
    List<String> oris();

    /** All of these conditions; none when there are none. */
    static Condition all(Condition... conditions) {
        return Arrays.stream(conditions).filter(each -> each != Cypher.noCondition()).reduce(Condition::and).orElse(Cypher.noCondition());
    }

    /** Exactly this value; no condition without one. */
    static Condition exactly(Node record, String property, @Nullable Object value) {
        return value == null ? Cypher.noCondition() : record.property(property).isEqualTo(anonParameter(value));
    }

    /** One of these values; no condition without any. */
    static Condition oneOf(Node record, String property, List<String> values) {
        return values.isEmpty() ? Cypher.noCondition() : record.property(property).in(anonParameter(values));
    }

    /** One of these words, in capital or small letters; no condition without any. */
    static Condition oneOfTheWords(Node record, String property, List<String> words) {
        List<String> small = words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
        return words.isEmpty() ? Cypher.noCondition() : Cypher.toLower(record.property(property)).in(anonParameter(small));
    }
}
