package org.leadgraph.standing;

import org.leadgraph.problem.ProblemCode;

enum StandingProblem implements ProblemCode {
    /** No such account, or not one that the caller answers for: both are said the same. */
    ACCOUNT_UNKNOWN,
    /** Nobody decides about the own account. */
    OWN_ACCOUNT,
    /** One of the five identifiers is missing or cannot be one. */
    IDENTIFIER_INVALID,
    /** The employer's ORI is of a class that has no access. */
    ORI_CLASS_REFUSED,
    /** The agency holds no such ORI. */
    ORI_UNKNOWN,
    /** The user id cannot be used for a new account. */
    USER_ID_TAKEN,
    /** A form of the account is not signed, or not signed off. */
    FORMS_INCOMPLETE,
    /** The form was signed, or signed off, before. */
    FORM_ALREADY_SIGNED,
    /** An administrator's own forms are not complete. */
    ADMINISTRATORS_INCOMPLETE,
    /** The forms are an administrator's, for the NESS team to sign off. */
    FORMS_OF_ADMINISTRATOR,
    /** The forms are a user's, for the agency's administrators to sign off. */
    FORMS_OF_USER,
    /** The account is neither administrator nor point of contact. */
    NO_CONTACT,
    /** The user management of this agency is not delegated to the caller. */
    NOT_DELEGATED,
    /** A day lies in the future, or before what it must follow. */
    DAY_INVALID,
    /** No such record. */
    RECORD_UNKNOWN,
    /** No such agency. */
    AGENCY_UNKNOWN
}
