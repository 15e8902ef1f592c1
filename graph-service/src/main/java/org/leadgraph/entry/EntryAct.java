package org.leadgraph.entry;

import static org.leadgraph.act.Reach.OWN_AGENCY;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of entering by hand. */
enum EntryAct implements Act {
    INCIDENT_ENTER(may("enter a shooting or recovery of the own agency, with the people, the place, firearms and vehicles in it", "I-01")
            .about(OWN_AGENCY).through("enterIncident")),
    INCIDENT_ADD(may("add people, a place, firearms or vehicles to an incident of the own agency", "I-03").about(OWN_AGENCY)
            .through("addToIncident")),
    INCIDENT_TAKE_OUT(may("take out of an incident what was wrongly entered at it; the record itself stays", "I-03").about(OWN_AGENCY)
            .through("takeOutOfIncident")),
    RECORD_CORRECT(may("correct a record of the own agency", "I-02").about(OWN_AGENCY).through("correctRecord"));

    private final Terms terms;

    EntryAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
