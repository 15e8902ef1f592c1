package org.leadgraph.http;

import java.util.HashMap;
import java.util.Map;

/** How many threads wait for bodies, and for whose. */
final class BodyWaits {
    private final int ofOne;
    private final int inAll;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int all;

    BodyWaits(int ofOne, int inAll) {
        this.ofOne = ofOne;
        this.inAll = inAll;
    }

    /** There is no thread for one more. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("No more waits", null, false, false);
        }
    }

    synchronized void begin(String who) {
        int own = waiting.getOrDefault(who, 0);
        if (own >= ofOne || all >= inAll) {
            throw new Full();
        }
        waiting.put(who, own + 1);
        all++;
    }

    synchronized void end(String who) {
        waiting.computeIfPresent(who, (_, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
