package org.leadgraph.access;

import org.leadgraph.problem.ProblemCode;

/** Codes of refusals that have to do with who asks and why. */
public enum AccessProblem implements ProblemCode {
    /**
     * There is no valid token, or it has expired.
     * Sign in at the identity provider and send {@code Authorization: Bearer} with the new token.
     */
    UNAUTHENTICATED,
    /** The token lacks one of the five identifiers. Ask the identity provider to send the claim in the message. */
    IDENTITY_INCOMPLETE,
    /**
     * The search came without a use code.
     * Send {@code X-Use-Code}: A (administrative), C (criminal justice) or J (criminal-justice employment).
     */
    USE_CODE_REQUIRED,
    /** The use code is not A, C or J. Send one of the three in {@code X-Use-Code}. */
    USE_CODE_INVALID,
    /** The search came without a reason. Send {@code X-Search-Reason} with a case or booking number, a project name or a description. */
    SEARCH_REASON_REQUIRED,
    /**
     * The reason or the on-behalf-of is too long or has control characters, or the reason type is unknown or does not fit the reason.
     * Correct the header in the message.
     */
    SEARCH_REASON_INVALID,
    /**
     * The activity is unknown, or was sent with a use code other than C.
     * Send one of the listed activities, or leave {@code X-Activity} out.
     */
    ACTIVITY_INVALID,
    /** The activity belongs to agencies of another class than the caller's. Send an activity of the own agency's class. */
    ACTIVITY_NOT_FOR_ORI,
    /**
     * A search under the training activity was about the caller.
     * Search for somebody else or for an invented name. The attempt is in the log.
     */
    SELF_QUERY_REFUSED,
    /**
     * A search with use code J came without the applicant's consent on file.
     * Record it with {@code recordApplicantConsent} and send its reference in {@code X-Applicant}.
     */
    CONSENT_REQUIRED,
    /** The account, its agency or its ORI has no access. Ask {@code myStanding} what is missing and who can put it right. */
    STANDING_REFUSED,
    /** The user or the connection has as many subscriptions as are allowed. End one of them first. */
    SUBSCRIPTIONS_LIMIT,
    /** The client of a subscription did not take a message in time and may have missed some. Subscribe again. */
    SUBSCRIBER_TOO_SLOW,
    /** The caller's view changed twice while the answer was made. Ask again. */
    VIEW_CHANGED,
    /** The answer did not pass its last check and was not sent. Tell the operator the request id; this is a fault of the service. */
    ANSWER_WITHHELD,
    /** The search log cannot be written, so nothing is answered. Try again later; the operator has an alarm. */
    SEARCH_LOG_UNAVAILABLE,
    /**
     * The address is closed to everybody over HTTP, or a page of another origin asked.
     * Ask at {@code /graphql}, from an origin that the operator has allowed.
     */
    NOT_PERMITTED,
    /** The request body is over the limit. Shorten the document, or ask in parts. */
    REQUEST_TOO_LARGE,
    /** The request cannot be read, or is not of the form that this address takes. Correct it as the message says. */
    REQUEST_INVALID,
    /** The request body did not arrive in time. Send it again without pauses. */
    REQUEST_TOO_SLOW,
    /** The service has no room for the request now. Try again in a moment. */
    SERVICE_BUSY,
    /** The request did not come over TLS. Use the https address, and have the token replaced: it was sent unprotected. */
    TLS_REQUIRED,
    /** The identity provider's keys cannot be fetched, so no token can be checked. Try again later. */
    IDENTITY_PROVIDER_UNAVAILABLE,
    /** A subscription came over HTTP. Subscribe over a WebSocket, or ask the query of the same name. */
    WEBSOCKET_REQUIRED,
    /** The document is not valid GraphQL, or does not fit this schema. Correct it at the place in the message. */
    QUERY_INVALID,
    /** The document nests fields too deep. Ask for fewer levels. */
    QUERY_TOO_DEEP,
    /** The document could return too many values. Ask for smaller pages or fewer fields. */
    QUERY_TOO_COSTLY,
    /** The document has too many aliases. Send several documents. */
    QUERY_TOO_MANY_ALIASES,
    /** The user already asks as many questions as are allowed at once, or waited for a turn in vain. Wait for an answer, then ask again. */
    TOO_MANY_QUERIES
}
