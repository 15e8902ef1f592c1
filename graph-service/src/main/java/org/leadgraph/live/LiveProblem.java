package org.leadgraph.live;

import org.leadgraph.problem.ProblemCode;

/** Codes of subscriptions that are refused. */
public enum LiveProblem implements ProblemCode {
    /** More subscriptions than a user or a connection may have at once. */
    SUBSCRIPTIONS_LIMIT,
    /** A subscription that did not come over a WebSocket, or not with its field at the root. */
    SUBSCRIPTION_FORM
}
