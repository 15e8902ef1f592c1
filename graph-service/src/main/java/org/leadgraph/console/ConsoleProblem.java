package org.leadgraph.console;

import org.leadgraph.problem.ProblemCode;

enum ConsoleProblem implements ProblemCode {
    /**
     * The statement uses something that callers may not use.
     * Use instead what the message names, at its line and column; docs/cypher.md has the list.
     */
    CYPHER_REFUSED,
    /** The request is not of the form that this door takes. Send the form in the message. */
    REQUEST_INVALID,
    /** The parameters are malformed or too large. Send an object with a value for each parameter's name. */
    PARAMETERS_INVALID,
    /** The operator has not opened the service to callers' own Cypher. Use GraphQL or the library. */
    CONSOLE_CLOSED,
    /** A query runs on past its time limit, so no other is started. Try again in a minute; the operator has an alarm. */
    CONSOLE_PAUSED,
    /** Another field is beside the query in its document. Send the other fields in requests of their own. */
    QUERY_NOT_ALONE,
    /**
     * The result is larger than an answer may be, and Bolt cannot say so beside it.
     * Ask for less, in an order, with {@code SKIP} and {@code LIMIT}.
     */
    ANSWER_TOO_LARGE
}
