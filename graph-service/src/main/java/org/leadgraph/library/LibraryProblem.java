package org.leadgraph.library;

import org.leadgraph.problem.ProblemCode;

enum LibraryProblem implements ProblemCode {
    /** The library has no query of this name. */
    LIBRARY_QUERY_UNKNOWN,
    /** A parameter of a query is missing, unknown, or not fit. */
    LIBRARY_PARAMETER_INVALID
}
