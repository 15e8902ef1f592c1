package org.leadgraph.lookup;

import org.leadgraph.problem.ProblemCode;

enum LookupProblem implements ProblemCode {
    /**
     * The words to search for cannot be searched for.
     * Send one to ten words of letters or digits; close quotes, and write OR, NOT and {@code -} only before a word.
     */
    SEARCH_TEXT_INVALID,
    /** A {@code *} is where it cannot be understood. Write it only at the end of a word, after two characters or more, and outside of quotes. */
    SEARCH_STAR_INVALID,
    /** A condition is out of bounds, or no record can meet it. Correct it as the message says. */
    FILTER_INVALID
}
