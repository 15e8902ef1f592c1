package org.leadgraph.graph;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.leadgraph.guard.inside.ReadingFailed;

/** The graph as callers see it. It cannot be read without naming a caller. */
public final class ScopedGraph {
    private final CallerTransactions transactions;
    private final Duration answerTime;
    private final BooleanSupplier justStarted;

    /**
     * @param justStarted
     *            whether the time that a question takes may be the start's and not its own
     */
    ScopedGraph(CallerTransactions transactions, Duration answerTime, BooleanSupplier justStarted) {
        this.transactions = transactions;
        this.answerTime = answerTime;
        this.justStarted = justStarted;
    }

    /**
     * Opens the one transaction that an operation reads in, so that the whole answer comes from one view.
     *
     * @param impersonationName
     *            use code and user id, as the guard reads them; an unknown one sees nothing
     */
    public GraphReading read(String impersonationName) {
        return read(impersonationName, answerTime);
    }

    /** As {@link #read(String)}, with a time of its own. */
    public GraphReading read(String impersonationName, Duration most) {
        if (impersonationName.isBlank()) {
            throw new IllegalArgumentException("A reading needs a caller");
        }
        try {
            return new GraphReading(impersonationName, transactions.begin(impersonationName, most), justStarted);
        } catch (ReadingFailed e) {
            throw DatabaseFailures.problem(e);
        }
    }
}
