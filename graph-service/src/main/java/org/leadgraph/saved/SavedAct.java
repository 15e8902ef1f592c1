package org.leadgraph.saved;

import static org.leadgraph.act.Reach.ONESELF;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of saving queries. */
enum SavedAct implements Act {
    QUERY_SAVE(may("save a query", "H-06").about(ONESELF).through("saveQuery")),
    QUERY_RENAME(may("rename one's own saved query", "H-06").about(ONESELF).through("renameSavedQuery")),
    QUERY_SHARE(may("share one's own saved query with the agency, or stop sharing it", "H-06").through("shareSavedQuery")),
    QUERY_DELETE(may("delete one's own saved query", "H-06").about(ONESELF).through("deleteSavedQuery")),
    QUERIES_LOOK(
            may("see and run saved queries: one's own, and those shared with the agency", "H-06").through("savedQueries", "runSavedQuery"));

    private final Terms terms;

    SavedAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
