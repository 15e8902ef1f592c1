package org.leadgraph.live;

import org.leadgraph.problem.ProblemCode;

/** Codes of subscriptions that are refused. */
public enum LiveProblem implements ProblemCode {
    /** The user or the connection has as many subscriptions as are allowed. End one of them first. */
    SUBSCRIPTIONS_LIMIT,
    /**
     * The subscription did not come over a WebSocket or for server-sent events, or its field is inside a fragment.
     * Subscribe in one of these ways with the field at the root; otherwise ask the query of the same name.
     */
    SUBSCRIPTION_FORM
}
