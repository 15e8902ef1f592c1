package org.leadgraph.guard.log;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was thrown, without its message: its class, where it was thrown, and what caused it. Only failing files keep their words. */
final class RedactedThrowable extends Throwable {
    private static final long serialVersionUID = 1L;
    /** Causes can go in a circle. */
    private static final int MOST_CAUSES = 10;

    private RedactedThrowable(String words, @Nullable Throwable cause, StackTraceElement[] places) {
        super(words, cause, false, true);
        setStackTrace(places);
    }

    static @Nullable Throwable of(@Nullable Throwable thrown) {
        return of(thrown, MOST_CAUSES);
    }

    private static @Nullable Throwable of(@Nullable Throwable thrown, int most) {
        if (thrown == null || most == 0) {
            return null;
        }
        String words = thrown instanceof IOException ? thrown.toString() : thrown.getClass().getName();
        return new RedactedThrowable(words, of(thrown.getCause(), most - 1), thrown.getStackTrace());
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
