package org.leadgraph.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.leadgraph.feedfile.RowSink;
import org.leadgraph.ingest.JudgedRow;
import org.leadgraph.ingest.RowJudge;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;

/** Writes the rows that may be written, in batches, each with the line that it has come to; so a run that was killed goes on where it was, and writes no row twice. */
final class FeedWriting implements RowSink {
    private final FeedRuns runs;
    private final FeedAccount account;
    private final FeedRun run;
    private final FeedCheck check;
    private final RowJudge judge;
    private final BooleanSupplier ending;
    private final int batchSize;
    private final List<JudgedRow> batch = new ArrayList<>();
    private long line;
    private long read;
    private long accepted;

    /** The service ends; the run goes on at its next start. */
    static final class Ending extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    FeedWriting(FeedRuns runs, FeedAccount account, FeedRun run, FeedCheck check, RowJudge judge, BooleanSupplier ending,
            int batchSize) {
        this.runs = runs;
        this.account = account;
        this.run = run;
        this.check = check;
        this.judge = judge;
        this.ending = ending;
        this.batchSize = batchSize;
    }

    @Override
    public void row(SourceRow row) {
        read++;
        line = row.line();
        if (check.isTwice(line)) {
            return;
        }
        try {
            JudgedRow judged = judge.judge(row);
            accepted++;
            if (line > run.line()) {
                batch.add(judged);
            }
        } catch (RowRefused why) {
            // It was counted and kept when the file was checked.
            return;
        }
        if (batch.size() >= batchSize) {
            commit();
        }
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
        runs.step(account, run.id(), Map.of("line", line, "rowsRead", read, "accepted", accepted, "refused", read - accepted),
                tx -> JudgedRow.write(tx, batch));
        batch.clear();
    }
}
