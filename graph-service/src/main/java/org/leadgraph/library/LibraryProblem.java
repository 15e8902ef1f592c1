package org.leadgraph.library;

import org.leadgraph.problem.ProblemCode;

enum LibraryProblem implements ProblemCode {
    /** The library has no query of this name. Ask {@code libraryQueries} for the names. */
    LIBRARY_QUERY_UNKNOWN,
    /**
     * A parameter of the library query is missing, unknown or of another type.
     * Send the parameters that {@code libraryQueries} lists for it.
     */
    LIBRARY_PARAMETER_INVALID
}
