package org.leadgraph.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which the log cannot be written. One alarm when it begins; a line when it ends, and when its reason changes. */
final class Outage {

    private static final int LONGEST = 300;

    private final Instant since;
    private final AuditBell bell;
    private final Throwable cause;
    private final String first;
    private String reason;

    Outage(Instant since, AuditBell bell, Throwable cause) {
        this.since = since;
        this.bell = bell;
        this.cause = cause;
        first = reasonOf(cause);
        reason = first;
    }

    /** What callers get; the cause is for the operator. */
    AuditUnavailable refusal() {
        return new AuditUnavailable(
                "The search log cannot be written now, so nothing is answered. It goes on by itself when its disk is in order: "
                        + "try again later.",
                cause);
    }

    void tell() {
        bell.alarm("SEARCH_LOG_UNAVAILABLE", "The search log cannot be written, so nothing is answered (" + first
                + "). The service goes on by itself when that is put right; see docs/search-log.md, \"When it cannot be written\".");
    }

    void stillBecause(Throwable failure) {
        String now = reasonOf(failure);
        if (!now.equals(reason)) {
            reason = now;
            bell.say("The search log still cannot be written: " + now);
        }
    }

    LogEvent.Resumed resumed() {
        return new LogEvent.Resumed(EntryLine.time(since), first);
    }

    void end(Instant now) {
        bell.say("The search log is written again, after " + Duration.between(since, now).toSeconds() + " s.");
    }

    /** Words of the operating system and our own; anything else may quote an entry, so only its class is named. */
    private static String reasonOf(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> "unknown";
            case IOException io -> shortened(io.getMessage() == null ? io.getClass().getSimpleName() : plain(io));
            case ChainBroken broken -> shortened(String.valueOf(broken.getMessage()));
            case AuditUnavailable unavailable -> shortened(String.valueOf(unavailable.getMessage()));
            default -> cause.getClass().getName();
        };
    }

    /** Exceptions about files name the file alone, so their kind is said too. */
    private static String plain(IOException io) {
        return io.getClass() == IOException.class ? io.getMessage() : io.getClass().getSimpleName() + ": " + io.getMessage();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
