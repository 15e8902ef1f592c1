package org.leadgraph.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.leadgraph.load.SourceRow;

/** Takes the values of one row, in column order; null is written as an empty field. */
@FunctionalInterface
public interface Rows {

    void accept(List<String> values);

    default void add(@Nullable Object... values) {
        var row = new ArrayList<String>(values.length);
        for (var value : values) {
            row.add(value == null ? "" : value.toString());
        }
        accept(row);
    }

    /** Numbers produced rows as if each stood on one line below a header. */
    static Stream<SourceRow> numbered(Stream<List<String>> values) {
        var line = new AtomicLong(1);
        return values.sequential().map(row -> new SourceRow(line.incrementAndGet(), row));
    }
}
