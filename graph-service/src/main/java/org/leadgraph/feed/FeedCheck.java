package org.leadgraph.feed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadgraph.feedfile.FileRefused;
import org.leadgraph.feedfile.KeysOnDisk;
import org.leadgraph.feedfile.RowSink;
import org.leadgraph.ingest.JudgedRow;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;
import org.leadgraph.profile.ExportedRow;

/** Judges every row of a file and finds keys that are in it twice. Writes nothing; a dry run is this alone. */
final class FeedCheck implements RowSink {
    private final FeedReading reading;
    private final KeysOnDisk keys;
    private final List<FeedRefusal> refusals = new ArrayList<>();
    private SortedMap<Long, Long> twice = new TreeMap<>();
    private @Nullable OffsetDateTime newest;
    private long rows;
    private long refused;
    private long linesLost;
    private long firstLost = Long.MAX_VALUE;
    private long lastLost;

    FeedCheck(FeedReading reading, KeysOnDisk keys) {
        this.reading = reading;
        this.keys = keys;
    }

    @Override
    public void row(SourceRow row) {
        rows++;
        try {
            for (ExportedRow each : reading.judge(row)) {
                look(each.row());
                if (!each.lastCounts()) {
                    keys.add(each.saying(), row.line(), each.facts());
                }
            }
        } catch (RowRefused why) {
            refuse(row.line(), row.line(), why);
        }
    }

    private void look(JudgedRow row) {
        if (!row.isLink() && (newest == null || row.asOf().isAfter(newest))) {
            newest = row.asOf();
        }
    }

    /** As of when its latest record is true; null when it has none. */
    @Nullable
    OffsetDateTime newest() {
        return newest;
    }

    @Override
    public void lost(long line, long lastLine, RowRefused why) {
        if (why.code() == RefusalCode.LINES_LOST || lastLine > line) {
            linesLost += lastLine - line + 1;
            firstLost = Math.min(firstLost, line);
            lastLost = Math.max(lastLost, lastLine);
        }
        if (why.code() == RefusalCode.LINES_LOST) {
            keep(FeedRefusal.of(line, lastLine, why));
        } else {
            rows++;
            refuse(line, lastLine, why);
        }
    }

    /** When all rows have come. */
    void compareKeys() throws FileRefused {
        twice = keys.twice();
        twice.forEach((line, other) -> refuse(line, line, reading.twice(line, other)));
    }

    private void refuse(long line, long lastLine, RowRefused why) {
        refused++;
        keep(FeedRefusal.of(line, lastLine, why));
    }

    private void keep(FeedRefusal refusal) {
        if (refusals.size() < FeedRuns.MOST_REFUSALS) {
            refusals.add(refusal);
        }
    }

    boolean isTwice(long line) {
        return twice.containsKey(line);
    }

    long rows() {
        return rows;
    }

    long refused() {
        return refused;
    }

    long linesLost() {
        return linesLost;
    }

    long firstLost() {
        return firstLost;
    }

    long lastLost() {
        return lastLost;
    }

    List<FeedRefusal> refusals() {
        return refusals;
    }
}
