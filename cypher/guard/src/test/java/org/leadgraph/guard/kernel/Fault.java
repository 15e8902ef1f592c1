package org.leadgraph.guard.kernel;

import org.leadgraph.guard.procedures.FaultyCounts;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.View;
import org.leadgraph.visibility.World;
import org.neo4j.internal.kernel.api.security.AccessMode;

/** A way to be wrong. Each answer is right unless a fault says otherwise. */
public interface Fault {
    Fault NONE = new Fault() {
    };

    /** What the kernel is told instead of the right answers. */
    default AccessMode mode(AccessMode right, View view, ScopeLabels scopes) {
        return right;
    }

    /** What is taken for the policy; the halves of agreements are given beside it, because the right policy has only whole ones. */
    default Policy policy(Policy right, java.util.Set<World.Half> halves) {
        return right;
    }

    /** For whom the view is made. */
    default Caller caller(Caller right) {
        return right;
    }

    /** Whether views outlive the policy they were made from. */
    default boolean keepsOldViews() {
        return false;
    }

    /** How many hits a search takes before it looks at what is visible. */
    default int searchLimit() {
        return Integer.MAX_VALUE;
    }

    /** What is wrong with the number of all that is seen. */
    default FaultyCounts.Wrong count() {
        return FaultyCounts.Wrong.NOTHING;
    }

    /** Whether a search orders by score. */
    default boolean ordersByScore() {
        return false;
    }
}
