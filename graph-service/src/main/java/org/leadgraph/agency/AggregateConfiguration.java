package org.leadgraph.agency;

import java.util.Set;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

/** Spring Data for the aggregates of the policy graph, on the system account. None of it is offered to other modules, which read as a caller. */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(neo4jTemplateRef = "aggregateTemplate", neo4jMappingContextRef = "aggregateMapping", transactionManagerRef = "aggregateTransactions")
class AggregateConfiguration {
    @Bean(defaultCandidate = false)
    Neo4jClient aggregateClient(@Qualifier("systemDriver") Driver driver) {
        return Neo4jClient.with(driver).build();
    }

    @Bean(defaultCandidate = false)
    Neo4jMappingContext aggregateMapping() {
        Neo4jMappingContext mapping = new Neo4jMappingContext();
        mapping.setInitialEntitySet(Set.of(Agency.class, Ori.class, User.class));
        return mapping;
    }

    @Bean(defaultCandidate = false)
    Neo4jTransactionManager aggregateTransactions(@Qualifier("systemDriver") Driver driver) {
        return Neo4jTransactionManager.with(driver).withDatabaseSelectionProvider(DatabaseSelectionProvider.getDefaultSelectionProvider())
                .build();
    }

    @Bean(defaultCandidate = false)
    Neo4jTemplate aggregateTemplate(@Qualifier("aggregateClient") Neo4jClient client,
            @Qualifier("aggregateMapping") Neo4jMappingContext mapping,
            @Qualifier("aggregateTransactions") Neo4jTransactionManager transactions) {
        return new Neo4jTemplate(client, mapping, transactions);
    }
}
