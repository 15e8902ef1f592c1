package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One file of the log, named after the number of its first entry. */
record Segment(Path file, long first) {

    private static final Pattern NAME = Pattern.compile("audit-(\\d{12,18})\\.log");

    static Segment at(Path directory, long first) {
        // Padded so that a plain listing is in order.
        return new Segment(directory.resolve("audit-%012d.log".formatted(first)), first);
    }

    /** All segments of a directory in order; other files are passed over. */
    static List<Segment> in(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.flatMap(file -> {
                var name = NAME.matcher(file.getFileName().toString());
                return name.matches()
                        ? Stream.of(new Segment(file, Long.parseLong(name.group(1))))
                        : Stream.empty();
            }).sorted(Comparator.comparingLong(Segment::first)).toList();
        }
    }
}
