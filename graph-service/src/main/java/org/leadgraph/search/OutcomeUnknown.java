package org.leadgraph.search;

import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.GraphUnavailable;

/** Something may have been done, and its answer cannot be given: {@code ACT_OUTCOME_UNKNOWN}. */
public class OutcomeUnknown extends GraphUnavailable {
    private static final long serialVersionUID = 1L;

    private final boolean keyed;

    public OutcomeUnknown(RequestedActs acts, @Nullable Throwable cause) {
        super(SearchProblem.ACT_OUTCOME_UNKNOWN, message(acts), cause);
        keyed = acts.key() != null;
    }

    /** Only with a key is it not done twice. */
    @Override
    public boolean retryable() {
        return keyed;
    }

    static String message(RequestedActs acts) {
        return "What you asked for may have been done, but the service cannot say now how it ended. Check whether it was done before you ask for it again. "
                + (acts.key() == null
                        ? "With the header " + RequestedActs.KEY + ", a request can be sent again without being done twice."
                        : "Or send the same request again with the same " + RequestedActs.KEY + ": it is not done twice.");
    }
}
