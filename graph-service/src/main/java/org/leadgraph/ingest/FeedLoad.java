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
import org.leadgraph.seed.LoadFormat;
import org.leadgraph.seed.SeedFile;
import org.leadgraph.seed.SeedRow;

/** One load of one feed: its files in the order of the format, whatever order they come in. */
final class FeedLoad {
    private final long start = System.nanoTime();
    private final List<FileReport> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final SystemGraph graph;
    private final Feed feed;
    private final LoadListener listener;
    private final int batchSize;
    private @Nullable Owners owners;

    FeedLoad(SystemGraph graph, Feed feed, LoadListener listener, int batchSize) {
        this.graph = graph;
        this.feed = feed;
        this.listener = listener;
        this.batchSize = batchSize;
    }

    LoadReport load() {
        try (ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ingest-writer").factory())) {
            feed.source().files().stream().sorted(Comparator.comparing(FeedLoad::position)).forEach(file -> load(file, writer));
        }
        return new LoadReport(feed.name(), List.copyOf(files), List.copyOf(refusals), elapsed());
    }

    private static int position(SeedFile file) {
        return LoadFormat.named(file.name()).map(LoadFormat::ordinal).orElse(Integer.MAX_VALUE);
    }

    private void load(SeedFile file, ExecutorService writer) {
        Tally tally = new Tally(file.name(), refusals);
        try {
            LoadFormat format = format(file);
            rows(file, tally, new FileLoad(graph, writer, format, destination(format), tally, batchSize,
                    rows -> listener.committed(file.name(), rows, elapsed())));
        } catch (RowRefused refusal) {
            tally.refused(1, refusal);
        }
        files.add(tally.report());
    }

    private static LoadFormat format(SeedFile file) throws RowRefused {
        LoadFormat format = LoadFormat.named(file.name())
                .orElseThrow(() -> new RowRefused(RefusalCode.FILE_UNKNOWN, "The format has no file of this name."));
        if (!file.columns().equals(format.columns())) {
            throw new RowRefused(RefusalCode.HEADER_DIFFERS, "The header must be " + String.join(",", format.columns()) + ".");
        }
        return format;
    }

    private Destination destination(LoadFormat format) {
        if (format.isRecord()) {
            return new RecordDestination(format, owners(), feed);
        }
        if (format.isRelationship()) {
            return new LinkDestination(format, owners(), feed);
        }
        return feed.agencyId() == null ? PolicyDestination.of(format) : FeedLoad::refusePolicy;
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

    private static void rows(SeedFile file, Tally tally, FileLoad load) {
        long[] line = {1};
        try (Stream<SeedRow> rows = file.rows()) {
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
