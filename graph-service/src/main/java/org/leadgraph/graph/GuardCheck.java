package org.leadgraph.graph;

import java.util.concurrent.TimeUnit;
import org.leadgraph.problem.RefusedToStart;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Refuses a database without the guard, where impersonation fails or shows everything. */
final class GuardCheck {
    private static final String NOBODY = "C:nobody@guard-check.invalid";

    /** Of two seconds each at most. */
    private static final int CALLS = 4;

    private GuardCheck() {
    }

    static void check(Database database) {
        try {
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
        } catch (Neo4jException e) {
            throw DatabaseFailures.isUnreachable(e)
                    ? new RefusedToStart("The database cannot be reached.",
                            "Start the guarded server, and look whether leadgraph.graph.uri is its address.")
                    : new RefusedToStart("The database did not answer as a guarded one (" + e.code() + ").",
                            "Look whether the server has the guard and the secrets are those of its accounts; see docs/running-on-a-server.md.");
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
        var bounded = org.neo4j.driver.TransactionConfig.builder().withTimeout(java.time.Duration.of(30, TimeUnit.SECONDS.toChronoUnit()))
                .build();
        try (var session = database.reader().session(config)) {
            return session.run("MATCH (n) RETURN count(n) AS n", bounded).single().get("n").asLong();
        }
    }
}
