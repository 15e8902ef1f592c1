package org.leadgraph.search;

import org.leadgraph.problem.ProblemCode;

/** Codes of searches that are not opened, or whose answer is not sent. */
public enum SearchProblem implements ProblemCode {
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
    /** The caller's view changed while the answer was made, twice in a row. */
    VIEW_CHANGED,
    /** The answer did not pass the last check and was thrown away. */
    ANSWER_WITHHELD,
    /** A subscription that came over HTTP. */
    WEBSOCKET_REQUIRED,
    /** A document that is not valid GraphQL, or not for this schema. */
    QUERY_INVALID
}
