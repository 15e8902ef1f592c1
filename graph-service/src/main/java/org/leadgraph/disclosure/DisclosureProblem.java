package org.leadgraph.disclosure;

import org.leadgraph.problem.ProblemCode;

enum DisclosureProblem implements ProblemCode {
    /** The page size or the period is not one that the report takes. Ask for as many entries or days as the message says. */
    REPORT_LIMIT,
    /** The position is not of this report, or the service was restarted since. Ask for the report from its beginning. */
    POSITION_INVALID
}
