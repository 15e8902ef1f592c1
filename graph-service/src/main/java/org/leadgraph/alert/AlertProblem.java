package org.leadgraph.alert;

import org.leadgraph.problem.ProblemCode;

enum AlertProblem implements ProblemCode {
    /** A subscription that did not come over a WebSocket, or not with its field at the root. */
    SUBSCRIPTION_FORM
}
