package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what has been added to a log since a place, for whoever keeps an index of it, and checks the chain on the way. It may read while the log is written. Every
 * failure is an {@link AuditUnavailable}: the place is not of this log any more, the chain is broken, or a file cannot be read.
 */
public final class LogFollower {
    private static final int FILE_AT_ONCE = 1 << 16;
    /** Most lines are shorter. */
    private static final int LINE_AT_ONCE = 1 << 12;

    private final Path directory;

    public LogFollower(Path directory) {
        this.directory = directory;
    }

    /**
     * A place between two entries.
     *
     * @param segment
     *            number of the first entry of the file; 0 before the first file
     * @param offset
     *            bytes of the file up to here
     * @param next
     *            number of the entry to come
     * @param previous
     *            hash of the entry before
     */
    public record Place(long segment, long offset, long next, String previous) {
        public static final Place BEGIN = new Place(0, 0, 1, EntryLine.NOTHING_BEFORE);

        /** As texts, to be kept. */
        public Map<String, String> texts() {
            return Map.of("segment", String.valueOf(segment), "offset", String.valueOf(offset), "next", String.valueOf(next), "previous",
                    previous);
        }

        /** @throws NumberFormatException when these are not texts of a place */
        public static Place of(Map<String, String> texts) {
            return new Place(Long.parseLong(texts.getOrDefault("segment", "")), Long.parseLong(texts.getOrDefault("offset", "")),
                    Long.parseLong(texts.getOrDefault("next", "")), texts.getOrDefault("previous", ""));
        }
    }

    /** Takes entries, in their order. */
    public interface Taking {
        /**
         * @param segment
         *            number of the first entry of its file
         * @param offset
         *            where its line begins
         */
        void take(StoredEntry entry, long segment, long offset) throws IOException;
    }

    /** Number of the last entry that a signed head covers; {@link Long#MAX_VALUE} when the line is no head. */
    public static long sequenceOf(String head) {
        try {
            return Head.read(head.getBytes(StandardCharsets.UTF_8)).sequence();
        } catch (ChainBroken _) {
            return Long.MAX_VALUE;
        }
    }

    /** Number of the first entry that the log still holds; 1 of an empty one. */
    public long first() {
        try {
            List<Segment> segments = Segment.in(directory);
            return segments.isEmpty() ? 1 : segments.getFirst().first();
        } catch (IOException e) {
            throw new AuditUnavailable("The search log cannot be read.", e);
        }
    }

    /** Whether there is no file of it. */
    public boolean isEmpty() {
        try {
            return Segment.in(directory).isEmpty();
        } catch (IOException e) {
            throw new AuditUnavailable("The search log cannot be read.", e);
        }
    }

    /**
     * Reads on.
     *
     * @param kinds
     *            kinds of entries that are taken; the chain is checked over all of them
     * @return the place behind the last complete entry
     */
    public Place follow(Place from, Set<String> kinds, Taking taking) {
        try {
            return follow(from, Segment.in(directory), kinds, taking);
        } catch (IOException e) {
            throw new AuditUnavailable("The search log cannot be read.", e);
        } catch (ChainBroken broken) {
            throw new AuditUnavailable("The search log does not go on from where it was read. " + broken.getMessage());
        }
    }

    private static Place follow(Place from, List<Segment> segments, Set<String> kinds, Taking taking) throws IOException, ChainBroken {
        boolean fresh = from.segment() == 0;
        List<Segment> left = segments.stream().filter(segment -> segment.first() >= from.segment()).toList();
        if (left.isEmpty() && fresh) {
            return from;
        }
        if (left.isEmpty() || !fresh && left.getFirst().first() != from.segment()) {
            throw new ChainBroken("Its file is gone.");
        }
        long first = left.getFirst().first();
        ChainCheck chain = fresh
                ? new ChainCheck(first, first == 1 ? EntryLine.NOTHING_BEFORE : null)
                : new ChainCheck(from.next(), from.previous());
        long offset = from.offset();
        for (Segment segment : left) {
            if (offset == 0) {
                chain.begin(segment);
            }
            try (LineReader lines = new LineReader(segment.file(), offset, FILE_AT_ONCE)) {
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    chain.accept(line, segment.file());
                    if (kinds.contains(EntryLine.kind(line))) {
                        taking.take(EntryJson.read(line), segment.first(), offset);
                    }
                    offset += line.length + 1L;
                }
                if (lines.incompleteBytes() > 0 && segment != left.getLast()) {
                    throw new ChainBroken(segment.file().getFileName() + " ends inside an entry, yet another file follows.");
                }
            }
            if (segment == left.getLast()) {
                return new Place(segment.first(), offset, chain.next(), chain.previous());
            }
            offset = 0;
        }
        return from;
    }

    /** The entry whose line begins there, checked against its hash; empty when its file was deleted since. */
    public Optional<StoredEntry> at(long segment, long offset) {
        try (LineReader lines = new LineReader(Segment.at(directory, segment).file(), offset, LINE_AT_ONCE)) {
            byte[] line = lines.next();
            if (line == null) {
                throw new AuditUnavailable("The search log does not hold an entry that it held.");
            }
            EntryLine.check(line);
            return Optional.of(EntryJson.read(line));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AuditUnavailable("The search log cannot be read.", e);
        } catch (ChainBroken _) {
            throw new AuditUnavailable("The search log holds a line that is not the entry that it held; verify the log.");
        }
    }
}
