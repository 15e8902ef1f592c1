package org.leadgraph.quality;

import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module clients can ask for by its id. */
@Configuration(proxyBeanMethods = false)
class QualityNodes {
    private static final NamedQuery<QualitySample> SAMPLES = NamedQuery.of("quality/samples-with-ids", QualitySample::of);

    @Bean
    KeptNode<QualitySample> qualitySamplesById() {
        return new KeptNode<>(QualityAct.QUALITY_LOOK, SAMPLES, QualitySample::id);
    }
}
