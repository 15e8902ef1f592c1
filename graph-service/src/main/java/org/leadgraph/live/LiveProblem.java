package org.leadgraph.live;

import org.leadgraph.problem.ProblemCode;

/** Codes of subscriptions that are refused. */
public enum LiveProblem implements ProblemCode {
    /** The user or the connection has as many subscriptions as are allowed. End one of them first. */
    SUBSCRIPTIONS_LIMIT,
    /**
     * The subscription did not come over a WebSocket, or its field is inside a fragment.
     * Subscribe over a WebSocket with the field at the root; over HTTP ask the query of the same name.
     */
    SUBSCRIPTION_FORM
}
