package org.leadgraph.console;

import org.leadgraph.access.AnswerRelease;
import org.leadgraph.act.Acts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors for callers' own Cypher; closed until an operator opens them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
@ConditionalOnProperty("leadgraph.console.enabled")
class ConsoleConfiguration {
    @Bean
    Console console(Acts acts, AnswerRelease release, ConsoleSettings settings) {
        return new Console(acts, release, settings);
    }
}
