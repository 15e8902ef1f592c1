package org.leadgraph.ledger;

/** What the log says about itself. Written by this package only. */
public sealed interface LogEvent extends AuditEntry {

    /** A process began to write; the fingerprint is the SHA-256 of the public key its heads can be checked with. */
    record Opened(String keyFingerprint) implements LogEvent {}

    /** The process ended in good order. */
    record Closed() implements LogEvent {}

    /**
     * A crash or a full disk had left bytes at the end of {@code file} that were never confirmed as durable, mostly an incomplete line; they were moved to
     * {@code movedTo}.
     */
    record LineTorn(String file, String movedTo, long bytes) implements LogEvent {}

    /**
     * The log could not be written since {@code since}, and goes on. In between nothing was answered.
     *
     * @param since
     *            UTC, as the times of entries
     * @param reason
     *            what the operating system said, or what did not fit
     */
    record Resumed(String since, String reason) implements LogEvent {}

    /**
     * The clock of the machine made a step: it showed {@code before}, and then {@code after}, and that is not what had passed in between.
     *
     * @param before
     *            UTC: what the clock should have shown; of a service that had stood still, when it wrote its last entry
     * @param after
     *            UTC: what it showed
     */
    record ClockJumped(String before, String after) implements LogEvent {}

    /** The log was read from its beginning and compared with its signed heads. */
    record Verified(int segments, long entries, int heads, boolean intact) implements LogEvent {}

    /**
     * Log and heads do not fit the head that the graph kept of them, and an operator has accepted that, as after a lawful restore.
     *
     * @param kept
     *            entry that the head in the graph ends with
     * @param keptHash
     *            of that entry
     * @param found
     *            entry that the last head beside the log ends with; 0 when there is none
     */
    record RestoreAccepted(long kept, String keptHash, long found) implements LogEvent {}

    /** Segments kept long enough are about to be deleted; the log then begins at {@code firstKept}. */
    record SegmentsDeleted(long firstKept) implements LogEvent {}
}
