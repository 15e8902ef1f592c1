package org.leadgraph.graph;

import java.util.Map;

/** The one thing about policy that everything in the service may ask without a caller: how many times it has been changed. */
public final class PolicyEpoch {
    private static final NamedQuery<Long> EPOCH = NamedQuery.of("graph/policy-epoch", row -> row.number("epoch"));

    private final SystemGraph graph;

    PolicyEpoch(SystemGraph graph) {
        this.graph = graph;
    }

    /** Number of the newest policy change; one that is committed is counted. */
    public long now() {
        return graph.read(EPOCH, Map.of()).getFirst();
    }
}
