package org.leadgraph.ncic;

import org.leadgraph.problem.ProblemCode;

enum NcicProblem implements ProblemCode {
    /** The entering agency's ORI is none. */
    RECIPIENT_INVALID,
    /** The caller's agency has no such NCIC hit. List its hits with {@code ncicHits}. */
    HIT_UNKNOWN,
    /** The NCIC hit is not at this step, or the step does not fit it. Take the step that the message names. */
    HIT_STEP
}
