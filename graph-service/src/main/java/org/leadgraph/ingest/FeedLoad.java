package org.leadgraph.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ingest.LoadReport.FileReport;
import org.leadgraph.load.RecordIds;
import org.leadgraph.load.SourceFile;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;

/** One load of one feed: its files in the order of the format, whatever order they come in. */
final class FeedLoad {
    private final long start = System.nanoTime();
    private final List<FileReport> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final SystemGraph graph;
    private final Feed feed;
    private final LoadListener listener;
    private final int batchSize;
    private final @Nullable RecordIds marks;
    private @Nullable Owners owners;

    /**
     * @param marks
     *            makes marks of expunged records; null where none was expunged
     */
    FeedLoad(SystemGraph graph, Feed feed, LoadListener listener, int batchSize, @Nullable RecordIds marks) {
        this.graph = graph;
        this.feed = feed;
        this.listener = listener;
        this.batchSize = batchSize;
        this.marks = marks;
    }

    LoadReport load() {
        try (ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ingest-writer").factory())) {
            feed.source().files().stream().sorted(Comparator.comparing(FeedLoad::position)).forEach(file -> load(file, writer));
        }
        return new LoadReport(feed.name(), List.copyOf(files), List.copyOf(refusals), elapsed());
    }

    private static int position(SourceFile file) {
        return LoadFile.named(file.name()).map(LoadFile.inLoadOrder()::indexOf).orElse(Integer.MAX_VALUE);
    }

    private void load(SourceFile file, ExecutorService writer) {
        Tally tally = new Tally(file.name(), refusals);
        try {
            LoadFile format = format(file);
            rows(file, tally, new FileLoad(graph, writer, format, destination(format), tally, batchSize,
                    rows -> listener.committed(file.name(), rows, elapsed())));
        } catch (RowRefused refusal) {
            tally.refused(1, refusal);
        }
        files.add(tally.report());
    }

    private static LoadFile format(SourceFile file) throws RowRefused {
        LoadFile format = LoadFile.named(file.name())
                .orElseThrow(() -> new RowRefused(RefusalCode.FILE_UNKNOWN, "The format has no file of this name."));
        if (!file.columns().equals(format.columns())) {
            throw new RowRefused(RefusalCode.HEADER_DIFFERS, "The header must be " + String.join(",", format.columns()) + ".");
        }
        return format;
    }

    private Destination destination(LoadFile format) {
        return switch (format) {
            case RecordKind kind -> new RecordDestination(kind, owners(), feed, marks);
            case LinkKind kind -> new LinkDestination(kind, owners(), feed, marks);
            case PolicyFile file -> feed.agencyId() == null ? PolicyDestination.of(file) : FeedLoad::refusePolicy;
        };
    }

    /** Policy comes first, so when the first record comes, owners and scopes stand. */
    private Owners owners() {
        Owners known = owners;
        if (known == null) {
            known = Owners.read(graph);
            owners = known;
        }
        return known;
    }

    private static Batch.Entry refusePolicy(RowValues values) throws RowRefused {
        throw new RowRefused(RefusalCode.NOT_OF_THIS_FEED, "A feed of one agency brings records; policy is the operator's to load.");
    }

    private static void rows(SourceFile file, Tally tally, FileLoad load) {
        long[] line = {1};
        try (Stream<SourceRow> rows = file.rows()) {
            rows.forEachOrdered(row -> {
                line[0] = row.line();
                load.row(row);
            });
        } catch (CsvParseException e) {
            // What was read before stays; other files are not touched by this one's fault.
            tally.refused(line[0] + 1, new RowRefused(RefusalCode.NOT_CSV, "From here on the file is not CSV; the rest was not read."));
        }
        load.finish();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
