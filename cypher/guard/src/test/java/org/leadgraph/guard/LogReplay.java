package org.leadgraph.guard;

import static org.neo4j.kernel.impl.api.txid.TransactionIdGenerator.EXTERNAL_ID;

import java.io.IOException;
import java.util.function.Supplier;
import org.neo4j.common.DependencyResolver;
import org.neo4j.internal.kernel.api.exceptions.TransactionFailureException;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.kernel.impl.api.CompleteTransaction;
import org.neo4j.kernel.impl.api.TransactionCommitProcess;
import org.neo4j.kernel.impl.transaction.CommittedCommandBatchRepresentation;
import org.neo4j.kernel.impl.transaction.log.CommandBatchCursor;
import org.neo4j.kernel.impl.transaction.log.LogicalTransactionStore;
import org.neo4j.kernel.impl.transaction.log.TransactionCommitmentFactory;
import org.neo4j.kernel.impl.transaction.tracing.TransactionWriteEvent;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.StorageEngine;
import org.neo4j.storageengine.api.TransactionApplicationMode;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * Brings what was committed in one database into a copy of it, as a cluster does: read from the log, committed by the copy's own commit process. No listener of
 * commits is told.
 */
final class LogReplay {
    private final DependencyResolver from;
    private final DependencyResolver to;

    LogReplay(Supplier<GraphDatabaseAPI> primary, Supplier<GraphDatabaseAPI> copy) {
        this.from = primary.get().getDependencyResolver();
        this.to = copy.get().getDependencyResolver();
    }

    /** Applies all that the copy does not have yet; returns how many transactions that were. */
    int run() {
        int applied = 0;
        long last = lastIn(to);
        if (last < lastIn(from)) {
            try (CommandBatchCursor batches = from.resolveDependency(LogicalTransactionStore.class).getCommandBatches(last + 1)) {
                while (batches.next()) {
                    apply(batches.get());
                    applied++;
                }
            } catch (IOException | TransactionFailureException e) {
                throw new IllegalStateException(e);
            }
        }
        return applied;
    }

    private static long lastIn(DependencyResolver database) {
        return database.resolveDependency(TransactionIdStore.class).getLastCommittedBatch().appendIndex();
    }

    private void apply(CommittedCommandBatchRepresentation batch) throws TransactionFailureException {
        try (var context = to.resolveDependency(CursorContextFactory.class).create("replay");
                var cursors = to.resolveDependency(StorageEngine.class).createStorageCursors(context)) {
            var transaction = new CompleteTransaction(batch, context, cursors,
                    to.resolveDependency(TransactionCommitmentFactory.class).newCommitment(), EXTERNAL_ID);
            to.resolveDependency(TransactionCommitProcess.class).commit(transaction, TransactionWriteEvent.NULL,
                    TransactionApplicationMode.EXTERNAL);
        }
    }
}
