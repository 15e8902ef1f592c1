package org.leadgraph.link;

import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.ProblemCode;

enum LinkProblem implements ProblemCode {
    /** More hops were asked for than a link search may take. Ask for as many as the message says. */
    HOPS_LIMIT,
    /** More records were asked for than a link search may hold. Ask for as many as the message says. */
    NODES_LIMIT,
    /** The request names too many ids. Send them in several requests. */
    IDS_LIMIT,
    /** More paths were asked for than one request may return. Ask for as many as the message says. */
    PATHS_LIMIT,
    /** The link search names no kind of link. Name at least one in {@code via} that is not in {@code avoid}. */
    VIA_REQUIRED,
    /** The time of the incidents ends before it begins. Correct it. */
    TIME_SPAN_INVALID;

    /** The value, if it is between 1 and the limit. */
    int within(int value, int limit, String unit) {
        if (value < 1 || value > limit) {
            throw new LimitExceeded(this, "Ask for 1 to " + String.format(java.util.Locale.ROOT, "%,d", limit) + " " + unit + ".",
                    limit + " " + unit);
        }
        return value;
    }
}
