package org.leadgraph.correlation;

import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorrelationSettings.class)
class CorrelationConfiguration {
    private static final NamedQuery<SameDecision> DECISIONS = NamedQuery.of("correlation/decisions-with-ids", SameDecision::of);

    @Bean
    KeptNode<SameDecision> sameDecisionsById() {
        return new KeptNode<>(CorrelationAct.SAME_DECISIONS_LOOK, DECISIONS, SameDecision::id);
    }
}
