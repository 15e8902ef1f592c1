package org.leadgraph.ncic;

import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module clients can ask for by its id. */
@Configuration(proxyBeanMethods = false)
class NcicHitNodes {
    private static final NamedQuery<NcicHit> WITH_IDS = NamedQuery.of("ncic/hits-with-ids", NcicHit::of);

    @Bean
    KeptNode<NcicHit> ncicHitsById() {
        return new KeptNode<>(NcicHitAct.NCIC_HITS_LOOK, WITH_IDS, NcicHit::id);
    }
}
