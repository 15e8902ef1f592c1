package org.leadgraph.disclosure;

import static org.leadgraph.act.Role.AGENCY_COORDINATOR;
import static org.leadgraph.act.Role.CDS_APPROVER;
import static org.leadgraph.act.Role.CJIS_SYSTEMS_OFFICER;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Reach;
import org.leadgraph.act.Terms;

/** What may be read in the search log. */
enum DisclosureAct implements Act {
    DISCLOSURES_LOOK(may("see to whom the agency's records were shown", "P-05", AGENCY_COORDINATOR).through("disclosures")),
    USER_LOG_LOOK(may("see what the agency's users, feeds and jobs did", "S-08", AGENCY_COORDINATOR).through("userLog")),
    APPLICANT_FILE_LOOK(may("see the agency's searches for an applicant", "Q-03").through("applicantFile")),
    DORMANT_AGREEMENTS_LOOK(
            may("see agreements that are not being used", "S-08", AGENCY_COORDINATOR, CDS_APPROVER).through("dormantAgreements")),
    LOG_DELETIONS_LOOK(may("see when old parts of the search log were deleted", "P-03", CJIS_SYSTEMS_OFFICER).about(Reach.SERVICE)
            .through("logDeletions"));

    private final Terms terms;

    DisclosureAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
