package org.leadgraph.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.leadgraph.feedfile.RowSink;
import org.leadgraph.foresight.Foresight;
import org.leadgraph.foresight.Foresight.Found;
import org.leadgraph.ingest.JudgedRow;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;
import org.leadgraph.profile.ExportedRow;

/** Looks at what the rows that would be taken would do, a batch at a time. Begun again after a kill, it counts anew. */
final class FeedForesight implements RowSink {
    private final FeedRuns runs;
    private final FeedAccount account;
    private final FeedRun run;
    private final FeedCheck check;
    private final FeedReading reading;
    private final BooleanSupplier ending;
    private final int batchSize;
    private final Foresight foresight = new Foresight();
    private final List<JudgedRow> batch = new ArrayList<>();

    FeedForesight(FeedRuns runs, FeedAccount account, FeedRun run, FeedCheck check, FeedReading reading, BooleanSupplier ending,
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
        try {
            List<JudgedRow> judged = reading.judge(row).stream().map(ExportedRow::row).toList();
            if (!check.isTwice(row.line())) {
                batch.addAll(foresight.fresh(judged));
            }
        } catch (RowRefused why) {
            // It was counted and kept when the file was checked.
            return;
        }
        if (batch.size() >= batchSize) {
            look();
        }
    }

    @Override
    public void lost(long firstLine, long lastLine, RowRefused why) {
        // As above.
    }

    private void look() {
        if (ending.getAsBoolean()) {
            throw new FeedWriting.Ending();
        }
        AtomicReference<List<Found>> found = new AtomicReference<>(List.of());
        runs.step(account, run.id(), Map.of(), tx -> found.set(Foresight.find(tx, batch)));
        foresight.count(batch, found.get());
        batch.clear();
    }

    /** Keeps what was counted. */
    void finish() {
        if (!batch.isEmpty()) {
            look();
        }
        runs.step(account, run.id(), foresight.isCut() ? Map.of("foresightCut", true) : Map.of(), tx -> foresight.keep(tx, run.id()));
    }
}
