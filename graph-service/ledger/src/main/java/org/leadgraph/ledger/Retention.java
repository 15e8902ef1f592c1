package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    /** This many days may be missing without an alarm, because a service is off now and then. */
    private static final int DAYS_OF_REST = 30;

    private final AuditLog log;
    private final AuditKeys keys;
    private final Clock clock;
    private long told;

    public Retention(AuditLog log, AuditKeys keys, Clock clock) {
        this.log = log;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Deletes the segments all of whose entries are older than {@code cutoff}; never the segment being written. What the clock says is not enough: the log
     * must have been written on as many days since.
     *
     * @return number of segments deleted
     * @throws IllegalArgumentException
     *             when the cutoff is less than a year ago
     * @throws AuditUnavailable
     *             when the log cannot be read or written; segments that the log no longer claims may then remain
     */
    public int deleteBefore(Instant cutoff) {
        Instant now = clock.instant();
        if (cutoff.isAfter(now.atZone(ZoneOffset.UTC).minus(LEAST).toInstant())) {
            throw new IllegalArgumentException("Entries of the search log are kept for at least one year; choose an earlier time.");
        }
        try {
            List<Segment> segments = Segment.in(log.settings().directory());
            // Whatever comes before an old entry is older, whatever time a wrong clock gave it.
            int aged = segments.size() - 1;
            while (aged > 0 && !beginsBefore(segments.get(aged), cutoff)) {
                aged--;
            }
            int old = proven(segments, aged, ChronoUnit.DAYS.between(cutoff, now));
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

    /** How many of the segments that the clock calls old are so by the log's own days; tells a person when that is fewer by much. */
    private int proven(List<Segment> segments, int aged, long wanted) throws IOException, ChainBroken {
        if (aged <= 0) {
            return 0;
        }
        ProvenDays days = HeadFile.days(log.settings().headsDirectory(), keys.publicKey());
        int old = 0;
        while (old < aged && days.after(segments.get(old + 1).first() - 1) >= wanted) {
            old++;
        }
        long found = old == aged ? wanted : days.after(segments.get(old + 1).first() - 1);
        if (wanted - found > DAYS_OF_REST && told != segments.get(old).first()) {
            told = segments.get(old).first();
            String detail = (aged - old) + " files of the search log are old by the clock, which is " + EntryLine.time(clock.instant())
                    + ", but the log was written on " + found + " days since instead of " + wanted
                    + ". They are kept. Set the clock right; a service that was stopped for long says this too.";
            log.append(new Alarm("RETENTION_REFUSED", detail));
            log.bell().alarm("RETENTION_REFUSED", detail);
        }
        return old;
    }

    /** Whether its first entry is older; what comes before it is older still. */
    private static boolean beginsBefore(Segment segment, Instant cutoff) throws IOException, ChainBroken {
        try (var lines = new LineReader(segment.file())) {
            byte[] first = lines.next();
            return first != null && EntryLine.check(first).time().isBefore(cutoff);
        }
    }
}
