package org.leadgraph.limits;

import org.leadgraph.problem.ProblemCode;

/** Codes of questions that are too large, or too many at once. */
public enum LimitProblem implements ProblemCode {
    /** The document nests fields too deep. Ask for fewer levels. */
    QUERY_TOO_DEEP,
    /** The document could return too many values. Ask for smaller pages or fewer fields. */
    QUERY_TOO_COSTLY,
    /** The document has too many aliases. Send several documents. */
    QUERY_TOO_MANY_ALIASES,
    /** The user already asks as many questions as are allowed at once, or waited for a turn in vain. Wait for an answer, then ask again. */
    TOO_MANY_QUERIES
}
