package org.leadgraph.embed;

import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Embeds by their ids, for those whose they are. */
@Configuration(proxyBeanMethods = false)
class EmbedNodes {
    private static final NamedQuery<Embed> WITH_IDS = NamedQuery.of("embed/with-ids", Embed::of);

    @Bean
    KeptNode<Embed> embedsById() {
        return new KeptNode<>(EmbedAct.EMBEDS_LOOK, WITH_IDS, Embed::id);
    }
}
