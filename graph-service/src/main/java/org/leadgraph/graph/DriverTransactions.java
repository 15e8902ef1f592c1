package org.leadgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.leadgraph.guard.inside.ReadingFailed;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Transactions of callers on a server. */
record DriverTransactions(Driver reader, Driver system) implements CallerTransactions {
    /** Under which key a transaction says whose reading it is; only the system account can see it. */
    private static final String READING = "reading";
    private static final String STOP = "SHOW TRANSACTIONS YIELD transactionId AS id, metaData AS said WHERE said." + READING
            + " = $reading TERMINATE TRANSACTIONS id YIELD message RETURN message";

    /** The driver holds as many rows before somebody looks at the first, and a row can be as large as its value. */
    private static final long ROWS_AHEAD = 50;

    @Override
    public CallerTransaction begin(String impersonationName, Duration most) {
        String reading = UUID.randomUUID().toString();
        var session = reader.session(SessionConfig.builder().withImpersonatedUser(impersonationName).withFetchSize(ROWS_AHEAD).build());
        try {
            var transaction = session
                    .beginTransaction(TransactionConfig.builder().withTimeout(most).withMetadata(Map.of(READING, reading)).build());
            return new OnServer(session, transaction, system, reading);
        } catch (Neo4jException e) {
            session.close();
            throw failed(e);
        }
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (Neo4jException e) {
            throw failed(e);
        }
    }

    private static ReadingFailed failed(Neo4jException e) {
        return new ReadingFailed(String.valueOf(e.code()), String.valueOf(e.getMessage()), e);
    }

    private record OnServer(Session session, Transaction transaction, Driver system, String reading) implements CallerTransaction {
        @Override
        public Rows run(String cypher, Map<String, Object> parameters) {
            return asking(() -> {
                Result result = transaction.run(cypher, parameters);
                return new Answer(result.keys(), result);
            });
        }

        @Override
        public void terminate() {
            try (var stopping = system.session()) {
                stopping.run(STOP, Map.of(READING, reading)).consume();
            } catch (Neo4jException e) {
                throw failed(e);
            }
        }

        @Override
        public void close() {
            try (session) {
                transaction.close();
            } catch (Neo4jException e) {
                throw failed(e);
            }
        }
    }

    private record Answer(List<String> columns, Result result) implements Rows {
        @Override
        public boolean hasNext() {
            return asking(result::hasNext);
        }

        @Override
        public Row next() {
            return asking(() -> Row.of(result.next()));
        }

        @Override
        public void end() {
            asking(result::consume);
        }
    }
}
