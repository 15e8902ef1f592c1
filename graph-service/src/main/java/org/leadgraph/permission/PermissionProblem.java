package org.leadgraph.permission;

import org.leadgraph.problem.ProblemCode;

enum PermissionProblem implements ProblemCode {
    /** No such record, or not one that the caller sees or holds a pointer to: both are said the same. */
    RECORD_UNKNOWN,
    /** No record, or too many at once. */
    RECORDS_LIMIT,
    /** No use was named. */
    USES_REQUIRED,
    /** Nobody asks for his own agency's records. */
    OWN_RECORD,
    /** No such request, or not one to the caller's agency: both are said the same. */
    REQUEST_UNKNOWN,
    /** The request was answered already. */
    REQUEST_ANSWERED,
    /** The request was not granted, or has ended. */
    NOT_GRANTED,
    /** A grant that would end before it begins. */
    UNTIL_INVALID,
    /** A grant of a use that nobody asked for. */
    USE_NOT_ASKED,
    /** No permission. */
    PERMISSION_REQUIRED,
    /** The permission has run out. */
    PERMISSION_ENDED,
    /** The permission does not cover this use. */
    USE_NOT_COVERED,
    /** A use under use code J that is not employment, or employment under another code. */
    EMPLOYMENT_UNDER_J,
    /** The permission was given under another use code. */
    USE_CODE_DIFFERS,
    /** The owner has not verified the record. */
    VERIFICATION_REQUIRED,
    /** No such notice, or not one to the caller's agency: both are said the same. */
    NOTICE_UNKNOWN,
    /** A recipient whose ORI is not authorised, or is the caller's own agency's. */
    RECIPIENT_INVALID,
    /** A date that cannot be. */
    DATE_INVALID
}
