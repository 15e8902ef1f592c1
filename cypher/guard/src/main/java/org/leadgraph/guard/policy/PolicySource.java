package org.leadgraph.guard.policy;

import org.leadgraph.visibility.Policy;

/** Where the policy is. */
interface PolicySource {
    /** The policy of this moment. */
    Policy read();

    /** Number of the last policy change; every guarded database that policy is written in counts them in the same transaction. */
    long epoch();

    /** The transactions of this moment. */
    AppliedTransactions applied();

    /**
     * Returns when all that is committed now has been applied.
     *
     * @throws GuardFailure
     *             when that takes longer than ten seconds
     */
    void awaitApplied();
}
