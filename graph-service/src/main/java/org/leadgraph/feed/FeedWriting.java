package org.leadgraph.feed;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.leadgraph.feedfile.RowSink;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ingest.JudgedRow;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;
import org.leadgraph.profile.ExportedRow;
import org.leadgraph.removal.Withdrawals;
import org.leadgraph.snapshot.Snapshot;

/** Writes the rows that may be written, in batches, each with the line that it has come to; so a run that was killed goes on where it was, and writes no row twice. */
final class FeedWriting implements RowSink {
    private final FeedRuns runs;
    private final FeedAccount account;
    private final FeedRun run;
    private final FeedCheck check;
    private final FeedReading reading;
    private final BooleanSupplier ending;
    private final int batchSize;
    private final Map<String, JudgedRow> batch = new LinkedHashMap<>();
    private long line;
    private long read;
    private long accepted;

    /** The service ends; the run goes on at its next start. */
    static final class Ending extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    FeedWriting(FeedRuns runs, FeedAccount account, FeedRun run, FeedCheck check, FeedReading reading, BooleanSupplier ending,
            int batchSize) {
        this.runs = runs;
        this.account = account;
        this.run = run;
        this.check = check;
        this.reading = reading;
        this.ending = ending;
        this.batchSize = batchSize;
    }

    @Override
    public void row(SourceRow row) {
        Map<String, JudgedRow> ofRow = new LinkedHashMap<>();
        boolean taken = judge(row, ofRow);
        if (saysOtherwise(ofRow)) {
            // The later row counts, so what came before is written first.
            commit();
        }
        read++;
        line = row.line();
        if (taken) {
            accepted++;
            if (line > run.line()) {
                batch.putAll(ofRow);
            }
        }
        if (batch.size() >= batchSize) {
            commit();
        }
    }

    private boolean judge(SourceRow row, Map<String, JudgedRow> ofRow) {
        try {
            List<ExportedRow> judged = reading.judge(row);
            if (check.isTwice(row.line())) {
                return false;
            }
            judged.forEach(each -> ofRow.put(each.row().id(), each.row()));
            return true;
        } catch (RowRefused why) {
            // It was counted and kept when the file was checked.
            return false;
        }
    }

    /** A batch has each id once. */
    private boolean saysOtherwise(Map<String, JudgedRow> ofRow) {
        return ofRow.values().stream().anyMatch(each -> {
            JudgedRow before = batch.get(each.id());
            return before != null && !before.row().equals(each.row());
        });
    }

    @Override
    public void lost(long firstLine, long lastLine, RowRefused why) {
        // As above.
    }

    /** Writes what is left; how many rows are in the graph now. */
    long finish() {
        commit();
        return accepted;
    }

    private void commit() {
        if (ending.getAsBoolean()) {
            throw new Ending();
        }
        if (batch.isEmpty()) {
            return;
        }
        // Records first, so that links find them.
        List<JudgedRow> recordsFirst = batch.values().stream().sorted(Comparator.comparing(JudgedRow::isLink))
                .toList();
        runs.step(account, run.id(), Map.of("line", line, "rowsRead", read, "accepted", accepted, "refused", read - accepted),
                tx -> {
                    JudgedRow.write(tx, recordsFirst, run.sending());
                    sentAgain(tx, recordsFirst);
                    if (run.snapshot()) {
                        Snapshot.seen(tx, run.sending(), recordsFirst);
                    }
                });
        batch.clear();
    }

    /** What undoing a run, or its absence from a snapshot, has withdrawn comes back. */
    private void sentAgain(SystemTransaction tx, List<JudgedRow> rows) {
        Withdrawals.sentAgain(tx, rows.stream().filter(row -> !row.isLink()).map(JudgedRow::id).toList(), run.id());
    }
}
