package org.leadgraph.act;

import org.jspecify.annotations.Nullable;

/**
 * How an act ended, as far as those who did it know.
 *
 * @param code
 *            code of the refusal; null when there was none
 */
public record Ending(Status status, @Nullable String code) {
    static final Ending DONE = new Ending(Status.DONE, null);
    static final Ending FAILED = new Ending(Status.FAILED, null);
    static final Ending UNKNOWN = new Ending(Status.UNKNOWN, null);

    /** What is written to the log of it. */
    public enum Status {
        DONE,
        /** With a code. Nothing was changed. */
        REFUSED,
        /** Nothing was changed. */
        FAILED,
        /** The database was lost while it was committed: whether it was done, its mark will say. */
        UNKNOWN
    }

    static Ending refused(String code) {
        return new Ending(Status.REFUSED, code);
    }
}
