package org.leadgraph.applicant;

import org.leadgraph.problem.ProblemCode;

enum ApplicantProblem implements ProblemCode {
    /** The dates are impossible or in the wrong order. Notice comes first, then the signature, neither in the future. */
    DATE_INVALID,
    /** The caller's agency has no consent with this reference. List consents with {@code applicantConsents}. */
    CONSENT_UNKNOWN,
    /** The caller's agency has a consent with this reference already. Withdraw it first, or use another reference. */
    CONSENT_KNOWN,
    /** There is no such challenge in which the caller's agency has a part. List challenges with {@code challenges}. */
    CHALLENGE_UNKNOWN,
    /** The challenge was answered before, or its time for an answer is not over. Do what the message says comes next. */
    CHALLENGE_STEP_NOT_NEXT
}
