package org.leadgraph.graph;

import org.leadgraph.problem.ProblemCode;

enum GraphProblem implements ProblemCode {
    /** Reading took longer than one operation may. */
    TIME_LIMIT,
    /** Reading needed more memory than one operation may have. */
    MEMORY_LIMIT,
    /** The client left before it was answered. */
    STOPPED,
    /** What was asked for as words to search is not fit. */
    SEARCH_TEXT_INVALID,
    /** The database cannot be reached or cannot answer now. */
    GRAPH_UNAVAILABLE,
    /** A cursor of another search, another caller or another time. */
    CURSOR_INVALID,
    /** A page size out of bounds. */
    PAGE_SIZE_INVALID,
    /** A caller's own query that the database cannot read. */
    CYPHER_INVALID,
    /** A caller's own query without a value for one of its parameters. */
    CYPHER_PARAMETER_MISSING,
    /** A caller's own query that divides by zero, or the like. */
    CYPHER_ARITHMETIC,
    /** A caller's own query that gives a function what it cannot take. */
    CYPHER_VALUE,
    /** A caller's own query that asks for what is not open to callers. */
    CYPHER_NOT_PERMITTED
}
