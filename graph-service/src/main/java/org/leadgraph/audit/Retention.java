package org.leadgraph.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Deletes whole segments of the log that have been kept long enough. Before a file goes, an entry and a signed head say where the log
 * will begin, so that what remains can still be verified.
 * <p>
 * Source: N-DEx manual 3.1, 1.3.6 and 1.3.8 (at least one year).
 */
public final class Retention {

    /** No entry is deleted before it is this old. */
    public static final Period LEAST = Period.ofYears(1);

    private final AuditLog log;
    private final Clock clock;

    public Retention(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Deletes the segments all of whose entries are older than {@code cutoff}; never the segment being written.
     *
     * @return number of segments deleted
     * @throws IllegalArgumentException
     *             when the cutoff is less than a year ago
     * @throws AuditUnavailable
     *             when the log cannot be read or written; segments that the log no longer claims may then remain
     */
    public int deleteBefore(Instant cutoff) {
        if (cutoff.isAfter(clock.instant().atZone(ZoneOffset.UTC).minus(LEAST).toInstant())) {
            throw new IllegalArgumentException("Entries of the search log are kept for at least one year; choose an earlier time.");
        }
        try {
            List<Segment> segments = Segment.in(log.settings().directory());
            int old = 0;
            while (old + 1 < segments.size() && beginsBefore(segments.get(old + 1), cutoff)) {
                old++;
            }
            if (old > 0) {
                log.announceStart(segments.get(old).first());
            }
            // Oldest first: whenever this stops, what is left has no gap.
            for (Segment segment : segments.subList(0, old)) {
                Files.delete(segment.file());
            }
            return old;
        } catch (IOException e) {
            throw new AuditUnavailable("Old segments of the search log cannot be deleted.", e);
        } catch (ChainBroken broken) {
            throw new AuditUnavailable("Nothing is deleted from a damaged search log. " + broken.getMessage());
        }
    }

    /** The segment before this one is older than this one's first entry. */
    private static boolean beginsBefore(Segment segment, Instant cutoff) throws IOException, ChainBroken {
        try (var lines = new LineReader(segment.file())) {
            byte[] first = lines.next();
            return first != null && EntryLine.check(first).time().isBefore(cutoff);
        }
    }
}
