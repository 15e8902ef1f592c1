package org.leadgraph.guard.door;

import java.util.Optional;
import org.neo4j.bolt.dbapi.BoltQueryExecution;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.internal.kernel.api.exceptions.TransactionFailureException;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.query.QueryExecutionKernelException;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.values.virtual.MapValue;

/** A caller's transaction in which no value of an answer exceeds the size limit. */
record BoundedTransaction(BoltTransaction transaction) implements BoltTransaction {
    @Override
    public BoltQueryExecution executeQuery(String statement, MapValue parameters, boolean prePopulate, QuerySubscriber subscriber)
            throws QueryExecutionKernelException {
        return transaction.executeQuery(statement, parameters, prePopulate, new BoundedValues(subscriber));
    }

    @Override
    public void commit() throws TransactionFailureException {
        transaction.commit();
    }

    @Override
    public void rollback() throws TransactionFailureException {
        transaction.rollback();
    }

    @Override
    public void close() throws TransactionFailureException {
        transaction.close();
    }

    @Override
    public void markForTermination(Status reason) {
        transaction.markForTermination(reason);
    }

    @Override
    public void markForTermination() {
        transaction.markForTermination();
    }

    @Override
    public Optional<Status> getReasonIfTerminated() {
        return transaction.getReasonIfTerminated();
    }

    @Override
    public String getBookmark() {
        return transaction.getBookmark();
    }
}
