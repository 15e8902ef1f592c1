package org.leadgraph.graph;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.leadgraph.problem.RefusedToStart;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;

/** Refuses a database without the guard, where impersonation fails or shows everything. */
final class GuardCheck {
    private static final String NOBODY = "C:nobody@guard-check.invalid";

    /** Of two seconds each at most. */
    private static final int CALLS = 4;

    /** How often a database is asked again that has failed, because another instance is changing its schema. */
    private static final int TRIES = 10;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private GuardCheck() {
    }

    static void check(Database database) {
        for (int tries = 1;; tries++) {
            try {
                checkOnce(database);
                return;
            } catch (Neo4jException e) {
                boolean mayPass = e instanceof TransientException || String.valueOf(e.code()).startsWith("Neo.DatabaseError");
                if (!mayPass || tries == TRIES) {
                    throw refused(e);
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static RefusedToStart refused(Neo4jException e) {
        return DatabaseFailures.isUnreachable(e)
                ? new RefusedToStart("The database cannot be reached.",
                        "Start the guarded server, and look whether leadgraph.graph.uri is its address.")
                : new RefusedToStart("The database did not answer as a guarded one (" + e.code() + ").",
                        "Look whether the server has the guard and the secrets are those of its accounts; see docs/running-on-a-server.md.");
    }

    private static void checkOnce(Database database) {
        reach(database.system());
        // Something must be there that an unguarded database would show. It has no scope, so a guarded one never does.
        try (var session = database.system().session()) {
            session.run("MERGE (n:GuardCheck) RETURN n").consume();
        }
        if (countAs(database, SessionConfig.builder().build()) != 0
                || countAs(database, SessionConfig.builder().withImpersonatedUser(NOBODY).build()) != 0) {
            throw new RefusedToStart("This database shows records to a caller who does not exist, so it runs without the guard.",
                    "Put the guard's jar into the server's lib folder, as docs/running-on-a-server.md says, and start the server again.");
        }
    }

    /** A server that is starting too, or busy with that, may need a second call. */
    private static void reach(Driver system) {
        for (int calls = 1;; calls++) {
            try {
                system.verifyConnectivity();
                return;
            } catch (Neo4jException e) {
                if (calls == CALLS || !DatabaseFailures.isUnreachable(e)) {
                    throw e;
                }
            }
        }
    }

    private static long countAs(Database database, SessionConfig config) {
        var bounded = TransactionConfig.builder().withTimeout(Duration.of(30, TimeUnit.SECONDS.toChronoUnit()))
                .build();
        try (var session = database.reader().session(config)) {
            return session.run("MATCH (n) RETURN count(n) AS n", bounded).single().get("n").asLong();
        }
    }
}
