package org.leadgraph.http;

import org.leadgraph.problem.ProblemCode;

/** Codes of requests that are refused, or given up, before or after a question is answered. */
public enum HttpProblem implements ProblemCode {
    /**
     * The address is closed to everybody over HTTP, or a page of another origin asked.
     * Ask at {@code /graphql}, from an origin that the operator has allowed ({@code leadgraph.http.allowed-origins}).
     */
    NOT_PERMITTED,
    /** The request body is over the limit. Shorten the document, or ask in parts. */
    REQUEST_TOO_LARGE,
    /** The request cannot be read, or is not of the form that this address takes. Correct it as the message says. */
    REQUEST_INVALID,
    /** The request has the hash of a document instead of the document, and documents are not kept here. Send the document in {@code query}. */
    PERSISTED_QUERY_NOT_SUPPORTED,
    /** The request body did not arrive in time. Send it again without pauses. */
    REQUEST_TOO_SLOW,
    /** The service has no room for the request now. Try again in a moment. */
    SERVICE_BUSY,
    /** The request did not come over TLS. Use the https address, and have the token replaced: it was sent unprotected. */
    TLS_REQUIRED,
    /** The client of a subscription did not take a message in time and may have missed some. Subscribe again. */
    SUBSCRIBER_TOO_SLOW
}
