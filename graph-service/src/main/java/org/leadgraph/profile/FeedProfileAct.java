package org.leadgraph.profile;

import static org.leadgraph.act.Role.SOURCE_DATA_ADMINISTRATOR;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Reach;
import org.leadgraph.act.Terms;

/** Acts about profiles of exports. */
enum FeedProfileAct implements Act {
    FEED_PROFILE_SAVE(may("write how rows of the agency's own export become records", "B-03", SOURCE_DATA_ADMINISTRATOR)
            .through("saveFeedProfile")),
    FEED_PROFILE_SWITCH_ON(may("let exports of the agency be read by a profile that has taken a sample", "B-03", SOURCE_DATA_ADMINISTRATOR)
            .through("switchOnFeedProfile")),
    FEED_PROFILE_SWITCH_OFF(may("let no more exports be read by a profile", "B-03", SOURCE_DATA_ADMINISTRATOR)
            .through("switchOffFeedProfile")),
    FEED_PROFILES_LOOK(may("see the profiles of the agency's exports, and try one on a sample", "B-10", SOURCE_DATA_ADMINISTRATOR)
            .about(Reach.OWN_AGENCY).through("feedProfiles", "feedProfile", "feedProfileVersions", "feedProfileTrial"));

    private final Terms terms;

    FeedProfileAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
