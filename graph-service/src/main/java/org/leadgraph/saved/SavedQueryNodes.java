package org.leadgraph.saved;

import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module clients can ask for by its id. */
@Configuration(proxyBeanMethods = false)
class SavedQueryNodes {
    private static final NamedQuery<SavedQuery> WITH_IDS = NamedQuery.of("saved/with-ids", SavedQuery::of);

    @Bean
    KeptNode<SavedQuery> savedQuerysById() {
        return new KeptNode<>(SavedAct.QUERIES_LOOK, WITH_IDS, SavedQuery::id);
    }
}
