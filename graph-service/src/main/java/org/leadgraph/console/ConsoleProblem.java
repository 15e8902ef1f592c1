package org.leadgraph.console;

import org.leadgraph.problem.ProblemCode;

enum ConsoleProblem implements ProblemCode {
    /** The text asks for something that is not open to callers. */
    CYPHER_REFUSED,
    /** The request is not one that the door understands. */
    REQUEST_INVALID,
    /** A parameter is not fit. */
    PARAMETERS_INVALID,
    /** The operator has not opened the console. */
    CONSOLE_CLOSED,
    /** A query runs on beyond its bound, and no other begins. */
    CONSOLE_SHUT,
    /** A query that is not alone in its document. */
    QUERY_NOT_ALONE,
    /** There is more than an answer may hold, at a door that cannot say so beside the answer. */
    ANSWER_CUT
}
