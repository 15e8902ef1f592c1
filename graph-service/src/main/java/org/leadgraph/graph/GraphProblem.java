package org.leadgraph.graph;

import org.leadgraph.problem.ProblemCode;

enum GraphProblem implements ProblemCode {
    /** Reading took longer than one operation may. */
    TIME_LIMIT,
    /** Reading needed more memory than one operation may have. */
    MEMORY_LIMIT,
    /** What was asked for as words to search is not fit. */
    SEARCH_TEXT_INVALID,
    /** The database cannot be reached or cannot answer now. */
    GRAPH_UNAVAILABLE,
    /** A cursor of another search, another caller or another time. */
    CURSOR_INVALID,
    /** A page size out of bounds. */
    PAGE_SIZE_INVALID
}
