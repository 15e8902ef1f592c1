package org.leadgraph.feed;

import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.removal.OwnRecords;
import org.springframework.stereotype.Service;

/** What snapshots did not have, as people of the agency see it. Their sender is not told: it would tell of what people did to records. */
@Service
class FeedAbsences {
    private final Looks looks;
    private final OwnRecords own;

    FeedAbsences(Looks looks, OwnRecords own) {
        this.looks = looks;
        this.own = own;
    }

    /** Records that are withdrawn because this run did not have them, of the classes that the person sees. */
    long withdrawn(Initiator by, FeedRun run) {
        return run.snapshot()
                ? looks.at(by, FeedAct.FEED_RUNS_LOOK, (actor, kept) -> kept.together(tx -> own.absentFrom(tx, actor, run.id())))
                : 0;
    }
}
