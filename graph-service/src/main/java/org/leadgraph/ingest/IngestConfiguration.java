package org.leadgraph.ingest;

import java.nio.file.Path;
import java.util.Objects;
import org.leadgraph.graph.SystemGraph;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {
    @Bean
    Loader loader(SystemGraph graph, IdSecret secret) {
        return new Loader(graph, secret);
    }

    @Bean
    FeedRules feedRules(SystemGraph graph) {
        return new FeedRules(graph);
    }

    @Bean
    @ConditionalOnProperty("leadgraph.ingest.directory")
    DirectoryLoader directoryLoader(Loader loader, IngestSettings settings, ConfigurableApplicationContext context) {
        Path directory = Objects.requireNonNull(settings.directory());
        return new DirectoryLoader(loader, directory, settings.agency(), context);
    }
}
