package org.leadgraph.live;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubscriptionSettings.class)
class LiveConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Beat beat(SubscriptionSettings settings) {
        return () -> Flux.interval(settings.every()).onBackpressureDrop().cast(Object.class);
    }
}
