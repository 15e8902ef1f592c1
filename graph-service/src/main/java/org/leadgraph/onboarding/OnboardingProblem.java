package org.leadgraph.onboarding;

import org.leadgraph.problem.ProblemCode;

enum OnboardingProblem implements ProblemCode {
    /**
     * There is no such access request, or it does not concern the caller; the answer is the same.
     * Ask {@code accessRequests} for those that do.
     */
    REQUEST_UNKNOWN,
    /** The access request is at another step. Take the step that the message names. */
    STEP_NOT_NEXT,
    /** The step is next, but belongs to another role. Ask somebody who holds the role in the message. */
    STEP_OF_ANOTHER_ROLE,
    /** The caller has acted on this request in another role, and one person may not sign for two. Ask another holder of the role. */
    ACTED_IN_ANOTHER_ROLE,
    /** There is no agency with this id. Ask {@code agencies} for the list. */
    AGENCY_UNKNOWN,
    /** Only state, local and tribal agencies get access by a memorandum. Choose such an agency. */
    AGENCY_LEVEL_REFUSED,
    /** The agency has nothing in NIBIN, and contributing is the condition for access. Ask again after its first acquisition. */
    NOT_A_CONTRIBUTOR,
    /** Another access request for this agency is under way. Wait for its end, or have it withdrawn. */
    REQUEST_UNDER_WAY,
    /** NESS+ RMS was requested for an agency without access. Choose {@code BOTH}. */
    ACCESS_REQUIRED,
    /** NESS+ RMS was requested without a technical contact. Send {@code itContact}. */
    IT_CONTACT_REQUIRED,
    /** No version of the memorandum is published. Publish one with {@code publishMemorandum}. */
    NO_MEMORANDUM_VERSION,
    /** Fewer than two points of contact were named, or more than ten. Name two to ten. */
    CONTACTS_TOO_FEW,
    /** Two of the points of contact are the same person. Name another person. */
    CONTACTS_NOT_DISTINCT,
    /** There is no such class. Ask {@code trainingClasses} for the list. */
    CLASS_UNKNOWN,
    /** The class has begun. Register for another, or ask for one with {@code requestTraining}. */
    CLASS_OVER,
    /** There is no such resource, or it was withdrawn. Ask {@code resources} for the list. */
    RESOURCE_UNKNOWN
}
