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

    private record Found(RecordNode record, String key) {}

    /**
     * One page of what is found.
     *
     * @param list
     *            name of the list with everything that decides what is in it; a cursor is good for one
     * @param finding
     *            makes a statement, up to its RETURN, that finds each {@link #RECORD} once
     */
    public Connection page(GraphReading reading, String list, SortKey order, PageRequest page, Supplier<OngoingReading> finding) {
        String sealedList = Cursors.listOf(reading, list);
        List<String> position = page.after() == null ? null : cursors.open(sealedList, page.after());
        Statement statement = finding.get()
                .with(RECORD, order.of(RECORD).as(KEY))
                .where(after(order, position))
                .returning(RECORD, KEY)
                .orderBy(KEY.ascending(), recordId().ascending())
                .limit(page.first() + 1)
                .build();
        List<Found> found = reading.run(CypherText.of(statement), statement.getCatalog().getParameters(),
                row -> new Found(row.record("record"), String.valueOf(row.value("key"))));
        List<Map<String, Object>> edges = new ArrayList<>();
        for (Found each : page.shown(found)) {
            Map<String, Object> edge = new LinkedHashMap<>();
            edge.put("node", types.typed(each.record()));
            edge.put("cursor", cursors.seal(sealedList, List.of(each.key(), each.record().recordId())));
            edges.add(edge);
        }
        return Connection.of(page, found, edges, () -> total(reading, finding));
    }

    private static long total(GraphReading reading, Supplier<OngoingReading> finding) {
        Statement statement = finding.get().returning(count(RECORD).as("total")).build();
        return reading.run(CypherText.of(statement), statement.getCatalog().getParameters(), row -> row.number("total")).getFirst();
    }

    private static Condition after(SortKey order, @Nullable List<String> position) {
        if (position == null) {
            return Cypher.noCondition();
        }
        var key = anonParameter(order.parameter(position.get(0)));
        return KEY.gt(key).or(KEY.isEqualTo(key).and(recordId().gt(anonParameter(position.get(1)))));
    }

    private static Property recordId() {
        return Cypher.property(RECORD, "recordId");
    }
}
