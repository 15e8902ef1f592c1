package org.leadgraph.audit;

/** What the log says about itself. Written by this package only. */
public sealed interface LogEvent extends AuditEntry {

    /** A process began to write; the fingerprint is the SHA-256 of the public key its heads can be checked with. */
    record Opened(String keyFingerprint) implements LogEvent {}

    /** The process ended in good order. */
    record Closed() implements LogEvent {}

    /**
     * A crash had left an incomplete, never acknowledged line at the end of {@code file}; its bytes were moved to {@code movedTo}.
     */
    record LineTorn(String file, String movedTo, long bytes) implements LogEvent {}

    /** Segments kept long enough are about to be deleted; the log then begins at {@code firstKept}. */
    record SegmentsDeleted(long firstKept) implements LogEvent {}
}
