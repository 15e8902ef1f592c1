package org.leadgraph.guard.inside;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.bolt.protocol.common.message.Error;
import org.neo4j.exceptions.KernelException;
import org.neo4j.internal.kernel.api.exceptions.TransactionFailureException;
import org.neo4j.kernel.api.exceptions.Status;

/** One transaction of a caller. It runs one statement at a time, on whichever thread asks; only {@link #terminate} may come meanwhile. */
public final class InsideReading implements AutoCloseable {
    private final BoltTransaction transaction;
    private @Nullable InsideRows open;

    InsideReading(BoltTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Runs a statement, and ends the one before.
     *
     * @throws ReadingFailed
     *             when the database cannot run it
     */
    public InsideRows run(String cypher, Map<String, ?> parameters) {
        endStatement();
        try {
            InsideRows rows = new InsideRows(transaction, cypher, GraphValues.parameters(parameters));
            open = rows;
            return rows;
        } catch (KernelException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw failure(e);
        }
    }

    /** Ends the transaction, from any thread and also while a statement runs: that one fails. */
    public void terminate() {
        transaction.markForTermination(Status.Transaction.Terminated);
    }

    private void endStatement() {
        InsideRows rows = open;
        open = null;
        if (rows != null) {
            rows.end();
        }
    }

    @Override
    public void close() {
        try {
            endStatement();
            transaction.rollback();
        } catch (TransactionFailureException e) {
            throw failure(e);
        } finally {
            leave();
        }
    }

    private void leave() {
        try {
            transaction.close();
        } catch (TransactionFailureException e) {
            throw failure(e);
        }
    }

    /** As Bolt would report it. */
    static ReadingFailed failure(Throwable failure) {
        Error error = Error.from(failure);
        return new ReadingFailed(error.status().code().serialize(), String.valueOf(error.message()), failure);
    }
}
