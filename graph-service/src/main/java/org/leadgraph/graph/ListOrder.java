package org.leadgraph.graph;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The one total order of a list. A cursor holds, sealed, the place in this order where a page ended, and the next page continues from it. */
public final class ListOrder<T> {
    private static final String AFTER_ALL = ZonedDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toString();

    private final String name;
    private final List<String> beginning;
    private final Function<T, List<String>> position;
    private final Function<List<String>, Map<String, Object>> parameters;

    private ListOrder(String name, List<String> beginning, Function<T, List<String>> position,
            Function<List<String>, Map<String, Object>> parameters) {
        this.name = name;
        this.beginning = beginning;
        this.position = position;
        this.parameters = parameters;
    }

    /** Newest first, then by id. Its query takes {@code at} and {@code id} of the element before the page. */
    public static <T> ListOrder<T> newestFirst(String name, Function<T, ZonedDateTime> at, Function<T, String> id) {
        return new ListOrder<>(name, List.of(AFTER_ALL, ""), each -> List.of(at.apply(each).toString(), id.apply(each)),
                position -> Map.of("at", ZonedDateTime.parse(position.get(0)), "id", position.get(1)));
    }

    /** The highest number first. Its query takes {@code before}, the number of the element before the page. */
    public static <T> ListOrder<T> byNumber(String name, ToLongFunction<T> number) {
        return new ListOrder<>(name, List.of(Long.toString(Long.MAX_VALUE)), each -> List.of(Long.toString(number.applyAsLong(each))),
                position -> Map.of("before", Long.parseLong(position.get(0))));
    }

    /** By a name that each element has alone. Its query takes {@code after}, the name of the element before the page. */
    public static <T> ListOrder<T> byName(String name, Function<T, String> nameOf) {
        return new ListOrder<>(name, List.of(""), each -> List.of(nameOf.apply(each)), position -> Map.of("after", position.get(0)));
    }

    /** By name, then by id. Its query takes {@code name} and {@code id} of the element before the page. */
    public static <T> ListOrder<T> byNameAndId(String name, Function<T, String> nameOf, Function<T, String> id) {
        return new ListOrder<>(name, List.of("", ""), each -> List.of(nameOf.apply(each), id.apply(each)),
                position -> Map.of("name", position.get(0), "id", position.get(1)));
    }

    String name() {
        return name;
    }

    /** Where a first page begins: before every element. */
    List<String> beginning() {
        return beginning;
    }

    List<String> positionOf(T element) {
        return position.apply(element);
    }

    Map<String, Object> parameters(List<String> position) {
        return parameters.apply(position);
    }
}
