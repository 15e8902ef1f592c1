package org.leadgraph.demo;

import org.leadgraph.ingest.Loader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the demo loads; apart from its sign-in, which needs no graph. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoWorld {
    @Bean
    DemoWorldLoader demoWorldLoader(Loader loader, DemoSettings settings) {
        return new DemoWorldLoader(loader, settings.scale());
    }
}
