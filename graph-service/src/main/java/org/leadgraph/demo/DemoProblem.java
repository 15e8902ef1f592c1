package org.leadgraph.demo;

import org.leadgraph.problem.ProblemCode;

/** Codes of refusals of the demo's sign-in. */
enum DemoProblem implements ProblemCode {
    /** The demo has no user of this name. Ask {@code GET /demo/users} for the names. */
    DEMO_USER_UNKNOWN
}
