package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.graph.SystemGraph;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The guarded server is killed while the service runs, and comes back. */
class LostServerIT {
    /** Far less than a driver waits by itself for a connection (60 s) and tries again (30 s). */
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ASK = "{ search { incidents(filter: {caseNumber: \"24-1\"}) { nodes { caseNumber } } } }";
    private static final String ACT = "mutation { saveQuery(query: {name: \"Count\", statement: \"MATCH (n) RETURN count(n) AS n\"}) { id } }";

    @TempDir
    Path directory;
    private final IdentityProvider identityProvider = new IdentityProvider();
    private final HttpClient http = HttpClient.newHttpClient();
    private URI base;

    @Test
    @DisplayName("a killed server gives one code at each door within seconds, and readiness goes down; when it is back, both recover without a restart")
    void saysTheSameAtEachDoorAndRecovers() throws Exception {
        GuardedProcess server = GuardedProcess.start(directory.resolve("server"), 0);
        try (ConfigurableApplicationContext service = service(server.port())) {
            base = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
            assertComesTrue(() -> readiness() == 200);
            fill(service.getBean(SystemGraph.class));
            URI bolt = service.getBean(BoltEntrance.class).uri();
            assertComesTrue(() -> graphql(ASK).contains("24-1"));
            assertComesTrue(() -> readiness() == 200);
            assertComesTrue(() -> cypher().statusCode() == 202);

            server.kill();

            assertThat(readiness()).isEqualTo(503);
            assertThat(JSON.readTree(graphql(ASK)).at("/errors/0/extensions/code").asString()).isEqualTo("GRAPH_UNAVAILABLE");
            assertThat(JSON.readTree(graphql(ASK)).at("/errors/0/extensions/retryable").asBoolean()).isTrue();
            assertThat(JSON.readTree(graphql(ACT)).at("/errors/0/extensions/code").asString()).isEqualTo("GRAPH_UNAVAILABLE");
            HttpResponse<String> refused = cypher();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("Neo.ClientError.Leadgraph.GRAPH_UNAVAILABLE");
            try (Driver driver = GraphDatabase.driver(bolt, AuthTokens.bearer(identityProvider.tokenFor("ann@avon")));
                    Session session = driver.session()) {
                assertThatThrownBy(() -> session.run("MATCH (n) RETURN count(n) AS n", because()).consume())
                        .hasMessageContaining("The graph cannot answer now");
            }

            server = GuardedProcess.start(directory.resolve("server"), server.port());

            assertComesTrue(() -> readiness() == 200);
            assertComesTrue(() -> graphql(ASK).contains("24-1"));
            assertComesTrue(() -> cypher().statusCode() == 202);
            assertComesTrue(() -> graphql(ACT).contains("\"id\""));
        } finally {
            server.close();
        }
    }

    private interface Look {
        boolean good() throws IOException, InterruptedException;
    }

    /** On a machine that is busy a connection may need more than its two seconds. */
    private static void assertComesTrue(Look look) throws IOException, InterruptedException {
        boolean good = false;
        for (int looks = 0; looks < 10 && !good; looks++) {
            good = look.good();
        }
        assertThat(good).isTrue();
    }

    private int readiness() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(base.resolve("/actuator/health/readiness")).timeout(SOON).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private String graphql(String document) throws IOException, InterruptedException {
        return post("/graphql", Map.of("query", document)).body();
    }

    private HttpResponse<String> cypher() throws IOException, InterruptedException {
        return post("/db/leadgraph/query/v2", Map.of("statement", "MATCH (n:Shooting) RETURN n.caseNumber AS c"));
    }

    private HttpResponse<String> post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(base.resolve(path)).timeout(SOON).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + identityProvider.tokenFor("ann@avon")).header("X-Use-Code", "C")
                .header("X-Search-Reason", "Lost server").header("X-Search-Reason-Type", "DESCRIPTION")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build(), BodyHandlers.ofString());
    }

    private static TransactionConfig because() {
        return TransactionConfig.builder().withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", "Lost server")).build();
    }

    private ConfigurableApplicationContext service(int port) {
        SpringApplication application = new SpringApplication(LeadgraphApplication.class);
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
        return application.run("--server.port=0", "--server.address=127.0.0.1", "--leadgraph.console.enabled=true",
                "--leadgraph.console.bolt=true",
                "--leadgraph.graph.answer-time=2m", "--leadgraph.console.time=2m", "--leadgraph.graph.uri=bolt://127.0.0.1:" + port,
                "--leadgraph.graph.system-password=" + GuardedProcess.SYSTEM, "--leadgraph.graph.reader-password=" + GuardedProcess.READER,
                "--leadgraph.graph.directory=" + directory.resolve("entrance"),
                "--leadgraph.access.issuer-uri=" + identityProvider.issuer(),
                "--leadgraph.access.jwk-set-uri=" + identityProvider.keys(), "--leadgraph.audit.directory=" + directory.resolve("audit"),
                "--leadgraph.audit.heads-directory=" + directory.resolve("heads"),
                "--leadgraph.audit.key-file=" + directory.resolve("key/heads.pem"));
    }

    /** An analyst, and a shooting of the own agency. */
    private static void fill(SystemGraph graph) {
        graph.write("""
                CREATE (a:Agency:S0 {agencyId: 'avon', name: 'avon', level: 'LOCAL', kind: 'POLICE', pointOfContact: 'Desk'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: 'IL0000010'})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: 1, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:User {userId: 'ann@avon', status: 'ACTIVE', roles: ['ANALYST']})-[:EMPLOYED_BY]->(o)
                CREATE (:Shooting:S1 {recordId: $shooting, ori: 'IL0000010', caseNumber: '24-1'})
                """, Map.of("shooting", "b".repeat(32)));
    }
}
