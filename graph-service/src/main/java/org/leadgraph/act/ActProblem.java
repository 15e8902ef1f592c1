package org.leadgraph.act;

import org.leadgraph.problem.ProblemCode;

enum ActProblem implements ProblemCode {
    /**
     * The account is unknown or suspended, its training or checks have run out, or its agency has no access.
     * Ask {@code myStanding} what is missing and who can put it right.
     */
    NOT_IN_GOOD_STANDING,
    /** The act belongs to a role that the account does not hold. Ask somebody who holds the role in the message. */
    ROLE_REQUIRED,
    /**
     * The same act was done before, by a request with the same {@code Idempotency-Key}, and was not done again.
     * Look at its result; the message says when it was done.
     */
    ACT_DONE_BEFORE,
    /** The {@code Idempotency-Key} was sent with another request before. Send a new key with each request. */
    IDEMPOTENCY_KEY_USED,
    /**
     * The catalogue of acts does not let this feed, job or correlation rule do this.
     * Give its kind a licence for the act, or let a person do it.
     */
    PROGRAM_WITHOUT_LICENCE
}
