package org.leadgraph.webhook;

import java.time.Duration;

/** How long it is waited before something is tried once more. */
public final class Waits {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Waits() {
    }

    /** A minute after the first failure in a row, twice as long after each other, and at most six hours. */
    public static Duration after(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
