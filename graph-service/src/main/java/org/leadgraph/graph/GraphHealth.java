package org.leadgraph.graph;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the database answers, soon enough for a readiness probe. A database that is only busy has time for that. */
@Component
class GraphHealth extends AbstractHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;

    GraphHealth(Database database) {
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(database.answersWithin(PATIENCE)
                ? Status.UP
                : Status.DOWN);
    }
}
