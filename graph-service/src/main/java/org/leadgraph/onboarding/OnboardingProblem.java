package org.leadgraph.onboarding;

import org.leadgraph.problem.ProblemCode;

enum OnboardingProblem implements ProblemCode {
    /** No such request, or none that concerns the caller: both are said the same. */
    REQUEST_UNKNOWN,
    /** The request is at another step. */
    STEP_NOT_NEXT,
    /** The step is next, and belongs to another role. */
    STEP_OF_ANOTHER_ROLE,
    /** The caller has acted on this request in another role. */
    ACTED_IN_ANOTHER_ROLE,
    /** No such agency. */
    AGENCY_UNKNOWN,
    /** Only state, local and tribal agencies come in this way. */
    AGENCY_LEVEL_REFUSED,
    /** The agency has nothing in NIBIN. */
    NOT_A_CONTRIBUTOR,
    /** Another request of the agency is under way. */
    REQUEST_UNDER_WAY,
    /** NESS+ RMS without access. */
    ACCESS_REQUIRED,
    /** NESS+ RMS without a technical contact. */
    IT_CONTACT_REQUIRED,
    /** No version of the memorandum is published. */
    NO_MEMORANDUM_VERSION,
    /** Fewer than two contacts, or more than ten. */
    CONTACTS_TOO_FEW,
    /** The same contact twice. */
    CONTACTS_NOT_DISTINCT,
    /** No such class. */
    CLASS_UNKNOWN,
    /** The class has begun. */
    CLASS_OVER,
    /** No such resource, or one that was withdrawn. */
    RESOURCE_UNKNOWN
}
