package org.leadgraph.guard.policy;

import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

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
public record AppliedTransactions(Object store, long committed, long closed) {
    /** Those that this database holds now. */
    public static AppliedTransactions of(GraphDatabaseAPI database) {
        TransactionIdStore store = database.getDependencyResolver().resolveDependency(TransactionIdStore.class);
        // In this order: what is committed in between makes the two differ, and then nothing is taken for granted.
        long closed = store.getHighestGapFreeClosedTransactionId();
        return new AppliedTransactions(store, store.getLastCommittedTransactionId(), closed);
    }

    /** Whether a database that held these holds no others now. While some are being applied it cannot be told which, and the answer is no. */
    public boolean holdsAllOf(AppliedTransactions now) {
        return isOfTheSameStore(now) && areSettled() && now.committed == committed && now.closed == closed;
    }

    /** Whether all that was committed has been applied. */
    public boolean areSettled() {
        return committed == closed;
    }

    /** These and the one after them. */
    public AppliedTransactions next() {
        return new AppliedTransactions(store, committed + 1, closed + 1);
    }

    boolean isOfTheSameStore(AppliedTransactions now) {
        return store == now.store;
    }
}
