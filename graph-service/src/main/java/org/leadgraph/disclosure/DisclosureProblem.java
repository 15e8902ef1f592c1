package org.leadgraph.disclosure;

import org.leadgraph.problem.ProblemCode;

enum DisclosureProblem implements ProblemCode {
    /** A page size or a period that the report does not take. */
    REPORT_LIMIT,
    /** A position that no report gave. */
    POSITION_INVALID
}
