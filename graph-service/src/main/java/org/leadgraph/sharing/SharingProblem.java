package org.leadgraph.sharing;

import org.leadgraph.problem.ProblemCode;

enum SharingProblem implements ProblemCode {
    /** Staff of an ATF field division may not manage Collective Data Sharing (K-13). Ask the agency's approver. */
    ATF_CANNOT_MANAGE_SHARING,
    /** The agency's approver is another account. The head of the agency changes that with {@code changeCdsApprover}. */
    NOT_THE_APPROVER,
    /** The form came without a signature. The head of the agency signs it and sends {@code signed: true}. */
    FORM_UNSIGNED,
    /**
     * The account named as approver is not an active one of the agency, or is of an ATF field division.
     * Name another, or have this one reinstated.
     */
    APPROVER_UNFIT,
    /** The account named is the approver already. Nothing needs to be signed. */
    APPROVER_UNCHANGED,
    /** The agency has no ratified memorandum. Ask the ATF contact to request access for the agency. */
    MOU_NOT_ON_FILE,
    /** The agency's memorandum is not the newest version. Renew it through the ATF contact. */
    MOU_OUTDATED,
    /** The agency has no access at present. Ask the ATF contact why. */
    AGENCY_WITHOUT_ACCESS,
    /** The agency takes part already. Propose agreements with {@code proposeSharing}. */
    ALREADY_PARTICIPATING,
    /** The agency took part before and left. The approver brings it back with {@code returnToCollectiveDataSharing}. */
    LEFT_EARLIER,
    /** The agency does not take part. The head of the agency signs the addendum with {@code joinCollectiveDataSharing}. */
    NOT_PARTICIPATING,
    /** There is no agency with this id. Look it up with {@code availableAgencies}. */
    AGENCY_UNKNOWN,
    /** An agency cannot have an agreement with itself. Name another agency. */
    OWN_AGENCY,
    /** The other agency is not on the list of available agencies. Choose one of {@code availableAgencies}. */
    AGENCY_NOT_AVAILABLE,
    /** The agency has proposed this before. Wait for the other approver, or take it back with {@code withdrawProposal}. */
    ALREADY_PROPOSED,
    /** The other agency has proposed already. Answer with {@code acceptSharing} or {@code declineSharing}. */
    PROPOSAL_WAITING,
    /** The two agencies share already. To end that, use {@code endSharing}. */
    AGREEMENT_IN_FORCE,
    /** There is no proposal to answer or take back. Look at {@code myAgreements}. */
    NO_PROPOSAL,
    /** There is no agreement to end. Look at {@code myAgreements}. */
    NO_AGREEMENT,
    /** The agency is on the list, or off it, as asked. Nothing is left to do. */
    LIST_UNCHANGED,
    /** The agency has no data class of this name. Look at {@code sharingPolicy}, or make it with {@code createDataClass}. */
    DATA_CLASS_UNKNOWN,
    /** The agency has a data class of this name, or the records are in it. Name another class. */
    DATA_CLASS_EXISTS,
    /** The name cannot be one of a data class. Use 2 to 40 upper-case letters, digits and underscores, a letter first. */
    DATA_CLASS_NAME_MALFORMED,
    /**
     * The class stays with the agency or with named users, so this cannot be decided about it.
     * Move its records to a shared class; trace details stay.
     */
    DATA_CLASS_KEPT,
    /** Records are moving into or out of the class. Wait for the end of the move, or continue it with {@code resumeMove}. */
    DATA_CLASS_MOVING,
    /** There is no such user, agency or type of agency. Check the id, or look it up with {@code agencies}. */
    TARGET_UNKNOWN,
    /** There is no such exception. Look at {@code sharingPolicy}. */
    EXCEPTION_UNKNOWN,
    /** An approver may not make an exception for his or her own account. The head of the agency names another approver for that. */
    OWN_ACCOUNT,
    /** Not all of the records belong to the agency and are visible to the approver, so none was moved. Check the ids. */
    RECORD_UNKNOWN,
    /** No record was named, or too many at once. Name as many as the message says, or use {@code moveDataClass}. */
    RECORDS_LIMIT,
    /** The agency has no such move. Begin one with {@code moveDataClass}. */
    MOVE_UNKNOWN,
    /** The move is complete. Begin another with {@code moveDataClass}. */
    MOVE_DONE,
    /** The agency has no account of this user id. Check the id, or ask the coordinator of the user's agency. */
    ACCOUNT_UNKNOWN,
    /** The moment lies in the future. Ask for one that has passed. */
    MOMENT_IN_FUTURE
}
