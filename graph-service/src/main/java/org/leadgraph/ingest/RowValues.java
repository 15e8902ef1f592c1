package org.leadgraph.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.load.SourceRow;

/** One row, judged column by column. Empty columns are absent. */
final class RowValues {
    private final Map<String, Object> values;

    private RowValues(Map<String, Object> values) {
        this.values = values;
    }

    static RowValues read(List<Column> columns, SourceRow row) throws RowRefused {
        if (row.values().size() != columns.size()) {
            throw new RowRefused(RefusalCode.VALUES_MISCOUNTED,
                    "The row has " + row.values().size() + " values, the header " + columns.size() + ".");
        }
        Map<String, Object> values = LinkedHashMap.newLinkedHashMap(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).read(row.value(i));
            if (value != null) {
                values.put(columns.get(i).name(), value);
            }
        }
        return new RowValues(values);
    }

    /** The text of a required column. */
    String text(String column) {
        return switch (values.get(column)) {
            case String text -> text;
            case null, default -> throw new NoSuchElementException("No text in column " + column);
        };
    }

    @Nullable
    Object get(String column) {
        return values.get(column);
    }

    boolean has(String column) {
        return values.containsKey(column);
    }

    /** Everything that has a value. */
    Map<String, Object> all() {
        return values;
    }

    /** What these columns have, as a map of its own. */
    Map<String, Object> only(String... columns) {
        Map<String, Object> chosen = new HashMap<>(values);
        chosen.keySet().retainAll(Set.of(columns));
        return chosen;
    }

    /** What the other columns have, as a map of its own. */
    Map<String, Object> without(String... columns) {
        Map<String, Object> chosen = new HashMap<>(values);
        chosen.keySet().removeAll(Set.of(columns));
        return chosen;
    }
}
