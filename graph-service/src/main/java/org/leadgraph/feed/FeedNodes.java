package org.leadgraph.feed;

import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module clients can ask for by its id. */
@Configuration(proxyBeanMethods = false)
class FeedNodes {
    private static final NamedQuery<FeedAccount> ACCOUNTS = NamedQuery.of("feed/accounts-with-ids", FeedAccount::of);
    private static final NamedQuery<FeedRun> RUNS = NamedQuery.of("feed/runs-with-ids", FeedRun::of);

    @Bean
    KeptNode<FeedAccount> feedAccountsById() {
        return new KeptNode<>(FeedAct.FEED_ACCOUNTS_LOOK, ACCOUNTS, FeedAccount::id);
    }

    @Bean
    KeptNode<FeedRun> feedRunsById() {
        return new KeptNode<>(FeedAct.FEED_RUNS_LOOK, RUNS, FeedRun::id);
    }
}
