package org.leadgraph.ncic;

import org.leadgraph.problem.ProblemCode;

enum NcicProblem implements ProblemCode {
    /** The entering agency's ORI is none. */
    RECIPIENT_INVALID,
    /** No such NCIC hit of the caller's agency. */
    HIT_UNKNOWN,
    /** The NCIC hit is at another step. */
    HIT_STEP
}
