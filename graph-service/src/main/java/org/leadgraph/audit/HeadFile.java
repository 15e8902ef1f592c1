package org.leadgraph.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The exported heads, oldest first, one a line. */
final class HeadFile {

    private HeadFile() {
    }

    static Path in(Path headsDirectory) {
        return headsDirectory.resolve("heads.jsonl");
    }

    /** The newest head, its signature checked; empty when none was ever signed. */
    static Optional<Head> last(Path headsDirectory, PublicKey key) throws IOException, ChainBroken {
        if (Files.notExists(in(headsDirectory))) {
            return Optional.empty();
        }
        byte[] last = new byte[0];
        try (var lines = new LineReader(in(headsDirectory))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                last = line;
            }
        }
        return last.length == 0 ? Optional.empty() : Optional.of(Head.verify(last, key));
    }

    /** All heads, each checked by itself and against the one before it. */
    static List<Head> verified(Path headsDirectory, PublicKey key) throws IOException, ChainBroken {
        if (Files.notExists(in(headsDirectory))) {
            throw new ChainBroken("There is no file of signed heads.");
        }
        List<Head> heads = new ArrayList<>();
        try (var lines = new LineReader(in(headsDirectory))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                try {
                    Head head = Head.verify(line, key);
                    requireFollows(head, heads);
                    heads.add(head);
                } catch (ChainBroken broken) {
                    throw new ChainBroken("Head " + (heads.size() + 1) + ": " + broken.getMessage());
                }
            }
            if (lines.incompleteBytes() > 0 || heads.isEmpty()) {
                throw new ChainBroken("Head " + (heads.size() + 1) + " is incomplete.");
            }
        }
        return heads;
    }

    private static void requireFollows(Head head, List<Head> before) throws ChainBroken {
        if (before.isEmpty()) {
            if (head.from() != 1 || head.sequence() != 0 || head.logStart() != 1) {
                throw new ChainBroken("it is not the one that was signed before the first entry");
            }
            return;
        }
        Head last = before.getLast();
        if (head.from() != last.sequence() + 1 || head.sequence() < head.from()) {
            throw new ChainBroken("it does not follow the head before it: one was removed, inserted or moved");
        }
        long start = last.logStart();
        if (head.logStart() < start) {
            throw new ChainBroken("the log cannot begin earlier than it did");
        }
        if (head.logStart() > start) {
            Head end = at(before, head.logStart() - 1)
                    .orElseThrow(() -> new ChainBroken("entries were deleted up to a place that no head covers"));
            if (end.time().isAfter(yearBefore(head))) {
                throw new ChainBroken("entries were deleted before they were a year old");
            }
        }
    }

    private static Instant yearBefore(Head head) {
        return head.time().atZone(ZoneOffset.UTC).minus(Retention.LEAST).toInstant();
    }

    /** The head that ends with this entry. */
    static Optional<Head> at(List<Head> heads, long sequence) {
        int index = indexFrom(heads, sequence);
        return index < heads.size() && heads.get(index).sequence() == sequence ? Optional.of(heads.get(index)) : Optional.empty();
    }

    /** Index of the first head that ends with this entry or a later one. */
    static int indexFrom(List<Head> heads, long sequence) {
        Head wanted = new Head(0, sequence, "", "", "", 0);
        int index = Collections.binarySearch(heads, wanted, Comparator.comparingLong(Head::sequence));
        return index >= 0 ? index : -index - 1;
    }
}
