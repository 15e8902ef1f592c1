package org.leadgraph.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.model.FeedFile;

/**
 * A row of a feed that may be written.
 *
 * @param statement
 *            writes rows like this one: takes {@code rows}, answers with {@code outcome} and {@code rows}, and refuses none
 * @param id
 *            of the record, or of the link
 * @param row
 *            as the statement wants it
 */
public record JudgedRow(String statement, String id, Map<String, Object> row) {
    /** Whether it is of a link; otherwise it is of a record. */
    public boolean isLink() {
        return row.containsKey("linkId");
    }

    /** As of when it is true; of a record. */
    public OffsetDateTime asOf() {
        return (OffsetDateTime) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(row.get("facts"))).get(FeedFile.AS_OF));
    }

    /** Writes what people enter, kind after kind, in the order in which the kinds come first. */
    public static void write(SystemTransaction tx, List<JudgedRow> judged) {
        write(tx, judged, SendingRun.NONE);
    }

    /** Writes what a run of a feed brings, in the same order, and notes what it does, so that the run can be undone. */
    public static void write(SystemTransaction tx, List<JudgedRow> judged, SendingRun run) {
        Map<String, List<Map<String, Object>>> byStatement = new LinkedHashMap<>();
        judged.forEach(row -> byStatement.computeIfAbsent(row.statement(), _ -> new ArrayList<>()).add(row.row()));
        byStatement.forEach((statement, rows) -> tx.run(statement, run.with(rows)));
    }
}
