package org.leadgraph.alert;

import org.leadgraph.problem.ProblemCode;

enum AlertProblem implements ProblemCode {
    /**
     * The subscription did not come over a WebSocket, or its field is inside a fragment.
     * Subscribe over a WebSocket with the field at the root; over HTTP ask the query of the same name.
     */
    SUBSCRIPTION_FORM
}
