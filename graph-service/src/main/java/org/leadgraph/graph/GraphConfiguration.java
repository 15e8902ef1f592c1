package org.leadgraph.graph;

import java.time.Clock;
import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GraphSettings.class, CursorSettings.class})
class GraphConfiguration {
    @Bean(destroyMethod = "close")
    Database database(GraphSettings settings) {
        Database database = Database.open(settings);
        try {
            GuardCheck.check(database);
            Migrations.apply(database.system());
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The driver that is injected by default: by itself it sees nothing. The database closes it. */
    @Bean(destroyMethod = "")
    @Primary
    Driver readerDriver(Database database) {
        return database.reader();
    }

    @Bean(destroyMethod = "")
    Driver systemDriver(Database database) {
        return database.system();
    }

    @Bean
    FirstMinutes firstMinutes() {
        return new FirstMinutes(Clock.systemUTC());
    }

    @Bean
    ScopedGraph scopedGraph(Database database, GraphSettings settings, FirstMinutes firstMinutes) {
        return new ScopedGraph(database.callers(), settings.answerTime(), firstMinutes::last);
    }

    @Bean
    BoltEntrance boltEntrance(Database database, GraphSettings settings) {
        return new BoltEntrance(database, settings);
    }

    @Bean
    SealingKeys sealingKeys(CursorSettings settings) {
        return settings.keyFile() == null ? SealingKeys.ofThisProcess() : SealingKeys.in(settings.keyFile());
    }

    @Bean
    Cursors cursors(SealingKeys keys) {
        return new Cursors(keys.secrets(), Clock.systemUTC());
    }

    @Bean
    SealedSecrets sealedSecrets(SealingKeys keys) {
        return new SealedSecrets(keys);
    }

    @Bean
    SystemGraph systemGraph(Database database) {
        return new SystemGraph(database.system());
    }

    @Bean
    PolicyEpoch policyEpoch(SystemGraph graph) {
        return new PolicyEpoch(graph);
    }
}
