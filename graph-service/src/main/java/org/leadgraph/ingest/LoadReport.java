package org.leadgraph.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What became of every row of a source.
 *
 * @param source
 *            name of the feed
 * @param files
 *            in load order
 * @param refusals
 *            the first thousand, in load order; all are counted in {@code files}
 * @param duration
 *            of the whole load
 */
public record LoadReport(String source, List<FileReport> files, List<Refusal> refusals, Duration duration) {
    static final int MOST_REFUSALS = 1_000;

    /**
     * What became of the rows of one file; {@code read} is the sum of the others.
     *
     * @param unchanged
     *            rows that the graph had already, or had newer
     */
    public record FileReport(String file, long read, long created, long updated, long unchanged, long refused) {
        private FileReport plus(FileReport other) {
            return new FileReport(file, read + other.read, created + other.created, updated + other.updated, unchanged + other.unchanged,
                    refused + other.refused);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-17s%,11d read %,11d created %,11d updated %,11d unchanged %,9d refused", file, read,
                    created,
                    updated, unchanged, refused);
        }
    }

    /** The sum over all files. */
    public FileReport total() {
        return files.stream().reduce(new FileReport("total", 0, 0, 0, 0, 0), FileReport::plus);
    }

    /** Whether every row is in the graph now. */
    public boolean complete() {
        return total().refused() == 0;
    }

    /** Rows in a second. */
    public long rowsPerSecond() {
        return total().read() * 1_000 / Math.max(1, duration.toMillis());
    }

    /** For people: a line a file, a line a refusal. */
    @Override
    public String toString() {
        String counts = files.stream().filter(file -> file.read() > 0).map(file -> file + "\n").collect(Collectors.joining());
        String refused = refusals.stream().map(refusal -> refusal + "\n").collect(Collectors.joining());
        return source + "\n" + counts + total() + "\n" + refused
                + String.format(Locale.ROOT, "%.1f s, %,d rows/s", duration.toMillis() / 1e3, rowsPerSecond());
    }
}
