package org.leadgraph.graph;

import org.leadgraph.problem.GraphUnavailable;

/** A transaction that was tried once and is not known to be committed. */
public final class Unfinished extends GraphUnavailable {
    private static final long serialVersionUID = 1L;

    private final boolean perhapsCommitted;

    private Unfinished(GraphProblem code, String message, Throwable cause, boolean perhapsCommitted) {
        super(code, message, cause);
        this.perhapsCommitted = perhapsCommitted;
    }

    /** It was not even begun, because so many wait. */
    public static Unfinished withoutTurn(Throwable cause) {
        return becauseOfOthers(cause);
    }

    static Unfinished becauseOfOthers(Throwable cause) {
        return new Unfinished(GraphProblem.CONFLICT,
                "Too many acts were under way at once; yours was not done, and nothing has changed. Send it again in a moment.",
                cause, false);
    }

    static Unfinished withoutDatabase(Throwable cause, boolean perhapsCommitted) {
        return new Unfinished(GraphProblem.GRAPH_UNAVAILABLE, "The graph cannot answer now. Try again in a moment.", cause,
                perhapsCommitted);
    }

    /** Whether the database may have committed it all the same: the connection was lost between the commit and its answer. */
    public boolean perhapsCommitted() {
        return perhapsCommitted;
    }
}
