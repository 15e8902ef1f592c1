package org.leadgraph.logs;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.leadgraph.ledger.StoredEntry;

/** The log of one instance, to be read for a report. Each method throws {@link org.leadgraph.ledger.AuditUnavailable} when it cannot be read. */
public interface OneLog {
    /** Among the logs that are written beside one graph. */
    String name();

    /** When its first entry was written; empty when it has none. */
    Optional<Instant> begins();

    /**
     * Entries in their order, each that is wanted among them, and perhaps others. To be closed.
     *
     * @param wanted
     *            is asked again and again while they are read
     * @param number
     *            none before this number
     * @param from
     *            nor before this moment
     * @param before
     *            nor from this moment on
     */
    Stream<StoredEntry> entries(Supplier<Wanted> wanted, long number, Instant from, Instant before);
}
