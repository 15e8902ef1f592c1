package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.text.QueryCheck;

/** The rows of an answer to a caller's own query, and the records that they were made from; the guard names these in columns that the caller does not see. */
final class AnswerRows {
    /** So many in one answer; what was made from more is said to be computed. */
    private static final int MOST_RECORDS = 10_000;

    private final List<String> columns;
    private final CypherValues values = new CypherValues();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final Map<String, VisibleRecord> records = new LinkedHashMap<>();
    private final boolean namesRecords;
    private boolean computed;

    AnswerRows(List<String> columns, boolean computed) {
        this.columns = columns.stream().filter(column -> !QueryCheck.isHidden(column)).toList();
        this.namesRecords = columns.contains(QueryCheck.RECORDS);
        this.computed = computed;
    }

    /** A record that a row was made from. */
    private record Source(String recordId, String ori, int scope) implements VisibleRecord {
        static Source of(String named) {
            String[] parts = named.split(" ", 3);
            return new Source(parts[2], parts[1], Integer.parseInt(parts[0]));
        }
    }

    int size() {
        return rows.size();
    }

    CypherValues values() {
        return values;
    }

    /** Takes a row; not when all would weigh too much with it. */
    boolean add(Row row, long mostBytes) {
        List<@Nullable Object> made = new ArrayList<>();
        columns.forEach(column -> made.add(values.of(row.value(column))));
        if (values.bytes() > mostBytes) {
            return false;
        }
        rows.add(made);
        if (namesRecords) {
            addSources(row);
        }
        return true;
    }

    private void addSources(Row row) {
        if (row.value(QueryCheck.RECORDS) == null || records.size() > MOST_RECORDS) {
            computed = true;
        } else {
            row.texts(QueryCheck.RECORDS).forEach(each -> {
                Source source = Source.of(each);
                records.putIfAbsent(source.recordId(), source);
            });
        }
    }

    /** The answer, with the ids that it leaves with. */
    CypherAnswer answer(List<VisibleRecord> ends, @Nullable String truncation) {
        ends.forEach(end -> records.put(end.recordId(), end));
        List<List<@Nullable Object>> named = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            row.forEach(value -> values.add(this.values.named(value)));
            named.add(values);
        }
        return new CypherAnswer(columns, named, List.copyOf(records.values()), computed, truncation);
    }
}
