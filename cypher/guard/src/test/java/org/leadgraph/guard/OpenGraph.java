package org.leadgraph.guard;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/** A database with an account that reads and writes everything. */
public interface OpenGraph extends AutoCloseable {
    /** A new session of that account. */
    Session session();

    default <T> T inSystemSession(Function<Session, T> work) {
        try (Session session = session()) {
            return work.apply(session);
        }
    }

    default List<Record> system(String cypher, Map<String, Object> parameters) {
        return inSystemSession(session -> session.run(cypher, parameters).list());
    }

    default List<Record> system(String cypher) {
        return system(cypher, Map.of());
    }

    default void inSystemTransaction(Consumer<TransactionContext> work) {
        try (Session session = session()) {
            session.executeWriteWithoutResult(work);
        }
    }

    @Override
    void close();
}
