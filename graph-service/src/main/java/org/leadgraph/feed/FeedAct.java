package org.leadgraph.feed;

import static org.leadgraph.act.Role.NESS_TEAM;
import static org.leadgraph.act.Role.SOURCE_DATA_ADMINISTRATOR;
import static org.leadgraph.act.Terms.may;
import static org.leadgraph.act.Terms.ofPrograms;

import org.leadgraph.act.Act;
import org.leadgraph.act.Initiator.Program.Kind;
import org.leadgraph.act.Reach;
import org.leadgraph.act.Terms;

/** Acts of feeds: who may send, what was sent, what was written. */
enum FeedAct implements Act {
    FEED_ACCOUNT_OPEN(may("open an account for a program that sends the agency's records", "S-03", SOURCE_DATA_ADMINISTRATOR)
            .through("openFeedAccount")),
    NIBIN_FEED_ACCOUNT_OPEN(
            may("open an account for the program that sends NIBIN exhibits and leads of several agencies", "B-02", NESS_TEAM)
                    .through("openNibinFeedAccount")),
    FEED_ACCOUNT_END(may("end the account of a program that sends records", "S-03", SOURCE_DATA_ADMINISTRATOR, NESS_TEAM)
            .about(Reach.OWN_AGENCY).through("endFeedAccount")),
    FEED_ACCOUNTS_LOOK(may("see the programs that may send records of the agency", "S-03", SOURCE_DATA_ADMINISTRATOR, NESS_TEAM)
            .about(Reach.OWN_AGENCY).through("feedAccounts")),
    FEED_RUNS_LOOK(may("see what the agency's programs have sent and what became of it", "S-03", SOURCE_DATA_ADMINISTRATOR, NESS_TEAM)
            .about(Reach.OWN_AGENCY).through("feedRuns", "feedRun", "feedRefusals", "feedRefusalsCsv")),
    FEED_RECEIVE(ofPrograms("send a file of records of the agencies on the account's list", "B-03").by(Kind.FEED).needingAccess()),
    FEED_WRITE(ofPrograms("write the rows of a file that was sent", "B-03").by(Kind.FEED).needingAccess()),
    FEED_STOP(ofPrograms("end the writing of a file whose account or agency may no longer send", "B-03").byJob(FeedRuns.JOB));

    private final Terms terms;

    FeedAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
