package org.leadgraph.permission;

import org.leadgraph.problem.ProblemCode;

enum PermissionProblem implements ProblemCode {
    /**
     * There is no such record, or the caller neither sees it nor holds a pointer to it; the answer is the same.
     * Check the ids, or search for the records again.
     */
    RECORD_UNKNOWN,
    /** No record was named, or too many at once. Name as many as the message says. */
    RECORDS_LIMIT,
    /** No official use was named. Name at least one in {@code intendedUses}. */
    USES_REQUIRED,
    /** A record belongs to the caller's own agency and needs no permission. Leave it out. */
    OWN_RECORD,
    /**
     * There is no such request, or it was not made to the caller's agency; the answer is the same.
     * List the agency's requests with {@code permissionRequests}.
     */
    REQUEST_UNKNOWN,
    /** The request was answered before. Nothing is left to answer; the other agency may make a new request. */
    REQUEST_ANSWERED,
    /** The request was not granted, or its permission has ended. Grant it first, or wait for a new request. */
    NOT_GRANTED,
    /** The permission would end before it begins. Send an {@code until} in the future. */
    UNTIL_INVALID,
    /** The grant names a use that was not requested. Grant only uses that the request names. */
    USE_NOT_ASKED,
    /** There is no permission for this use. Ask the owner with {@code requestPermission}, or wait for the answer. */
    PERMISSION_REQUIRED,
    /** The permission has run out. Ask again with {@code requestPermission}. */
    PERMISSION_ENDED,
    /** The permission does not cover this use. Ask for the use with {@code requestPermission}. */
    USE_NOT_COVERED,
    /**
     * Under use code J the only use is {@code EMPLOYMENT}, and it needs use code J.
     * Name that use alone, or work under another use code.
     */
    EMPLOYMENT_UNDER_J,
    /** The permission was given under another use code. Ask again with {@code requestPermission} under this one. */
    USE_CODE_DIFFERS,
    /** The owner has not verified the record, or it has changed since. Ask the owner's point of contact for {@code verifyRecord}. */
    VERIFICATION_REQUIRED,
    /**
     * There is no such notice, or it is not for the caller's agency; the answer is the same.
     * List the agency's notices with {@code notices}.
     */
    NOTICE_UNKNOWN,
    /**
     * The recipient's ORI is not of an authorised class, or belongs to the caller's own agency.
     * Send the nine characters of an authorised agency's ORI.
     */
    RECIPIENT_INVALID,
    /** The dates are impossible or in the wrong order. Notice comes first, then the signature, neither in the future. */
    DATE_INVALID
}
