package org.leadgraph.identity;

import org.leadgraph.problem.ProblemCode;

/** Codes of refusals that have to do with who asks. */
public enum IdentityProblem implements ProblemCode {
    /** No valid token. */
    UNAUTHENTICATED,
    /** A token without one of the five identifiers. */
    IDENTITY_INCOMPLETE,
    /** The account, its agency or its ORI has no access. */
    STANDING_REFUSED,
    /** The identity provider's keys cannot be fetched, so no token can be checked. */
    IDENTITY_PROVIDER_UNAVAILABLE,
    /** The search log cannot be written, so nothing is answered. */
    SEARCH_LOG_UNAVAILABLE
}
