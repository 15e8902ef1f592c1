package org.leadgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The graph without a caller: everything is visible and writable. Acts and a few named ports may use it (a test names them), and
 * nothing it reads may go into an answer unless it is reference data. Each method throws {@link org.leadgraph.problem.GraphUnavailable} when there is no database
 * to ask.
 */
public final class SystemGraph {
    private static final TransactionConfig LONG = TransactionConfig.builder().withTimeout(Duration.ofMinutes(5)).build();

    private static final int WGS_84 = 4326;

    private final Driver driver;

    SystemGraph(Driver driver) {
        this.driver = driver;
    }

    /** A place as a value of the graph, in degrees of WGS-84. */
    public static Object point(double latitude, double longitude) {
        return Values.point(WGS_84, longitude, latitude).asPoint();
    }

    /** Rows of a query, in its order. */
    public <T> List<T> read(NamedQuery<T> query, Map<String, Object> parameters) {
        return in(
                session -> session.executeRead(tx -> tx.run(query.cypher(), parameters).list(record -> query.row().apply(Row.of(record))),
                        LONG));
    }

    /** Rows of a query, in its order. */
    public <T> List<T> read(String cypher, Map<String, Object> parameters, Function<Map<String, Object>, T> row) {
        return in(session -> session.executeRead(tx -> tx.run(cypher, parameters).list(record -> row.apply(record.asMap())), LONG));
    }

    /** Several reads as one, of the same state of the graph; the database refuses what would write. */
    public <T> T reading(Function<SystemTransaction, T> work) {
        return in(session -> session.executeRead(tx -> work.apply(new SystemTransaction(tx)), LONG));
    }

    /**
     * Several queries as one: all of them happen, or none. The work may run more than once when the connection fails, so it must have no effect outside.
     */
    public <T> T inTransaction(Function<SystemTransaction, T> work) {
        return in(session -> session.executeWrite(tx -> work.apply(new SystemTransaction(tx)), LONG));
    }

    /**
     * Several queries as one, tried once: for what must not be done twice.
     *
     * @throws Unfinished
     *             when it was not committed and may be tried again, or when nobody knows whether it was
     */
    public <T> T once(Function<SystemTransaction, T> work) {
        boolean committing = false;
        try (var session = driver.session(); var transaction = session.beginTransaction(LONG)) {
            T result = work.apply(new SystemTransaction(transaction));
            committing = true;
            transaction.commit();
            return result;
        } catch (Neo4jException e) {
            throw DatabaseFailures.ofOne(e, committing);
        } catch (RuntimeException fault) {
            throw committing ? Unfinished.withoutDatabase(fault, true) : fault;
        }
    }

    /** Rows that an idempotent writing query returns; it may run more than once when the connection fails. */
    public List<Map<String, Object>> write(String cypher, Map<String, Object> parameters) {
        return in(session -> session.executeWrite(tx -> tx.run(cypher, parameters).list(Record::asMap), LONG));
    }

    private <T> T in(Function<Session, T> work) {
        try (var session = driver.session()) {
            return work.apply(session);
        } catch (Neo4jException e) {
            throw DatabaseFailures.ofSystem(e);
        }
    }
}
