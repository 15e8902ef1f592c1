package org.leadgraph.investigation;

import static org.leadgraph.act.Reach.EVERY_AGENCY;
import static org.leadgraph.act.Reach.ONESELF;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of keeping investigations. */
enum InvestigationAct implements Act {
    INVESTIGATION_SAVE(may("keep an investigation", "H-06").about(ONESELF).through("saveInvestigation")),
    INVESTIGATION_SHARE(may("share one's own investigation with the agency, or stop sharing it", "H-06").through("shareInvestigation")),
    INVESTIGATION_SEND(
            may("give one's own investigation to a person of any agency, or take it back; in another agency they get no notes and no layout",
                    "H-06")
                    .about(EVERY_AGENCY).through("sendInvestigation", "takeInvestigationBack")),
    INVESTIGATION_DELETE(may("delete one's own investigation", "H-06").about(ONESELF).through("deleteInvestigation")),
    INVESTIGATIONS_LOOK(
            may("see investigations: one's own, and those that one was given", "H-06").through("investigations", "investigation"));

    private final Terms terms;

    InvestigationAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
