package org.leadgraph.http;

import org.leadgraph.problem.ProblemCode;

/** Codes of requests that are refused, or given up, before or after a question is answered. */
public enum HttpProblem implements ProblemCode {
    /** A signed-in caller asked for what nobody may have over HTTP, or a page of another origin asked. */
    NOT_PERMITTED,
    /** A request body over the limit. */
    REQUEST_TOO_LARGE,
    /** A request that cannot be read, or that no door takes as it is. */
    REQUEST_INVALID,
    /** A request whose body did not come in time. */
    REQUEST_TOO_SLOW,
    /** The service has no room for the request now. */
    SERVICE_BUSY,
    /** A request that did not come over TLS. */
    TLS_REQUIRED,
    /** The client of a subscription did not take an answer in time. */
    SUBSCRIBER_TOO_SLOW
}
