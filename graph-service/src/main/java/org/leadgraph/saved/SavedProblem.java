package org.leadgraph.saved;

import org.leadgraph.problem.ProblemCode;

enum SavedProblem implements ProblemCode {
    /** There is no such saved query of the caller or the caller's agency; the answer is the same. Ask {@code savedQueries} for the list. */
    SAVED_QUERY_UNKNOWN,
    /** The caller keeps a query of this name already. Take another name, or delete that one with {@code deleteSavedQuery}. */
    SAVED_QUERY_NAME_TAKEN,
    /** The name is empty, too long or has control characters. Send a name within the length in the message. */
    SAVED_QUERY_NAME_INVALID,
    /** Both a library query and a statement were sent, or neither. Send one of the two. */
    SAVED_QUERY_INVALID,
    /** The caller keeps as many queries as a user may. Delete one with {@code deleteSavedQuery}. */
    SAVED_QUERIES_LIMIT
}
