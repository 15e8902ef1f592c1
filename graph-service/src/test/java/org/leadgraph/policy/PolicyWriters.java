package org.leadgraph.policy;

import java.time.Clock;

/** Writers of policy for tests without Spring. */
public final class PolicyWriters {
    private PolicyWriters() {
    }

    public static PolicyWriter at(Clock clock) {
        return new PolicyWriter(clock);
    }
}
