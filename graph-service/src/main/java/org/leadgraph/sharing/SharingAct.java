package org.leadgraph.sharing;

import static org.leadgraph.act.Role.AGENCY_COORDINATOR;
import static org.leadgraph.act.Role.APPLICATION_ADMINISTRATOR;
import static org.leadgraph.act.Role.CDS_APPROVER;
import static org.leadgraph.act.Role.HEAD_OF_AGENCY;
import static org.leadgraph.act.Role.NESS_TEAM;
import static org.leadgraph.act.Terms.may;
import static org.leadgraph.act.Terms.mayBeforeAccess;
import static org.leadgraph.act.Terms.ofPrograms;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of sharing: Collective Data Sharing, agreements, what an owner decides about its records, and moves between data classes. */
enum SharingAct implements Act {
    CDS_JOIN(mayBeforeAccess("sign the addendum and elect the approver", "K-07", HEAD_OF_AGENCY).through("joinCollectiveDataSharing")),
    CDS_APPROVER_CHANGE(may("elect another approver", "K-17", HEAD_OF_AGENCY).through("changeCdsApprover")),
    CDS_LEAVE(may("leave Collective Data Sharing", "K-18", CDS_APPROVER).through("leaveCollectiveDataSharing")),
    CDS_RETURN(may("return to Collective Data Sharing", "K-16", CDS_APPROVER).through("returnToCollectiveDataSharing")),
    CDS_LIST_CHANGE(may("put an agency on the list of available agencies, or take it off", "K-12", NESS_TEAM).through("setAgencyListed")),
    CDS_LOOK(may("see the agency's part in Collective Data Sharing", "K-04", CDS_APPROVER, HEAD_OF_AGENCY, AGENCY_COORDINATOR)
            .through("mySharing")),
    SHARING_PROPOSE(may("propose an agreement to another agency", "K-04", CDS_APPROVER).through("proposeSharing")),
    SHARING_ACCEPT(may("accept another agency's proposal", "K-04", CDS_APPROVER).through("acceptSharing")),
    SHARING_DECLINE(may("decline another agency's proposal", "K-04", CDS_APPROVER).through("declineSharing")),
    SHARING_WITHDRAW(may("take back a proposal", "K-04", CDS_APPROVER).through("withdrawProposal")),
    SHARING_END(may("end an agreement", "K-11", CDS_APPROVER).through("endSharing")),
    SHARING_LOOK(
            may("see the agency's agreements, and the agencies available for one", "K-14", CDS_APPROVER, HEAD_OF_AGENCY, AGENCY_COORDINATOR)
                    .through("availableAgencies", "myAgreements")),
    AGREEMENT_NOTICES_LOOK(
            may("see what other agencies have done about their agreements with this one", "K-14", CDS_APPROVER, HEAD_OF_AGENCY,
                    AGENCY_COORDINATOR)
                    .through("agreementNotices")),
    SHARING_PREVIEW(may("see what an agreement or a change would show, before it is made", "K-04", CDS_APPROVER).through("previewSharing",
            "previewSharingMode", "previewDataClassColour")),
    SHARING_MODE(may("choose whether partners see everything, or what the colours say", "L-01", CDS_APPROVER).through("setSharingMode")),
    LEAD_POINTER(may("choose whether agencies without an agreement get a pointer at the far end of a NIBIN lead", "L-01", CDS_APPROVER)
            .through("setLeadPointer")),
    EMPLOYMENT_USE(may("refuse or allow searches for employment checks", "P-10", CDS_APPROVER).through("setEmploymentUse")),
    FIRST_SHOOTING_FIGURE(may("choose whether partners get the time to first shooting in days or as a band", "E-03", CDS_APPROVER)
            .through("setFirstShootingFigure")),
    DATA_CLASS_COLOUR(may("change the colour of a data class", "L-01", CDS_APPROVER).through("setDataClassColour")),
    DATA_CLASS_CREATE(may("make a data class", "L-04", CDS_APPROVER).through("createDataClass")),
    EXCEPTION_SET(may("make an exception of a data class for a user, an agency or a type of agency", "L-08", CDS_APPROVER)
            .through("setException")),
    EXCEPTION_END(may("end an exception of a data class", "L-08", CDS_APPROVER).through("endException")),
    SHARING_POLICY_LOOK(may("see what the agency has decided about its records", "L-01", CDS_APPROVER, HEAD_OF_AGENCY, AGENCY_COORDINATOR)
            .through("sharingPolicy")),
    RECORDS_MOVE_CLASS(may("move all records of a data class to another", "L-04", CDS_APPROVER).through("moveDataClass")),
    RECORDS_MOVE(may("move records to a data class by their ids", "L-04", CDS_APPROVER).through("moveRecords")),
    RECORDS_MOVE_RESUME(may("restart a move that has stopped", "L-04", CDS_APPROVER).through("resumeMove")),
    RECORDS_MOVE_APPLY(
            ofPrograms("put the new data class into force once all records of a move are gathered", "L-04").byJob(RecordMoves.JOB)),
    RECORDS_MOVE_LOOK(may("see how far a move has gone", "L-04", CDS_APPROVER, HEAD_OF_AGENCY, AGENCY_COORDINATOR).through("recordMove")),
    PAST_VIEW_LOOK(
            may("see what a user of the agency could see at an earlier moment", "U-02", AGENCY_COORDINATOR, APPLICATION_ADMINISTRATOR)
                    .through("pastView"));

    private final Terms terms;

    SharingAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
