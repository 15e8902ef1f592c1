package org.leadgraph.ledger;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the newest head elsewhere at regular times and at the end, without delaying any answer. Entries after the head stored last can be rolled back
 * unnoticed, so the interval is short compared with the time between two heads.
 */
public class HeadKeeping implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(HeadKeeping.class);

    private final KeptHeads heads;
    private @Nullable AuditLog log;
    private Optional<String> kept = Optional.empty();
    private boolean failed;
    private boolean stoodStill;

    public HeadKeeping(KeptHeads heads) {
        this.heads = heads;
    }

    /**
     * Opens the log, when it is the one whose last head is kept.
     *
     * @param accepted
     *            value that a refusal has named, when log and heads were restored on purpose; empty otherwise
     * @throws AuditUnavailable
     *             when it is another, or cannot be opened
     */
    public AuditLog open(AuditSettings settings, AuditKeys keys, Clock clock, String accepted) throws IOException {
        return open(LogPlace.of(settings, keys, clock), accepted);
    }

    synchronized AuditLog open(LogPlace place, String accepted) throws IOException {
        var events = RestoreCheck.check(place, heads.last(), accepted);
        AuditLog opened = AuditLog.open(place, events);
        log = opened;
        // Now and not at the beat: what was accepted is accepted once.
        keep();
        return opened;
    }

    /** To be called again and again, each a little after the one before. */
    public void beat() {
        tellWhenItStandsStill();
        keep();
    }

    /** A disk that fails tells by itself; one that never answers keeps the writing thread, so somebody else has to. */
    private synchronized void tellWhenItStandsStill() {
        AuditLog watched = log;
        boolean standsStill = watched != null && watched.standsStill();
        if (watched != null && standsStill && !stoodStill) {
            watched.bell().alarm("SEARCH_LOG_UNAVAILABLE",
                    "The disk of the search log has not answered for long, so nothing is answered. The service goes on by itself when it does.");
        }
        stoodStill = standsStill;
    }

    public synchronized void keep() {
        Optional<String> newest = log == null ? Optional.empty() : log.lastHead();
        if (newest.isEmpty() || newest.equals(kept)) {
            return;
        }
        try {
            heads.keep(newest.get());
            kept = newest;
            failed = false;
        } catch (RuntimeException failure) {
            if (!failed) {
                logger.warn("The head of the search log cannot be kept in the graph now ({}); it is tried again",
                        failure.getClass().getName());
            }
            failed = true;
        }
    }

    /** After the log, which signs its last head when it is closed. */
    @Override
    public void close() {
        keep();
    }
}
