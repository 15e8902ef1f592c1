package org.leadgraph;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveRepositoriesAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.health.Neo4jHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The Leadgraph service: GraphQL over the guarded graph. */
@SpringBootApplication(exclude = {
        // These would offer a client and repositories on whichever driver they find; the modules graph and agency make their own, each on the right one.
        DataNeo4jAutoConfiguration.class, DataNeo4jRepositoriesAutoConfiguration.class, DataNeo4jReactiveAutoConfiguration.class,
        DataNeo4jReactiveRepositoriesAutoConfiguration.class,
        // It asks with a procedure that the reader may not call.
        Neo4jHealthContributorAutoConfiguration.class})
public class LeadgraphApplication {
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(LeadgraphApplication.class);
        application.addListeners(new BeforeStart());
        application.run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
