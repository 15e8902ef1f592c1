package org.leadgraph.search;

import org.leadgraph.problem.ProblemCode;

/** Codes of searches that are not opened, or whose answer is not sent. */
public enum SearchProblem implements ProblemCode {
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
    /**
     * The token's {@code employer_ori} is not an ORI of the agency that the account belongs to.
     * Ask the identity provider for a token with the right one.
     */
    EMPLOYER_DIFFERS,
    /** The caller's view changed twice while the answer was made. Ask again. */
    VIEW_CHANGED,
    /** The answer did not pass its last check and was not sent. Tell the operator the request id; this is a fault of the service. */
    ANSWER_WITHHELD,
    /**
     * What was asked for may have been done, but the answer cannot be given.
     * Check whether it was done. Only a request with an {@code Idempotency-Key} can be sent again, with the same key, without being done twice.
     */
    ACT_OUTCOME_UNKNOWN,
    /** The key of the request is too long, or has characters that a key cannot have. Send a random UUID in {@code Idempotency-Key}. */
    IDEMPOTENCY_KEY_INVALID,
    /** A subscription came over HTTP for one answer. Subscribe over a WebSocket or with {@code Accept: text/event-stream}, or ask the query of the same name. */
    WEBSOCKET_REQUIRED,
    /** The document is not valid GraphQL, or does not fit this schema. Correct it at the place in the message. */
    QUERY_INVALID
}
