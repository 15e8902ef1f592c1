package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * What a database says: rows, or an error. Equal when a client could not tell two of them apart.
 *
 * @param error
 *            code and text; empty when there was none
 * @param tells
 *            whether some value is more than null, zero, false or nothing
 */
record Answer(String error, List<String> rows, boolean tells) {
    static Answer to(Shape shape, Session session, Map<String, Object> parameters) {
        try {
            List<String> rows = new ArrayList<>();
            boolean tells = false;
            for (Record row : session.run(shape.cypher(), parameters).list()) {
                Map<String, Object> values = row.asMap();
                tells |= values.values().stream().anyMatch(Answer::tells);
                rows.add(written(values));
            }
            if (!shape.ordered()) {
                Collections.sort(rows);
            }
            return new Answer("", rows, tells);
        } catch (Neo4jException e) {
            return new Answer(e.code() + ": " + e.getMessage(), List.of(), true);
        }
    }

    boolean isRefused() {
        return error.startsWith("Neo.ClientError.Security.Forbidden");
    }

    /** Whether the text is none that this database reads. */
    boolean isBadText() {
        return error.startsWith("Neo.ClientError.Statement.SyntaxError");
    }

    private static boolean tells(Object value) {
        return switch (value) {
            case null -> false;
            case Boolean is -> is;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty();
            case Collection<?> list -> list.stream().anyMatch(Answer::tells);
            default -> true;
        };
    }

    /** The value with its map keys sorted: their order is the store's, and no promise. */
    private static String written(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                TreeMap<String, String> sorted = new TreeMap<>();
                map.forEach((key, inner) -> sorted.put(String.valueOf(key), written(inner)));
                yield sorted.toString();
            }
            case List<?> list -> list.stream().map(Answer::written).toList().toString();
            case null -> "null";
            default -> value.toString();
        };
    }
}
