package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.guard.GuardedGraph;
import org.leadgraph.guard.door.Accounts;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service on a database elsewhere, with an entrance for people over Bolt beside itself. The server is in this process, to be quick; it is reached by its
 * address alone.
 */
class BoltBesideServerIT {
    private static final String SYSTEM = "the system account's secret";
    private static final String READER = "the reader account's secret";
    private static final String COUNT = "MATCH (n) WHERE n.recordId IS NOT NULL RETURN count(n) AS n";

    @TempDir
    Path directory;

    @Test
    @DisplayName("H-06, INV-52 people come in over Bolt beside the service, see their own view of the server, and nothing of theirs reaches the server itself")
    void letsPeopleInBesideTheService() {
        try (GuardedGraph server = GuardedGraph.start(directory.resolve("server"), Accounts.of(SYSTEM, READER), 0);
                ConfigurableApplicationContext service = service(server)) {
            fill(service.getBean(SystemGraph.class));
            var entrance = service.getBean(BoltEntrance.class).uri();
            assertThat(entrance).isNotEqualTo(server.boltUri());
            String token = service.getBean(IdentityProvider.class).tokenFor("ann@avon");

            try (Driver driver = GraphDatabase.driver(entrance, AuthTokens.bearer(token)); Session session = driver.session()) {
                assertThat(session.run(COUNT, because()).single().get("n").asInt()).isEqualTo(2);
                assertThat(session.run("MATCH (n:Shooting) RETURN n", because()).single().get("n").asNode().elementId())
                        .isEqualTo("b".repeat(32));
            }
            for (var account : Map.of("leadgraph-system", SYSTEM, "leadgraph-reader", READER).entrySet()) {
                assertRefused(entrance, AuthTokens.basic(account.getKey(), account.getValue()));
            }
            assertRefused(server.boltUri(), AuthTokens.bearer(token));
        }
    }

    private static void assertRefused(URI where, AuthToken token) {
        try (Driver driver = GraphDatabase.driver(where, token)) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(Neo4jException.class)
                    .satisfies(e -> assertThat(((Neo4jException) e).code()).startsWith("Neo.ClientError.Security"));
        }
    }

    private ConfigurableApplicationContext service(GuardedGraph server) {
        IdentityProvider identityProvider = new IdentityProvider();
        SpringApplication application = new SpringApplication(LeadgraphApplication.class);
        application.addInitializers(starting -> {
            starting.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
            starting.getBeanFactory().registerSingleton("identityProvider", identityProvider);
        });
        return application.run("--server.port=0", "--server.address=127.0.0.1", "--leadgraph.console.enabled=true",
                "--leadgraph.console.bolt=true", "--leadgraph.console.time=2m", "--leadgraph.graph.uri=" + server.boltUri(),
                "--leadgraph.graph.system-password=" + SYSTEM, "--leadgraph.graph.reader-password=" + READER,
                "--leadgraph.graph.directory=" + directory.resolve("entrance"),
                "--leadgraph.identity.issuer-uri=" + identityProvider.issuer(),
                "--leadgraph.identity.jwk-set-uri=" + identityProvider.keys(),
                "--leadgraph.audit.directory=" + directory.resolve("audit"),
                "--leadgraph.audit.heads-directory=" + directory.resolve("heads"),
                "--leadgraph.audit.key-file=" + directory.resolve("key/heads.pem"));
    }

    /** A gun of the analyst's agency, a shooting of its partner's, and one of an agency that it does not share with. */
    private static void fill(SystemGraph graph) {
        graph.write("""
                UNWIND [['avon', 'IL0000010', 1], ['brook', 'IL0000020', 2], ['cove', 'IL0000030', 3]] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE', pointOfContact: 'Desk'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: row[2], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:User {userId: 'ann@' + row[0], status: 'ACTIVE', roles: ['ANALYST']})-[:EMPLOYED_BY]->(o)
                """, Map.of());
        graph.write("""
                MATCH (avon:Agency {agencyId: 'avon'}), (brook:Agency {agencyId: 'brook'})
                CREATE (avon)-[:SHARES_WITH]->(brook), (brook)-[:SHARES_WITH]->(avon)
                CREATE (gun:Firearm:S1 {recordId: $gun, ori: 'IL0000010', serial: 'A1'})
                CREATE (:Shooting:S2 {recordId: $partners, ori: 'IL0000020', caseNumber: '24-1'})-[:RECOVERED]->(gun)
                CREATE (:Shooting:S3 {recordId: $strangers, ori: 'IL0000030', caseNumber: '24-4'})
                """, Map.of("gun", "a".repeat(32), "partners", "b".repeat(32), "strangers", "c".repeat(32)));
    }

    private static TransactionConfig because() {
        return TransactionConfig.builder().withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", "Beside a server")).build();
    }
}
