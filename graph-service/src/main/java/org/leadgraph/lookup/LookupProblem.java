package org.leadgraph.lookup;

import org.leadgraph.problem.ProblemCode;

enum LookupProblem implements ProblemCode {
    /**
     * The words to search for cannot be searched for.
     * Send one to ten words of letters or digits, with two characters or more before a {@code *}.
     */
    SEARCH_TEXT_INVALID,
    /** A condition is out of bounds, or no record can meet it. Correct it as the message says. */
    FILTER_INVALID
}
