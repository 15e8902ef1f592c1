package org.leadgraph.console;

import org.leadgraph.act.Acts;
import org.leadgraph.search.AnswerRelease;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what runs Cypher for callers. An operator decides whether they may send their own; the library is always there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
class ConsoleConfiguration {
    @Bean
    Console console(Acts acts, AnswerRelease release, ConsoleSettings settings) {
        return new Console(acts, release, settings);
    }
}
