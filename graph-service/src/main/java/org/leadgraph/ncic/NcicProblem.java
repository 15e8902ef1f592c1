package org.leadgraph.ncic;

import org.leadgraph.problem.ProblemCode;

enum NcicProblem implements ProblemCode {
    /**
     * The recipient's ORI is not of an authorised class, or belongs to the caller's own agency.
     * Send the nine characters of an authorised agency's ORI.
     */
    RECIPIENT_INVALID,
    /** The caller's agency has no such NCIC hit. List its hits with {@code ncicHits}. */
    HIT_UNKNOWN,
    /** The NCIC hit is not at this step, or the step does not fit it. Take the step that the message names. */
    HIT_STEP_NOT_NEXT
}
