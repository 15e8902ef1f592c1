package org.leadgraph.lookup;

import org.leadgraph.problem.ProblemCode;

enum LookupProblem implements ProblemCode {
    /** What was given as words to search is not fit. */
    SEARCH_TEXT_INVALID,
    /** A condition that no record can meet, or that is out of bounds. */
    FILTER_INVALID
}
