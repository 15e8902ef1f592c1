package org.leadgraph.act;

import org.leadgraph.problem.ProblemCode;

enum ActProblem implements ProblemCode {
    /** The account is unknown, suspended, or its standing has run out; or its agency has no access. */
    NOT_IN_GOOD_STANDING,
    /** The act belongs to another role. */
    ROLE_REQUIRED,
    /** A feed, job or correlation rule does what the catalogue of acts does not let it do. */
    PROGRAM_WITHOUT_LICENCE
}
