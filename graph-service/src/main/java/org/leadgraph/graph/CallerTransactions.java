package org.leadgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Begins transactions of callers: inside this process, or on a server. What is asked and what comes back is the same. */
interface CallerTransactions {
    /**
     * Begins one, with the view that the caller has now.
     *
     * @throws org.leadgraph.guard.inside.ReadingFailed
     *             when the database takes none
     */
    CallerTransaction begin(String impersonationName, Duration most);

    /** A transaction. One statement at a time runs in it; only {@link #terminate} may come meanwhile. Each failure is a {@code ReadingFailed}. */
    interface CallerTransaction extends AutoCloseable {
        /** Runs a statement, and ends the one before. */
        Rows run(String cypher, Map<String, Object> parameters);

        /** Ends it, from any thread and also in the middle of a statement. */
        void terminate();

        @Override
        void close();
    }

    /** The rows of a statement, of which only a few are made ahead. */
    interface Rows {
        List<String> columns();

        boolean hasNext();

        Row next();

        /** The rest is not read. */
        void end();
    }
}
