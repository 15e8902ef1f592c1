package org.leadgraph.graph;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.leadgraph.problem.RefusedToStart;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one instance of the service change the schema at a time. The lock is a node of the database, good for a while and renewed while its holder works; when the
 * holder has died, the next one has it after that time. Only the database's clock counts.
 */
final class SchemaLock implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SchemaLock.class);

    private static final String ONE_LOCK = "CREATE CONSTRAINT schema_lock_name IF NOT EXISTS FOR (n:SchemaLock) REQUIRE n.name IS UNIQUE";
    /** Written before it is read, so that two that come at once follow one another. */
    private static final String TAKE = "MERGE (lock:SchemaLock {name: 'schema'}) SET lock.asked = $me WITH lock "
            + "WHERE lock.holder IS NULL OR lock.holder = $me OR lock.until < datetime.realtime() "
            + "SET lock.holder = $me, lock.until = datetime.realtime() + duration({milliseconds: $millis}) RETURN lock.holder AS holder";
    private static final String LEAVE = "MATCH (lock:SchemaLock {name: 'schema', holder: $me}) REMOVE lock.holder, lock.until, lock.asked";

    /**
     * @param lease
     *            how long a lock is good that is not renewed
     * @param longestWait
     *            how long one waits for others
     * @param pause
     *            between two tries
     */
    record Times(Duration lease, Duration longestWait, Duration pause) {
        static final Times USUAL = new Times(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMillis(500));
    }

    private final Driver system;
    private final Times times;
    private final String me = UUID.randomUUID().toString();
    private final ScheduledExecutorService renewing = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("schema-lock").factory());
    private volatile boolean lost;

    private SchemaLock(Driver system, Times times) {
        this.system = system;
        this.times = times;
    }

    /**
     * Waits until nobody else has the lock, and takes it.
     *
     * @throws RefusedToStart
     *             when others have it for too long
     */
    static SchemaLock take(Driver system, Times times) {
        SchemaLock lock = new SchemaLock(system, times);
        try {
            lock.await();
            return lock;
        } catch (RuntimeException e) {
            lock.renewing.shutdownNow();
            throw e;
        }
    }

    private void await() {
        long until = System.nanoTime() + times.longestWait().toNanos();
        boolean said = false;
        while (!taken()) {
            if (System.nanoTime() > until) {
                throw new RefusedToStart("Another instance has been changing the schema of the graph for " + times.longestWait().toMinutes()
                        + " minutes.", "Look at what it says. If there is none, start again in a minute.");
            }
            if (!said) {
                log.info("Another instance changes the schema of the graph. Waiting for it, {} minutes at most",
                        times.longestWait().toMinutes());
                said = true;
            }
            LockSupport.parkNanos(times.pause().toNanos());
        }
        long beat = times.lease().toMillis() / 3;
        renewing.scheduleWithFixedDelay(this::renew, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** Two instances that make the lock itself at once can stop each other; then one of them is told to try again. */
    private boolean taken() {
        try (Session session = system.session()) {
            session.run(ONE_LOCK).consume();
            return holds(session);
        } catch (TransientException others) {
            log.debug("The schema's lock could not be asked for", others);
            return false;
        }
    }

    private boolean holds(Session session) {
        return session.executeWrite(tx -> tx.run(TAKE, Map.of("me", me, "millis", times.lease().toMillis())).hasNext());
    }

    private void renew() {
        try (Session session = system.session()) {
            lost = !holds(session);
        } catch (Neo4jException away) {
            log.debug("The schema's lock could not be renewed", away);
        }
    }

    /** Before each change: one that stood still for long may have been taken for dead. */
    void requireHeld() {
        if (lost) {
            throw new RefusedToStart("Another instance has taken over changing the schema of the graph, because this one stood still.",
                    "Start it again.");
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
        try (Session session = system.session()) {
            session.executeWrite(tx -> tx.run(LEAVE, Map.of("me", me)).consume());
        } catch (Neo4jException away) {
            log.debug("The schema's lock runs out by itself", away);
        }
    }
}
