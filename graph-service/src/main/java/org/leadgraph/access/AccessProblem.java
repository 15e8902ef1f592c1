package org.leadgraph.access;

import org.leadgraph.problem.ProblemCode;

/** Codes of refusals that have to do with who asks and why. */
public enum AccessProblem implements ProblemCode {
    /** No valid token. */
    UNAUTHENTICATED,
    /** A token without one of the five identifiers. */
    IDENTITY_INCOMPLETE,
    /** A search without a use code. */
    USE_CODE_REQUIRED,
    /** A use code other than A, C and J. */
    USE_CODE_INVALID,
    /** A search without a reason. */
    SEARCH_REASON_REQUIRED,
    /** A reason, or an on-behalf-of, that is too long or has control characters; a reason type that is none, or does not fit the reason. */
    SEARCH_REASON_INVALID,
    /** An activity that is none, or that is sent with another use code than C. */
    ACTIVITY_INVALID,
    /** An activity of agencies of another class than the caller's. */
    ACTIVITY_NOT_FOR_ORI,
    /** A search for oneself under the activity of training. */
    SELF_QUERY_REFUSED,
    /** A search with use code J without the applicant's consent on file. */
    CONSENT_REQUIRED,
    /** The account, its agency or its ORI has no access. */
    STANDING_REFUSED,
    /** More subscriptions than a user or a connection may have at once. */
    SUBSCRIPTIONS_LIMIT,
    /** The client of a subscription did not take an answer in time. */
    SUBSCRIBER_TOO_SLOW,
    /** The caller's view changed while the answer was made, twice in a row. */
    VIEW_CHANGED,
    /** The answer did not pass the last check and was thrown away. */
    ANSWER_WITHHELD,
    /** The search log cannot be written, so nothing is answered. */
    SEARCH_LOG_UNAVAILABLE,
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
    /** The identity provider's keys cannot be fetched, so no token can be checked. */
    IDENTITY_PROVIDER_UNAVAILABLE,
    /** A subscription that came over HTTP. */
    WEBSOCKET_REQUIRED,
    /** A document that is not valid GraphQL, or not for this schema. */
    QUERY_INVALID,
    /** A document that nests fields too deep. */
    QUERY_TOO_DEEP,
    /** A document that could bring too much. */
    QUERY_TOO_COSTLY,
    /** A document with too many aliases. */
    QUERY_TOO_MANY_ALIASES,
    /** The user asks as many questions as one may at once, or there was no turn; later there may be one. */
    TOO_MANY_QUERIES
}
