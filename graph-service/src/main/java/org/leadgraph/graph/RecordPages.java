package org.leadgraph.graph;

import static org.neo4j.cypherdsl.core.Cypher.anonParameter;
import static org.neo4j.cypherdsl.core.Cypher.count;
import static org.neo4j.cypherdsl.core.Cypher.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.springframework.stereotype.Component;

/** Pages through records that a statement finds. Order, limit and count come after the guard, so they are those of the caller's view. */
@Component
public class RecordPages {
    /** The name that a finding statement must give to what it finds. */
    public static final SymbolicName RECORD = name("record");

    private static final SymbolicName KEY = name("key");

    private final RecordTypes types;
    private final Cursors cursors;

    RecordPages(RecordTypes types, Cursors cursors) {
        this.types = types;
        this.cursors = cursors;
    }

    /**
     * A record at its place in a list.
     *
     * @param key
     *            what the list is ordered by, before the record id
     */
    public record Placed(RecordNode record, String key) {
        /** Of a row with {@code record} and {@code key}. */
        public static Placed of(Row row) {
            return new Placed(row.record("record"), String.valueOf(row.value("key")));
        }
    }

    /** A list whose beginning the database keeps by itself, in the order of key and record id. */
    public interface Top {
        /**
         * The first records after a place.
         *
         * @param after
         *            key and record id of the last record before; null for the beginning
         */
        List<Placed> first(@Nullable List<Object> after, int most);

        /** How many records the whole list has. */
        long total();
    }

    /**
     * One page of what is found.
     *
     * @param list
     *            name of the list with everything that decides what is in it; a cursor is good for one
     * @param finding
     *            makes a statement, up to its RETURN, that finds each {@link #RECORD} once
     */
    public Connection page(GraphReading reading, String list, SortKey order, PageRequest page, Supplier<OngoingReading> finding) {
        return page(reading, list, order, page, new Top() {
            @Override
            public List<Placed> first(@Nullable List<Object> after, int most) {
                Statement statement = finding.get()
                        .with(RECORD, order.of(RECORD).as(KEY))
                        .where(after(after))
                        .returning(RECORD, KEY)
                        .orderBy(KEY.ascending(), recordId().ascending())
                        .limit(most)
                        .build();
                return reading.run(CypherText.of(statement), statement.getCatalog().getParameters(), Placed::of);
            }

            @Override
            public long total() {
                return RecordPages.total(reading, finding);
            }
        });
    }

    /** One page of a list that the database keeps in its order by itself. */
    public Connection page(GraphReading reading, String list, SortKey order, PageRequest page, Top top) {
        String sealedList = Cursors.listOf(reading, list);
        List<String> position = page.after() == null ? null : cursors.open(sealedList, page.after());
        List<Object> after = position == null ? null : List.of(order.parameter(position.get(0)), position.get(1));
        List<Placed> found = top.first(after, page.first() + 1);
        List<Map<String, Object>> edges = new ArrayList<>();
        for (Placed each : page.shown(found)) {
            Map<String, Object> edge = new LinkedHashMap<>();
            edge.put("node", types.typed(each.record()));
            edge.put("cursor", cursors.seal(sealedList, List.of(each.key(), each.record().recordId())));
            edges.add(edge);
        }
        return Connection.of(page, found, edges, top::total);
    }

    private static long total(GraphReading reading, Supplier<OngoingReading> finding) {
        Statement statement = finding.get().returning(count(RECORD).as("total")).build();
        return reading.run(CypherText.of(statement), statement.getCatalog().getParameters(), row -> row.number("total")).getFirst();
    }

    private static Condition after(@Nullable List<Object> place) {
        if (place == null) {
            return Cypher.noCondition();
        }
        var key = anonParameter(place.get(0));
        return KEY.gt(key).or(KEY.isEqualTo(key).and(recordId().gt(anonParameter(place.get(1)))));
    }

    private static Property recordId() {
        return Cypher.property(RECORD, "recordId");
    }
}
