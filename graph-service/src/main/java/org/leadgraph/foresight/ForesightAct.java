package org.leadgraph.foresight;

import static org.leadgraph.act.Role.SOURCE_DATA_ADMINISTRATOR;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Reach;
import org.leadgraph.act.Terms;

/** Looks at what files would do. */
enum ForesightAct implements Act {
    FEED_FORESIGHT_LOOK(
            may("see what a file that was sent as a preview would do to the agency's records", "B-10", SOURCE_DATA_ADMINISTRATOR)
                    .about(Reach.OWN_AGENCY).through("feedRunPreview"));

    private final Terms terms;

    ForesightAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
