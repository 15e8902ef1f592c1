package org.leadgraph.guard.policy;

/**
 * Which transactions a database holds.
 *
 * @param store
 *            the store; another one after the database was stopped and started, on other data perhaps
 * @param committed
 *            the highest id that was committed
 * @param closed
 *            the highest id that has been applied, as have all before it
 */
record AppliedTransactions(Object store, long committed, long closed) {
    /** Whether a database that held these holds no others now. While some are being applied it cannot be told which, and the answer is no. */
    boolean holdsAllOf(AppliedTransactions now) {
        return isOfTheSameStore(now) && committed == closed && now.committed == committed && now.closed == closed;
    }

    boolean isOfTheSameStore(AppliedTransactions now) {
        return store == now.store;
    }
}
