package org.leadgraph.graph;

import java.util.concurrent.TimeUnit;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Refuses a database without the guard: there, impersonation fails or shows everything. */
final class GuardCheck {
    private static final String NOBODY = "C:nobody@guard-check.invalid";

    private GuardCheck() {
    }

    static void check(Database database) {
        try {
            database.system().verifyConnectivity();
            // Something must be there that an unguarded database would show. It has no scope, so a guarded one never does.
            try (var session = database.system().session()) {
                session.run("MERGE (n:GuardCheck) RETURN n").consume();
            }
            if (countAs(database, SessionConfig.builder().build()) != 0
                    || countAs(database, SessionConfig.builder().withImpersonatedUser(NOBODY).build()) != 0) {
                throw new IllegalStateException(
                        "This database shows records to nobody in particular: it runs without the guard. See docs/running-on-a-server.md.");
            }
        } catch (Neo4jException e) {
            throw new IllegalStateException(
                    "The database did not answer as a guarded one (" + e.code() + "). See docs/running-on-a-server.md.", e);
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
