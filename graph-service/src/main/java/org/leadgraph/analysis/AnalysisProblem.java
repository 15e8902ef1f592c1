package org.leadgraph.analysis;

import org.leadgraph.problem.ProblemCode;

enum AnalysisProblem implements ProblemCode {
    /** More than one answer may rank. */
    FIRST_LIMIT,
    /** More links than can be measured at once. */
    ANALYSIS_TOO_LARGE,
    /** A time span that ends before it begins. */
    SPAN_INVALID
}
