package org.leadgraph.ledger;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The search log, opened for writing. Entries are written in the order of the calls; entries of many callers share one write and one
 * sync. After a failure of the disk nothing is accepted until the files could be opened again, which is tried repeatedly: no log, no answer.
 * <p>
 * A search appends its intent with {@link #appendLater}, runs, and answers only after {@link #append} of its outcome has returned:
 * then both are durable. Where the intent itself must be durable before the search runs, wait for its ticket.
 */
public final class AuditLog implements AutoCloseable {

    private final LogOpening opening;
    private final CommitQueue queue;

    private AuditLog(LogOpening opening, CommitQueue queue) {
        this.opening = opening;
        this.queue = queue;
    }

    /**
     * Opens the log, and makes it when it does not exist. An incomplete last line, which a crash may leave and which was never confirmed as
     * durable, is moved aside and reported by an entry.
     *
     * @throws AuditUnavailable
     *             when another process writes it, files cannot be written, or its end does not fit the last signed head
     */
    public static AuditLog open(AuditSettings settings, AuditKeys keys, Clock clock) {
        return open(LogPlace.of(settings, keys, clock), List.of());
    }

    /**
     * @param events
     *            what is to stand behind the entry that says that it was opened
     */
    static AuditLog open(LogPlace place, List<? extends LogEvent> events) {
        LogOpening opening = new LogOpening(place);
        try {
            return new AuditLog(opening, CommitQueue.start(opening, opening.first(events)));
        } catch (ChainBroken broken) {
            opening.release();
            throw new AuditUnavailable("The search log is damaged and stays closed until it has been examined. " + broken.getMessage());
        } catch (IOException e) {
            opening.release();
            throw new AuditUnavailable("The search log in " + place.settings().directory() + " cannot be opened.", e);
        } catch (RuntimeException e) {
            opening.release();
            throw e;
        }
    }

    /**
     * Writes an entry and returns when it is durable, and with it every entry appended before it.
     *
     * @return its number in the log
     * @throws AuditUnavailable
     *             when the log has failed or is closed, now or earlier
     * @throws IllegalArgumentException
     *             when the entry holds a value that JSON cannot express; the log goes on
     */
    public long append(AuditEntry entry) {
        return appendLater(entry).await();
    }

    /** Like {@link #append}, without waiting: the place in the order is taken now, the ticket tells when the entry is durable. */
    public AuditTicket appendLater(AuditEntry entry) {
        if (entry instanceof LogEvent) {
            throw new IllegalArgumentException("What the log says about itself is written by the log.");
        }
        return enqueue(entry);
    }

    /** Announces that the log will begin at this entry; durable and signed on return. */
    void announceStart(long firstKept) {
        enqueue(new LogEvent.SegmentsDeleted(firstKept)).await();
    }

    /** What a check of the log found; durable on return. */
    void note(LogEvent.Verified found) {
        enqueue(found).await();
    }

    private AuditTicket enqueue(AuditEntry entry) {
        // Here, not in the writing thread: callers share the work, and what they change afterwards does not reach the log.
        byte[] json = EntryJson.write(entry);
        return queue.add(entry, json, settings().patience());
    }

    /** Why the log takes no entries now; empty while it does. */
    public Optional<AuditUnavailable> failure() {
        return queue.failure();
    }

    /** Whether a write takes longer than anybody waits. */
    boolean standsStill() {
        return queue.standsStill();
    }

    /** Opens the files again at once after a failure; returns whether entries are accepted afterwards. By itself that is done each {@link AuditSettings#retry()}. */
    boolean tryAgain() {
        return queue.tryAgain();
    }

    /** The newest head signed since the log was opened, as it is in its file; empty before the first. */
    public Optional<String> lastHead() {
        return queue.lastHead();
    }

    /**
     * Writes what was appended, signs a head and lets go of the files. Closing again does nothing.
     *
     * @throws AuditUnavailable
     *             when that is not possible; a log that had failed before just lets go
     */
    @Override
    public void close() {
        try {
            queue.close();
        } finally {
            opening.release();
        }
    }

    AuditSettings settings() {
        return opening.place().settings();
    }

    AuditBell bell() {
        return opening.place().bell();
    }
}
