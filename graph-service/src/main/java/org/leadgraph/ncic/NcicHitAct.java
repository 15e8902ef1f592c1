package org.leadgraph.ncic;

import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts on hits in NCIC: confirmation, action and locate. */
enum NcicHitAct implements Act {
    NCIC_HIT_RECORD(may("record a hit in NCIC", "V-01").through("recordNcicHit")),
    NCIC_CONFIRMATION_ASK(may("ask for confirmation of a hit", "V-03").through("askHitConfirmation")),
    NCIC_CONFIRMATION_RECORD(may("record the answer to a request for confirmation", "V-03").through("recordHitConfirmation")),
    NCIC_ACTION_RECORD(may("record what was done on a confirmed hit", "V-01").through("recordHitAction")),
    NCIC_LOCATE_PLACE(may("place a locate", "V-05").through("placeLocate")),
    NCIC_HITS_LOOK(may("see the agency's hits", "V-03").through("ncicHits"));

    private final Terms terms;

    NcicHitAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
