package org.leadgraph.limits;

import org.leadgraph.problem.ProblemCode;

/** Codes of questions that are too large, or too many at once. */
public enum LimitProblem implements ProblemCode {
    /** A document that nests fields too deep. */
    QUERY_TOO_DEEP,
    /** A document that could bring too much. */
    QUERY_TOO_COSTLY,
    /** A document with too many aliases. */
    QUERY_TOO_MANY_ALIASES,
    /** The user asks as many questions as one may at once, or there was no turn; later there may be one. */
    TOO_MANY_QUERIES
}
