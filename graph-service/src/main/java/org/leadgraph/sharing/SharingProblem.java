package org.leadgraph.sharing;

import org.leadgraph.problem.ProblemCode;

enum SharingProblem implements ProblemCode {
    /** ATF's field divisions manage sharing for nobody (K-13). */
    ATF_CANNOT_MANAGE_SHARING,
    /** The approver on file is another account. */
    NOT_THE_APPROVER,
    /** The form came without a signature. */
    FORM_UNSIGNED,
    /** The account named as approver is not an active one of the agency. */
    APPROVER_UNFIT,
    /** The account named is the approver already. */
    APPROVER_UNCHANGED,
    /** There is no ratified memorandum of the agency. */
    MOU_NOT_ON_FILE,
    /** The agency's memorandum is not the newest version. */
    MOU_OUTDATED,
    /** The agency has no access at present. */
    AGENCY_WITHOUT_ACCESS,
    /** The agency takes part already. */
    ALREADY_PARTICIPATING,
    /** The agency took part before and left. */
    LEFT_EARLIER,
    /** The agency does not take part. */
    NOT_PARTICIPATING,
    /** There is no such agency. */
    AGENCY_UNKNOWN,
    /** An agency has no agreement with itself. */
    OWN_AGENCY,
    /** The other agency is not on the list of available agencies. */
    AGENCY_NOT_AVAILABLE,
    /** The agency has proposed this before. */
    ALREADY_PROPOSED,
    /** The other agency has proposed already. */
    PROPOSAL_WAITING,
    /** The two agencies share already. */
    AGREEMENT_IN_FORCE,
    /** There is no proposal to answer or take back. */
    NO_PROPOSAL,
    /** There is no agreement to end. */
    NO_AGREEMENT,
    /** The list is as asked already. */
    LIST_UNCHANGED,
    /** The agency has no data class of this name. */
    DATA_CLASS_UNKNOWN,
    /** The agency has a data class of this name. */
    DATA_CLASS_EXISTS,
    /** Not a name for a data class. */
    DATA_CLASS_NAME_MALFORMED,
    /** Who sees the class is not decided this way. */
    DATA_CLASS_KEPT,
    /** Records of the class are on their way to another. */
    DATA_CLASS_MOVING,
    /** Nobody is meant by the target of the exception. */
    TARGET_UNKNOWN,
    /** There is no such exception. */
    EXCEPTION_UNKNOWN,
    /** Nobody releases records to the own account. */
    OWN_ACCOUNT,
    /** Not all of the records are of the agency and to be seen by the approver: which, is not told. */
    RECORD_UNKNOWN,
    /** Too many, or no, records at once. */
    RECORDS_LIMIT,
    /** The agency has no such move. */
    MOVE_UNKNOWN,
    /** The move has come to its end. */
    MOVE_DONE,
    /** The agency has no such account. */
    ACCOUNT_UNKNOWN,
    /** A moment that has not come yet. */
    MOMENT_IN_FUTURE
}
