package org.leadgraph.act;

import java.time.Clock;
import java.util.Map;
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
        public void ended(Attempt attempt, Ending ending) {
            // Nobody reads this log.
        }
    };

    private ActsOn() {
    }

    /** On this graph, noted nowhere. */
    public static Acts graph(SystemGraph graph) {
        return graph(graph, SILENT);
    }

    /** Marks in this graph. */
    public static ActMarks marks(SystemGraph graph) {
        return marks(graph, Clock.systemUTC());
    }

    /** Marks that are as old as this clock says. */
    public static ActMarks marks(SystemGraph graph, Clock clock) {
        return new ActMarks(graph, clock);
    }

    /** Looks at this graph. */
    public static Looks looks(SystemGraph graph) {
        return new Looks(graph(graph), graph, new Pages(Cursors.withNewKey(Clock.systemUTC())));
    }

    /** On this graph, noted in this log. */
    public static Acts graph(SystemGraph graph, ActLog log) {
        return new Acts(graph, marks(graph), log);
    }
}
