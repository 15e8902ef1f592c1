package org.leadgraph.desk;

import static org.leadgraph.act.Reach.OWN_AGENCY;
import static org.leadgraph.act.Role.HEAD_OF_AGENCY;
import static org.leadgraph.act.Role.LEAD_SUPERVISOR;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of the lead desk. */
enum DeskAct implements Act {
    LEAD_TAKE(may("take a lead of the agency's exhibits that nobody has", "X-08").about(OWN_AGENCY).through("takeLead")),
    LEAD_ASSIGN(may("give a lead of the agency's exhibits to somebody of the agency", "X-08", LEAD_SUPERVISOR, HEAD_OF_AGENCY)
            .about(OWN_AGENCY).through("assignLead")),
    LEAD_WORK_CHANGE(may("change what is kept of the work on a lead that one has, or that one hands out", "X-08").about(OWN_AGENCY)
            .through("changeLeadWork")),
    LEAD_NOTE(may("note something at the agency's work on a lead", "X-08").about(OWN_AGENCY).through("noteOnLead")),
    LEAD_CLOSE(may("say what came of a lead that one has, or that one hands out", "X-06").about(OWN_AGENCY).through("closeLead")),
    LEAD_DESK_LOOK(
            may("see the agency's leads, ranked, and its work on them", "D-05").about(OWN_AGENCY).through("leadDesk", "shootingReview")),
    LEAD_PEOPLE_LOOK(may("see to whom leads of the agency can be given", "X-08", LEAD_SUPERVISOR, HEAD_OF_AGENCY).about(OWN_AGENCY)
            .through("leadDeskPeople"));

    private final Terms terms;

    DeskAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
