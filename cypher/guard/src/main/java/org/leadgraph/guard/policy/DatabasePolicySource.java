package org.leadgraph.guard.policy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.leadgraph.visibility.Policy;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/** The policy in the database's own store, read past all visibility. */
final class DatabasePolicySource implements PolicySource {
    private static final Duration LONGEST_APPLYING = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = 50_000;

    private final Supplier<GraphDatabaseAPI> database;

    DatabasePolicySource(Supplier<GraphDatabaseAPI> database) {
        this.database = database;
    }

    @Override
    public Policy read() {
        try (Transaction tx = begin()) {
            return PolicyReader.read(tx);
        }
    }

    @Override
    public long epoch() {
        try (Transaction tx = begin()) {
            return PolicyReader.epoch(tx);
        }
    }

    private Transaction begin() {
        return database.get().beginTransaction(KernelTransaction.Type.EXPLICIT, LoginContext.AUTH_DISABLED);
    }

    @Override
    public AppliedTransactions applied() {
        return AppliedTransactions.of(database.get());
    }

    @Override
    public void awaitApplied() {
        TransactionIdStore store = transactions();
        long committed = store.getLastCommittedTransactionId();
        long until = System.nanoTime() + LONGEST_APPLYING.toNanos();
        while (store.getHighestGapFreeClosedTransactionId() < committed) {
            if (System.nanoTime() - until > 0) {
                throw new GuardFailure(Status.Transaction.Outdated, "What was committed is not applied yet. Ask again.", null);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private TransactionIdStore transactions() {
        return database.get().getDependencyResolver().resolveDependency(TransactionIdStore.class);
    }
}
