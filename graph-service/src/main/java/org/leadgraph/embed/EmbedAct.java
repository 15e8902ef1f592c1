package org.leadgraph.embed;

import static org.leadgraph.act.Reach.ONESELF;
import static org.leadgraph.act.Reach.RECORDS_SEEN;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of embedding. */
enum EmbedAct implements Act {
    EMBED_MAKE(may("embed a view of records on a page of an allowed origin", "R-05").about(RECORDS_SEEN).through("makeEmbedToken")),
    EMBED_RENEW(may("renew one's own embedded view, until 12 hours after the sign-in", "H-06").about(ONESELF).through("renewEmbedToken")),
    EMBED_END(may("end one's own embedded view", "H-06").about(ONESELF).through("endEmbed")),
    EMBEDS_LOOK(may("see one's own embedded views, and look at them", "H-06").about(ONESELF).through("embeds"));

    private final Terms terms;

    EmbedAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
