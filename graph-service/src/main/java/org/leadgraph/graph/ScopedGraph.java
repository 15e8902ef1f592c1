package org.leadgraph.graph;

import java.time.Duration;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** The graph as callers see it. There is no way to read it without naming one. */
public final class ScopedGraph {
    private final Driver reader;
    private final TransactionConfig bounded;

    ScopedGraph(Driver reader, Duration answerTime) {
        this.reader = reader;
        this.bounded = TransactionConfig.builder().withTimeout(answerTime).build();
    }

    /**
     * Opens the one transaction that an operation reads in, so that the whole answer comes from one view.
     *
     * @param impersonationName
     *            use code and user id, as the guard reads them; an unknown one sees nothing
     */
    public GraphReading read(String impersonationName) {
        return read(impersonationName, bounded);
    }

    /** As {@link #read(String)}, with a time of its own. */
    public GraphReading read(String impersonationName, Duration most) {
        return read(impersonationName, TransactionConfig.builder().withTimeout(most).build());
    }

    private GraphReading read(String impersonationName, TransactionConfig bounds) {
        if (impersonationName.isBlank()) {
            throw new IllegalArgumentException("A reading needs a caller");
        }
        var session = reader.session(SessionConfig.builder().withImpersonatedUser(impersonationName).build());
        try {
            return new GraphReading(impersonationName, session, session.beginTransaction(bounds));
        } catch (Neo4jException e) {
            session.close();
            throw DatabaseFailures.problem(e);
        }
    }
}
