package org.leadgraph.applicant;

import org.leadgraph.problem.ProblemCode;

enum ApplicantProblem implements ProblemCode {
    /** A date that cannot be. */
    DATE_INVALID,
    /** No consent of this applicant is on file. */
    CONSENT_UNKNOWN,
    /** There is a consent with this reference already. */
    CONSENT_KNOWN,
    /** No such challenge that the caller's agency has a part in. */
    CHALLENGE_UNKNOWN,
    /** The challenge is at another step. */
    CHALLENGE_STEP
}
