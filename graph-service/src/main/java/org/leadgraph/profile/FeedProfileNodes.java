package org.leadgraph.profile;

import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module clients can ask for by its id. */
@Configuration(proxyBeanMethods = false)
class FeedProfileNodes {
    private static final NamedQuery<FeedProfile> PROFILES = NamedQuery.of("profile/with-ids", FeedProfile::of);

    @Bean
    KeptNode<FeedProfile> feedProfilesById() {
        return new KeptNode<>(FeedProfileAct.FEED_PROFILES_LOOK, PROFILES, FeedProfile::id);
    }
}
