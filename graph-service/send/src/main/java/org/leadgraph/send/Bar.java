package org.leadgraph.send;

import java.io.PrintStream;
import java.util.Locale;

/** A bar that moves while somebody looks; elsewhere, such as in the log of a nightly job, a line now and then. */
class Bar {
    private static final int WIDTH = 30;
    private static final long MOVES_EVERY = 200_000_000L;

    private final PrintStream to;
    private final boolean moves;
    private long movedAt;
    private String phase = "";

    Bar(PrintStream to, boolean moves) {
        this.to = to;
        this.moves = moves;
    }

    static boolean isWatched() {
        return System.console() != null && System.console().isTerminal();
    }

    static Bar none() {
        return new Bar(System.err, false) {
            @Override
            void show(String what, long done, long all, String unit) {
                // Nobody wants to see it.
            }
        };
    }

    /**
     * Where it is now.
     *
     * @param all
     *            0 when it is not known
     */
    void show(String what, long done, long all, String unit) {
        boolean begins = !what.equals(phase);
        if (!moves) {
            if (begins) {
                to.println(what);
            }
            phase = what;
            return;
        }
        long now = System.nanoTime();
        if (!begins && done < all && now - movedAt < MOVES_EVERY) {
            return;
        }
        phase = what;
        movedAt = now;
        to.print("\r" + line(what, done, all, unit) + "\u001b[K");
        to.flush();
    }

    static String line(String what, long done, long all, String unit) {
        if (all <= 0) {
            return String.format(Locale.ROOT, "%s %,d %s", what, done, unit);
        }
        int full = (int) Math.min(WIDTH, WIDTH * done / all);
        return String.format(Locale.ROOT, "%s [%s%s] %3d %% of %,d %s", what, "#".repeat(full), " ".repeat(WIDTH - full),
                Math.min(100, 100 * done / all), all, unit);
    }

    /** Leaves the line. */
    void end() {
        if (moves && !phase.isEmpty()) {
            to.print("\r\u001b[K");
            to.flush();
        }
        phase = "";
    }
}
