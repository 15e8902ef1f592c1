package org.leadgraph.standing;

import org.leadgraph.problem.ProblemCode;

enum StandingProblem implements ProblemCode {
    /**
     * There is no such account, or the caller is not responsible for it; the answer is the same.
     * Check the user id, or ask the administrator of the user's agency.
     */
    ACCOUNT_UNKNOWN,
    /** The act is about the caller's own account. Ask another administrator. */
    OWN_ACCOUNT,
    /** One of the five identifiers is missing or malformed. Send it as the message says. */
    IDENTIFIER_INVALID,
    /** The ninth character of the employer's ORI stands for a class without access. Send the ORI of a criminal-justice agency. */
    ORI_CLASS_REFUSED,
    /** The agency holds no such ORI. Send one that was assigned to the agency. */
    ORI_UNKNOWN,
    /** The agency already has an account with this user id, or has opened one. Ask the identity provider for the user's id. */
    USER_ID_TAKEN,
    /** A form of the account is not signed, or not signed off. The user signs with {@code signForm}; then {@code signOffForms}. */
    FORMS_INCOMPLETE,
    /** The form was signed or signed off before, or the account needs none. Nothing is left to do for this form. */
    FORM_ALREADY_SIGNED,
    /** The forms of the agency's own administrators are not complete. They sign first, and the NESS team signs off. */
    ADMINISTRATORS_INCOMPLETE,
    /** The forms are an application administrator's. Ask the NESS team to sign them off. */
    FORMS_OF_ADMINISTRATOR,
    /** The forms are a user's. Ask an application administrator of the user's agency to sign them off. */
    FORMS_OF_USER,
    /** The account is neither administrator nor point of contact. To take its access away, use {@code suspendAccount}. */
    NO_CONTACT,
    /**
     * The management of this agency's accounts is not delegated to the caller.
     * Ask the CJIS systems officer for {@code delegateUserManagement}.
     */
    NOT_DELEGATED,
    /**
     * The account was opened, and its user has not signed in yet.
     * The user signs in at the agency's identity provider and sends {@code signForm}.
     */
    ACCOUNT_AWAITED,
    /** A day lies in the future, or before another that it must follow. Check the days. */
    DAY_INVALID,
    /** There is no such standing record that the caller may see. Ask {@code standingRecords} of the user. */
    RECORD_UNKNOWN,
    /** There is no agency with this id. Ask {@code agencies} for the list. */
    AGENCY_UNKNOWN
}
