package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.AnswerOrder;

/** The rows of an answer to a caller's own query, put into an order that is the same wherever and beside whatever the records are stored. */
final class AnswerRows {
    private final List<String> columns;
    private final AnswerOrder order;
    private final CypherValues values;

    AnswerRows(List<String> columns, AnswerOrder order, CypherValues values) {
        this.columns = columns;
        this.order = order;
        this.values = values;
    }

    /** A row, and what it is compared by. */
    private record Row(List<@Nullable Object> values, List<@Nullable Object> content) {}

    /** These rows, in order, with the ids that they leave with. */
    List<List<@Nullable Object>> inOrder(List<List<@Nullable Object>> rows) {
        if (order.equals(AnswerOrder.AS_IT_COMES)) {
            return named(rows);
        }
        List<Row> ordered = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> listed = new ArrayList<>(row);
            order.openLists()
                    .forEach(list -> listed.set(columns.indexOf(list.column()), ordered(listed.get(columns.indexOf(list.column())), list)));
            ordered.add(new Row(listed, content(listed)));
        }
        if (!order.rowsOrdered()) {
            ordered.sort(Comparator.comparing(Row::content, ContentOrder.INSTANCE));
        } else if (!order.by().isEmpty()) {
            orderTies(ordered);
        }
        return named(ordered.stream().map(Row::values).toList());
    }

    /** Rows that the statement's order does not tell apart are next to each other. */
    private void orderTies(List<Row> rows) {
        int start = 0;
        for (int end = 1; end <= rows.size(); end++) {
            if (end == rows.size() || !tied(rows.get(start), rows.get(end))) {
                rows.subList(start, end).sort(Comparator.comparing(Row::content, ContentOrder.INSTANCE));
                start = end;
            }
        }
    }

    private boolean tied(Row left, Row right) {
        for (AnswerOrder.Key key : order.by()) {
            if (key.property().isEmpty() && isEntity(value(left, key.column())) && isEntity(value(right, key.column()))) {
                // The database orders nodes and relationships by where they are stored; that, and what comes after it, is no order.
                return true;
            }
            if (!tied(left, right, key)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEntity(@Nullable Object value) {
        return value instanceof CypherValue.Node || value instanceof CypherValue.Relationship || value instanceof CypherValue.Path;
    }

    private boolean tied(Row left, Row right, AnswerOrder.Key key) {
        Object one = value(left, key.column());
        Object other = value(right, key.column());
        return key.property().isEmpty()
                ? ContentOrder.INSTANCE.compare(one, other) == 0
                : tied(one, other, key.property().get());
    }

    /** Parts of other values, such as the year of a day, are known to the database alone: rows with different ones stay as they came. */
    private static boolean tied(@Nullable Object one, @Nullable Object other, String property) {
        Map<?, ?> ofOne = properties(one);
        Map<?, ?> ofOther = properties(other);
        return ofOne == null || ofOther == null
                ? ContentOrder.INSTANCE.compare(one, other) == 0
                : ContentOrder.INSTANCE.compare(ofOne.get(property), ofOther.get(property)) == 0;
    }

    private static @Nullable Map<?, ?> properties(@Nullable Object value) {
        return switch (value) {
            case CypherValue.Node node -> node.properties();
            case CypherValue.Relationship link -> link.properties();
            case Map<?, ?> map -> map;
            case null -> Map.of();
            default -> null;
        };
    }

    private @Nullable Object value(Row row, String column) {
        return row.content().get(columns.indexOf(column));
    }

    private @Nullable Object ordered(@Nullable Object value, AnswerOrder.Key key) {
        if (key.property().isEmpty() || !(value instanceof Map<?, ?> map)) {
            return ordered(value);
        }
        SortedMap<String, @Nullable Object> ordered = new TreeMap<>();
        map.forEach((name, each) -> ordered.put(String.valueOf(name), name.equals(key.property().get()) ? ordered(each) : each));
        return ordered;
    }

    private @Nullable Object ordered(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        List<@Nullable Object> ordered = new ArrayList<>(list);
        ordered.sort(Comparator.comparing(values::content, ContentOrder.INSTANCE));
        return ordered;
    }

    private List<@Nullable Object> content(List<@Nullable Object> row) {
        List<@Nullable Object> content = new ArrayList<>();
        row.forEach(value -> content.add(values.content(value)));
        return content;
    }

    private List<List<@Nullable Object>> named(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> named = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            row.forEach(value -> values.add(this.values.named(value)));
            named.add(values);
        }
        return named;
    }
}
