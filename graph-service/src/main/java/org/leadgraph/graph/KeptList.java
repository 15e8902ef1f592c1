package org.leadgraph.graph;

import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A list of what the service keeps beside records: accounts, requests, notices.
 *
 * @param query
 *            finds its elements in its order, from a position on and up to {@code limit}
 */
public record KeptList<T>(NamedQuery<T> query, ListOrder<T> order) {
    /** Newest first, then by id. */
    public static <T> KeptList<T> newestFirst(String query, Function<Row, T> row, Function<T, ZonedDateTime> at, Function<T, String> id) {
        return new KeptList<>(NamedQuery.of(query, row), ListOrder.newestFirst(query, at, id));
    }

    /** The highest number first. */
    public static <T> KeptList<T> byNumber(String query, Function<Row, T> row, ToLongFunction<T> number) {
        return new KeptList<>(NamedQuery.of(query, row), ListOrder.byNumber(query, number));
    }

    /** By a name that each element has alone. */
    public static <T> KeptList<T> byName(String query, Function<Row, T> row, Function<T, String> name) {
        return new KeptList<>(NamedQuery.of(query, row), ListOrder.byName(query, name));
    }

    /** By name, then by id. */
    public static <T> KeptList<T> byNameAndId(String query, Function<Row, T> row, Function<T, String> name, Function<T, String> id) {
        return new KeptList<>(NamedQuery.of(query, row), ListOrder.byNameAndId(query, name, id));
    }
}
