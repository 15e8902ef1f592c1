package org.leadgraph.standing;

import org.leadgraph.problem.ProblemCode;

enum StandingProblem implements ProblemCode {
    /** No such account, or not one that the caller answers for: both are said the same. */
    ACCOUNT_UNKNOWN,
    /** Nobody suspends himself. */
    OWN_ACCOUNT
}
