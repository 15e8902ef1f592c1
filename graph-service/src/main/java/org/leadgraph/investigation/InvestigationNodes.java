package org.leadgraph.investigation;

import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Investigations by their ids, for those who have them. */
@Configuration(proxyBeanMethods = false)
class InvestigationNodes {
    private static final NamedQuery<Investigation> WITH_IDS = NamedQuery.of("investigation/with-ids", Investigation::ofReader);

    @Bean
    KeptNode<Investigation> investigationsById() {
        return new KeptNode<>(InvestigationAct.INVESTIGATIONS_LOOK, WITH_IDS, Investigation::id);
    }
}
