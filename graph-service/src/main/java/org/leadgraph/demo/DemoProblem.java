package org.leadgraph.demo;

import org.leadgraph.problem.ProblemCode;

/** Codes of refusals of the demo's sign-in. */
enum DemoProblem implements ProblemCode {
    /** Nobody of that name in the demo data. */
    DEMO_USER_UNKNOWN
}
