package org.leadgraph.saved;

import org.leadgraph.problem.ProblemCode;

enum SavedProblem implements ProblemCode {
    /** No such saved query, or not one of the caller's or of the caller's agency: all are said the same. */
    SAVED_QUERY_UNKNOWN,
    /** Another one of the caller's has this name. */
    SAVED_QUERY_NAME_TAKEN,
    /** A name that is empty, too long or has control characters. */
    SAVED_QUERY_NAME_INVALID,
    /** Neither, or both, of a library query and a statement. */
    SAVED_QUERY_INVALID,
    /** The caller keeps as many as a user may. */
    SAVED_QUERIES_LIMIT
}
