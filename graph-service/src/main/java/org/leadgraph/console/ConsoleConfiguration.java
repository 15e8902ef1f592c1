package org.leadgraph.console;

import org.leadgraph.act.Acts;
import org.leadgraph.search.AnswerRelease;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs Cypher for callers. Whether they may bring their own is for an operator to say; the library is there anyhow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
class ConsoleConfiguration {
    @Bean
    Console console(Acts acts, AnswerRelease release, ConsoleSettings settings) {
        return new Console(acts, release, settings);
    }
}
