package org.leadgraph.identity;

import org.leadgraph.problem.ProblemCode;

/** Codes of refusals that have to do with who asks. */
public enum IdentityProblem implements ProblemCode {
    /**
     * There is no valid token, or it has expired.
     * Sign in at the identity provider and send {@code Authorization: Bearer} with the new token.
     */
    UNAUTHENTICATED,
    /** The token lacks one of the five identifiers. Ask the identity provider to send the claim in the message. */
    IDENTITY_INCOMPLETE,
    /** The account, its agency or its ORI has no access. Ask {@code myStanding} what is missing and who can put it right. */
    STANDING_REFUSED,
    /** The identity provider's keys cannot be fetched, so no token can be checked. Try again later. */
    IDENTITY_PROVIDER_UNAVAILABLE,
    /** The search log cannot be written, so nothing is answered. Try again later; the operator has an alarm. */
    SEARCH_LOG_UNAVAILABLE
}
