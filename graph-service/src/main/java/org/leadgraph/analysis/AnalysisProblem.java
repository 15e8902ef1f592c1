package org.leadgraph.analysis;

import org.leadgraph.problem.ProblemCode;

enum AnalysisProblem implements ProblemCode {
    /** More was asked for than one ranking may hold. Ask for as many as the message says. */
    FIRST_LIMIT,
    /** There are more links than can be measured at once. Narrow the time with {@code occurredFrom} and {@code occurredBefore}. */
    ANALYSIS_TOO_LARGE,
    /** The time span ends before it begins. Exchange its two ends. */
    SPAN_INVALID
}
