package org.leadgraph.act;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Cursors;
import org.leadgraph.graph.Pages;
import org.leadgraph.graph.SystemGraph;

/** Acts for tests without Spring. */
public final class ActsOn {
    private static final ActLog SILENT = new ActLog() {
        @Override
        public void intended(Attempt attempt, Map<String, Object> facts) {
            // Nobody reads this log.
        }

        @Override
        public void ended(Attempt attempt, String status, @Nullable String code) {
            // Nobody reads this log.
        }
    };

    private ActsOn() {
    }

    /** On this graph, noted nowhere. */
    public static Acts graph(SystemGraph graph) {
        return new Acts(graph, SILENT);
    }

    /** Looks at this graph. */
    public static Looks looks(SystemGraph graph) {
        return new Looks(graph(graph), graph, new Pages(Cursors.withNewKey(Clock.systemUTC())));
    }

    /** On this graph, noted in this log. */
    public static Acts graph(SystemGraph graph, ActLog log) {
        return new Acts(graph, log);
    }
}
