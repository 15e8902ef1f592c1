package org.leadgraph.act;

import org.leadgraph.problem.ProblemCode;

enum ActProblem implements ProblemCode {
    /**
     * The account is unknown or suspended, its training or checks have run out, or its agency has no access.
     * Ask {@code myStanding} what is missing and who can put it right.
     */
    NOT_IN_GOOD_STANDING,
    /** The act belongs to another role. */
    ROLE_REQUIRED,
    /** A feed, job or correlation rule does what the catalogue of acts does not let it do. */
    PROGRAM_WITHOUT_LICENCE
}
