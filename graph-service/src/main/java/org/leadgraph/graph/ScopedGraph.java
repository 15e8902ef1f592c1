package org.leadgraph.graph;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** The graph as callers see it. It cannot be read without naming a caller. */
public final class ScopedGraph {
    /** Under which key a transaction says whose reading it is; only the system account can see it. */
    private static final String READING = "reading";
    private static final String STOP = "SHOW TRANSACTIONS YIELD transactionId AS id, metaData AS said WHERE said." + READING
            + " = $reading TERMINATE TRANSACTIONS id YIELD message RETURN message";

    /** The driver holds as many rows before somebody looks at the first, and a row can be as large as its value. */
    private static final long ROWS_AHEAD = 50;

    private final Driver reader;
    private final Driver system;
    private final Duration answerTime;
    private final BooleanSupplier justStarted;

    /**
     * @param justStarted
     *            whether the time that a question takes may be the start's and not its own
     */
    ScopedGraph(Driver reader, Driver system, Duration answerTime, BooleanSupplier justStarted) {
        this.reader = reader;
        this.system = system;
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
        String reading = UUID.randomUUID().toString();
        var session = reader.session(SessionConfig.builder().withImpersonatedUser(impersonationName).withFetchSize(ROWS_AHEAD).build());
        try {
            var transaction = session
                    .beginTransaction(TransactionConfig.builder().withTimeout(most).withMetadata(Map.of(READING, reading)).build());
            return new GraphReading(impersonationName, session, transaction, () -> stop(reading), justStarted);
        } catch (Neo4jException e) {
            session.close();
            throw DatabaseFailures.problem(e);
        }
    }

    private void stop(String reading) {
        try (var session = system.session()) {
            session.run(STOP, Map.of(READING, reading)).consume();
        } catch (Neo4jException e) {
            throw DatabaseFailures.problem(e);
        }
    }
}
