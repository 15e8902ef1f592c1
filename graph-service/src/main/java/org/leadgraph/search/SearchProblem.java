package org.leadgraph.search;

import org.leadgraph.problem.ProblemCode;

enum SearchProblem implements ProblemCode {
    /** What was given as words to search is not fit. */
    SEARCH_TEXT_INVALID,
    /** A condition that no record can meet, or that is out of bounds. */
    FILTER_INVALID
}
