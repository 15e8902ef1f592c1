package org.leadgraph.link;

import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.ProblemCode;

enum LinkProblem implements ProblemCode {
    /** More hops than a link search may take. */
    HOPS_LIMIT,
    /** More records than a link search may hold. */
    NODES_LIMIT,
    /** More ids than one request may name. */
    IDS_LIMIT,
    /** More paths than one request may ask for. */
    PATHS_LIMIT,
    /** A link search without a kind of link. */
    VIA_REQUIRED;

    /** The value, if it is between 1 and the limit. */
    int within(int value, int limit, String unit) {
        if (value < 1 || value > limit) {
            throw new LimitExceeded(this, "Ask for 1 to " + String.format(java.util.Locale.ROOT, "%,d", limit) + " " + unit + ".",
                    limit + " " + unit);
        }
        return value;
    }
}
