package org.leadgraph.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows on their way to one statement, which reads the graph before it writes: therefore no key is twice in one batch. */
final class Batch {
    private final Statement statement;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Set<Object> keys = new HashSet<>();

    /**
     * A statement of fixed text.
     *
     * @param cypher
     *            takes {@code rows} and answers with outcomes
     * @param parameters
     *            its other parameters
     */
    record Statement(String cypher, Map<String, @Nullable Object> parameters) {}

    /**
     * A row that passed every test that needs no graph.
     *
     * @param key
     *            what must not be twice in one batch
     * @param row
     *            as the statement wants it, but for the line
     */
    record Entry(Statement statement, Object key, Map<String, Object> row) {}

    Batch(Statement statement) {
        this.statement = statement;
    }

    boolean has(Object key) {
        return keys.contains(key);
    }

    void add(Entry entry, long line) {
        keys.add(entry.key());
        Map<String, Object> row = new HashMap<>(entry.row());
        row.put("line", line);
        rows.add(row);
    }

    void clear() {
        keys.clear();
        rows.clear();
    }

    int size() {
        return rows.size();
    }

    String cypher() {
        return statement.cypher();
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> all = new HashMap<>(statement.parameters());
        all.put("rows", List.copyOf(rows));
        return all;
    }
}
