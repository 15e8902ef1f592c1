package org.leadgraph.snapshot;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ingest.JudgedRow;
import org.leadgraph.ingest.SendingRun;
import org.leadgraph.removal.Withdrawals;
import org.leadgraph.removal.Withdrawals.Cause;

/**
 * A file that says all that there is. After a kill it goes on: what is withdrawn is not counted again.
 *
 * @param run
 *            the run that has brought it
 * @param newest
 *            as of when it is true: the latest of its rows. What a feed has brought as of later is not absent
 * @param mostAbsent
 *            in percent of what the feed has brought; above it nothing is withdrawn
 */
public record Snapshot(SendingRun run, OffsetDateTime newest, long mostAbsent) {
    private static final int BATCH = 200;
    private static final int PERCENT = 100;

    private static final NamedQuery<Row> SEEN = NamedQuery.of("snapshot/seen", row -> row);
    private static final NamedQuery<Row> COUNTED = NamedQuery.of("snapshot/counted", row -> row);
    private static final NamedQuery<String> ABSENT = NamedQuery.of("snapshot/absent", row -> row.text("recordId"));

    /** Notes that these rows are in the snapshot of this run, after they were written. */
    public static void seen(SystemTransaction tx, SendingRun run, List<JudgedRow> rows) {
        tx.run(SEEN, Map.of("run", run.id(), "feed", run.feed(), "rows",
                rows.stream().filter(row -> !row.isLink()).map(row -> Map.of("recordId", row.id(), "asOf", row.asOf())).toList()));
    }

    /** Whether more is absent than may be withdrawn. */
    public boolean isTooMuchAbsent(SystemTransaction tx) {
        Row counted = tx.run(COUNTED, Map.of("run", run.id(), "feed", run.feed(), "newest", newest)).getFirst();
        return counted.number("absent") * PERCENT > counted.number("records") * mostAbsent;
    }

    /**
     * Withdraws the next of what is absent.
     *
     * @param after
     *            record id of the last before; empty at the beginning
     * @return the last of these; null when there are no more
     */
    public @Nullable String withdraw(SystemTransaction tx, String after, Cause cause) {
        Withdrawals.lockIngest(tx);
        List<String> absent = tx.run(ABSENT,
                Map.of("run", run.id(), "feed", run.feed(), "newest", newest, "after", after, "limit", BATCH));
        absent.forEach(recordId -> Withdrawals.untilSentAgain(tx, recordId, cause));
        return absent.isEmpty() ? null : absent.getLast();
    }
}
