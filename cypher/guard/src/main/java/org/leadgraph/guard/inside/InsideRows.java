package org.leadgraph.guard.inside;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.dbapi.BoltQueryExecution;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.bolt.tx.statement.StatementQuerySubscriber;
import org.neo4j.exceptions.KernelException;
import org.neo4j.values.AnyValue;
import org.neo4j.values.virtual.MapValue;

/** The rows of one statement, a few of which are made ahead. Used by one thread at a time. */
public final class InsideRows extends StatementQuerySubscriber {
    /** A row can be as large as its values may be. */
    private static final long AHEAD = 50;

    private final Deque<List<@Nullable Object>> ready = new ArrayDeque<>();
    private final BoltQueryExecution statement;
    private final List<String> columns;
    private @Nullable Object[] row = {};
    private boolean more = true;

    InsideRows(BoltTransaction transaction, String cypher, MapValue parameters) throws KernelException {
        statement = transaction.executeQuery(cypher, parameters, true, this);
        assertSuccess();
        columns = List.of(statement.queryExecution().fieldNames());
    }

    /** Names of the columns, in order. */
    public List<String> columns() {
        return columns;
    }

    /**
     * Whether there is another row.
     *
     * @throws ReadingFailed
     *             when the statement failed
     */
    public boolean hasNext() {
        while (ready.isEmpty() && more) {
            pull();
        }
        return !ready.isEmpty();
    }

    private void pull() {
        try {
            statement.queryExecution().request(AHEAD);
            more = statement.queryExecution().await();
            assertSuccess();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            more = false;
            throw InsideReading.failure(e);
        }
    }

    /** Values of the next row, in the order of the columns: Java's and {@link GraphValue}s. */
    public List<@Nullable Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void onRecord() {
        row = new Object[columns.size()];
    }

    @Override
    public void onField(int offset, AnyValue value) {
        row[offset] = GraphValues.of(value);
    }

    @Override
    public void onRecordCompleted() {
        ready.add(Collections.unmodifiableList(Arrays.asList(row)));
    }

    /** What was not read is not made. */
    public void end() {
        statement.close();
    }
}
