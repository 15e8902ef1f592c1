package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log for reports, oldest entry first, one line in memory at a time. It may read while the log is written. Whether the
 * entries are genuine is the verifier's question. Streams must be closed.
 * <p>
 * Source: N-DEx manual 3.1, 1.4.7 (reports on demand to audit access and use).
 */
public final class AuditReader {

    /** Beyond any clock. */
    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    private final Path directory;

    public AuditReader(Path directory) {
        this.directory = directory;
    }

    /** @throws AuditUnavailable here or while streaming, when a file cannot be read or a line is no entry */
    public Stream<StoredEntry> all() {
        try {
            Lines lines = new Lines(new ArrayDeque<>(Segment.in(directory)));
            return StreamSupport.stream(lines, false).onClose(lines::close);
        } catch (IOException e) {
            throw new AuditUnavailable("The search log cannot be read.", e);
        }
    }

    /**
     * Entries from this number on; files before it are not opened.
     *
     * @throws AuditUnavailable
     *             as {@link #all}
     */
    public Stream<StoredEntry> from(long sequence) {
        try {
            Deque<Segment> segments = new ArrayDeque<>(Segment.in(directory));
            Segment first = segments.pollFirst();
            while (first != null && !segments.isEmpty() && segments.getFirst().first() <= sequence) {
                first = segments.pollFirst();
            }
            if (first != null) {
                segments.addFirst(first);
            }
            Lines lines = new Lines(segments);
            return StreamSupport.stream(lines, false).onClose(lines::close).dropWhile(stored -> stored.sequence() < sequence);
        } catch (IOException e) {
            throw new AuditUnavailable("The search log cannot be read.", e);
        }
    }

    /**
     * A number before which no entry is as young as this, whatever the clock did: a file holds entries of one day (UTC), and the files of earlier days that stand
     * before all others are passed over. Of each file one line is read.
     */
    public long firstSince(Instant from) {
        LocalDate day = day(from);
        try {
            long number = 1;
            for (Segment segment : Segment.in(directory)) {
                LocalDate its = dayOf(segment);
                if (its == null || !its.isBefore(day)) {
                    return segment.first();
                }
                number = segment.first();
            }
            return number;
        } catch (IOException e) {
            throw new AuditUnavailable("The search log cannot be read.", e);
        }
    }

    /**
     * A number from which on no entry is older than this, whatever the clock did; {@link Long#MAX_VALUE} while there is no such number. Of files of later days one
     * line is read.
     */
    public long noneBefore(Instant from) {
        LocalDate day = day(from);
        try {
            long number = Long.MAX_VALUE;
            for (Segment segment : Segment.in(directory).reversed()) {
                LocalDate its = dayOf(segment);
                if (its != null && !its.isAfter(day)) {
                    return number;
                }
                number = its == null ? number : segment.first();
            }
            return number;
        } catch (IOException e) {
            throw new AuditUnavailable("The search log cannot be read.", e);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment.isAfter(FAR) ? FAR : moment, ZoneOffset.UTC);
    }

    /** Day of all entries of a file; null when it has none yet, or retention has just deleted it. */
    private static @Nullable LocalDate dayOf(Segment segment) throws IOException {
        try (LineReader lines = new LineReader(segment.file())) {
            byte[] line = lines.next();
            return line == null ? null : LocalDate.ofInstant(EntryJson.read(line).time(), ZoneOffset.UTC);
        } catch (NoSuchFileException _) {
            return null;
        } catch (ChainBroken _) {
            throw new AuditUnavailable("The search log holds a line that is no entry; verify the log.");
        }
    }

    /** Entries written from {@code from} up to, not including, {@code to}. */
    public Stream<StoredEntry> between(Instant from, Instant to) {
        return all().filter(stored -> !stored.time().isBefore(from) && stored.time().isBefore(to));
    }

    /** Intents, outcomes and refused logons of one user. */
    public Stream<StoredEntry> byUser(String identityProvider, String userId) {
        return all().filter(stored -> switch (stored.entry()) {
            case SearchIntent intent -> isUser(intent.search().requester(), identityProvider, userId);
            case SearchOutcome outcome -> isUser(outcome.search().requester(), identityProvider, userId);
            case ActIntent intent -> isUser(intent.requester(), identityProvider, userId);
            case ActOutcome outcome -> isUser(outcome.requester(), identityProvider, userId);
            case LogonRefused refused -> identityProvider.equals(refused.identityProvider()) && userId.equals(refused.userId());
            case Logon logon -> identityProvider.equals(logon.identityProvider()) && userId.equals(logon.userId());
            case LogonsSuppressed suppressed -> false;
            case Alarm alarm -> false;
            case LogEvent event -> false;
        });
    }

    /** Outcomes that disclosed a record of this owner, or a pointer to one. */
    public Stream<StoredEntry> disclosing(String ownerOri) {
        return all().filter(stored -> stored.entry() instanceof SearchOutcome outcome && outcome.discloses(ownerOri));
    }

    private static boolean isUser(LoggedSearch.@Nullable Requester requester, String identityProvider, String userId) {
        return requester != null && requester.identityProvider().equals(identityProvider) && requester.userId().equals(userId);
    }

    /** The entries of all segments, one file open at a time. */
    private static final class Lines extends AbstractSpliterator<StoredEntry> {

        private final Deque<Segment> segments;
        private @Nullable LineReader open;

        Lines(Deque<Segment> segments) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.segments = segments;
        }

        @Override
        public boolean tryAdvance(Consumer<? super StoredEntry> action) {
            try {
                byte[] line = open == null ? null : open.next();
                while (line == null) {
                    close();
                    if (segments.isEmpty()) {
                        return false;
                    }
                    line = openNext();
                }
                action.accept(EntryJson.read(line));
                return true;
            } catch (IOException e) {
                throw new AuditUnavailable("The search log cannot be read.", e);
            } catch (ChainBroken _) {
                throw new AuditUnavailable("The search log holds a line that is no entry; verify the log.");
            }
        }

        private byte @Nullable [] openNext() throws IOException {
            try {
                LineReader next = new LineReader(segments.removeFirst().file());
                open = next;
                return next.next();
            } catch (NoSuchFileException _) {
                // Retention has just deleted it.
                return null;
            }
        }

        private void close() {
            try (var closing = open) {
                open = null;
            } catch (IOException e) {
                throw new AuditUnavailable("The search log cannot be read.", e);
            }
        }
    }
}
