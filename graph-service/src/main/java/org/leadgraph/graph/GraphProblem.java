package org.leadgraph.graph;

import org.leadgraph.problem.ProblemCode;

enum GraphProblem implements ProblemCode {
    /** Reading took longer than one question may. Ask for fewer hops, fewer kinds of links or a smaller page. */
    TIME_LIMIT,
    /** Reading needed more memory than one question may have. Ask for fewer hops, fewer kinds of links or a smaller page. */
    MEMORY_LIMIT,
    /** The client left before the answer was ready. Ask again. */
    STOPPED,
    /**
     * The words to search for cannot be searched for.
     * Send one to ten words of letters or digits, with two characters or more before a {@code *}.
     */
    SEARCH_TEXT_INVALID,
    /** The database cannot be reached or cannot answer now. Try again in a moment. */
    GRAPH_UNAVAILABLE,
    /** Too many acts were under way, or others kept changing the same; nothing was changed. Send it again in a moment. */
    CONFLICT,
    /** The cursor belongs to another list or another caller, or is too old. Ask for the list from its beginning. */
    CURSOR_INVALID,
    /** The page size is out of bounds. Ask for as many as the message says. */
    PAGE_SIZE_INVALID,
    /** The database cannot read or plan the statement. Correct it at the line and column in the message, or write it in another way. */
    CYPHER_INVALID,
    /** The statement names a parameter that was not sent. Send a value for it in {@code parameters}. */
    CYPHER_PARAMETER_MISSING,
    /** A calculation in the statement has no result, for example a division by zero. Exclude such values first. */
    CYPHER_ARITHMETIC,
    /**
     * A function was given a value that it cannot take.
     * Check the types of the values; for a text that is no date or number, exclude it first.
     */
    CYPHER_VALUE,
    /** The statement asks for something that callers may not use. See docs/cypher.md for what may be used. */
    CYPHER_NOT_PERMITTED
}
