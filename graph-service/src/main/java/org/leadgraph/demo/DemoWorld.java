package org.leadgraph.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.ingest.Loader;
import org.leadgraph.policy.Policies;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
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

    /** Once, when everything else is there: people act only in a service that runs. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> demoDesk(DemoWorldLoader loader, Acts acts, Policies policies, ScopedGraph graph) {
        return _ -> {
            if (loader.isAnew()) {
                new DemoDesk(acts, policies, graph, LocalDate.now(ZoneOffset.UTC)).fill();
            }
        };
    }
}
