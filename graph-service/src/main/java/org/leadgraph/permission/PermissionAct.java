package org.leadgraph.permission;

import static org.leadgraph.act.Reach.RECORDS_SEEN;
import static org.leadgraph.act.Role.AGENCY_COORDINATOR;
import static org.leadgraph.act.Role.POINT_OF_CONTACT;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of permission: asking owners, their answers, uses, and what becomes of records that were used. */
enum PermissionAct implements Act {
    PERMISSION_REQUEST(may("ask owners for permission to use records", "R-02").about(RECORDS_SEEN).through("requestPermission")),
    PERMISSION_REQUESTS_OWN_LOOK(may("see the agency's own requests for permission", "R-10").through("myPermissionRequests")),
    PERMISSION_REQUESTS_LOOK(
            may("see requests for permission to use the agency's records", "L-06", POINT_OF_CONTACT).through("permissionRequests")),
    PERMISSION_GRANT(may("grant a request for permission", "R-03", POINT_OF_CONTACT).through("grantPermission")),
    PERMISSION_DECLINE(may("decline a request for permission", "R-03", POINT_OF_CONTACT).through("declinePermission")),
    PERMISSION_END(may("end a permission", "L-01", POINT_OF_CONTACT).through("endPermission")),
    RECORD_VERIFY(may("verify a record for an agency that has permission", "R-06", POINT_OF_CONTACT).through("verifyRecord")),
    RECORDS_USE(may("record a use of records", "R-02").about(RECORDS_SEEN).through("useRecords", "exportRecords")),
    RECORDS_USE_EXIGENTLY(
            may("use records without permission in exigent circumstances", "R-07").about(RECORDS_SEEN).through("useExigently")),
    RECORDED_USES_LOOK(may("see the uses that the agency has recorded", "R-10").through("recordedUses")),
    UNVERIFIED_USES_LOOK(may("see uses of the agency that were not verified", "R-06", AGENCY_COORDINATOR).through("unverifiedUses")),
    NOTICES_LOOK(may("see notices of exigent use of the agency's records", "R-08", POINT_OF_CONTACT).through("notices")),
    NOTICE_ACKNOWLEDGE(may("acknowledge a notice of exigent use", "R-08", POINT_OF_CONTACT).through("acknowledgeNotice")),
    RECORDS_DISSEMINATE(may("record that records were passed on", "W-01").about(RECORDS_SEEN).through("recordDissemination")),
    DISSEMINATIONS_LOOK(may("see what the agency has passed on", "W-01", AGENCY_COORDINATOR).through("disseminations")),
    MEDIA_DISPOSE(may("record that media were destroyed", "W-04").through("recordDisposal")),
    DISPOSALS_LOOK(may("see what media the agency has destroyed", "W-04", AGENCY_COORDINATOR).through("disposals"));

    private final Terms terms;

    PermissionAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
