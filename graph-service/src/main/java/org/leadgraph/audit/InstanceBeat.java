package org.leadgraph.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SealingKeys;
import org.leadgraph.graph.SystemGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes in the graph that this instance is there, and tells the operator when another one does not understand its cursors. */
@Component
class InstanceBeat {
    private static final Logger logger = LoggerFactory.getLogger(InstanceBeat.class);
    private static final NamedQuery<Other> SEEN = NamedQuery.of("audit/instance-seen",
            row -> new Other(row.text("log"), row.texts("keys")));

    private final SystemGraph graph;
    private final OwnLog own;
    private final List<String> keys;
    private final Set<Other> told = new HashSet<>();

    private record Other(String log, List<String> keys) {}

    InstanceBeat(SystemGraph graph, OwnLog own, SealingKeys keys) {
        this.graph = graph;
        this.own = own;
        this.keys = keys.fingerprints();
    }

    @Scheduled(fixedDelayString = "PT30S")
    void beat() {
        try {
            strangers().forEach(other -> logger.warn(
                    "The instance {} has other keys of cursors, so lists that were begun here do not continue there: see leadgraph.cursors.key-file",
                    other));
        } catch (RuntimeException away) {
            logger.debug("Other instances are looked for again later", away);
        }
    }

    /** Those that do not open what this one seals, or seal what it does not open; each once for the same keys. */
    List<String> strangers() {
        return graph.inTransaction(tx -> tx.run(SEEN, Map.of("log", own.name(), "keys", keys))).stream()
                .filter(other -> !(other.keys().contains(keys.getFirst()) && keys.contains(other.keys().getFirst())) && told.add(other))
                .map(Other::log).toList();
    }
}
