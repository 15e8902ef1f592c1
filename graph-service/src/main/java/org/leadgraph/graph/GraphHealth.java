package org.leadgraph.graph;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the database answers. */
@Component
class GraphHealth extends AbstractHealthIndicator {
    private final SystemGraph graph;

    GraphHealth(SystemGraph graph) {
        this.graph = graph;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        graph.read("RETURN 1 AS one", Map.of(), row -> row.get("one"));
        health.up();
    }
}
