package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.guard.FreePort;
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
    /** Less than a driver waits by itself for a connection (60 s) and tries again (30 s). */
    private static final Duration SOON = Duration.ofSeconds(20);
    /** A busy machine is late once; a service that waits as long as its driver would is late each time. */
    private static final int LATE = 3;
    /** For what comes true by itself. */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long PAUSE = 50_000_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ASK = "{ search { incidents(filter: {caseNumber: \"24-1\"}) { nodes { caseNumber } } } }";
    private static final String TOTAL = "{ search { incidents(filter: {caseNumber: \"24-1\"}) { totalCount } } }";
    /** Under another name each time: one that was late may have been done. */
    private static final String ACT = "mutation { saveQuery(query: {name: \"Count %d\", statement: \"MATCH (n) RETURN count(n) AS n\"}) { id } }";

    @TempDir
    Path directory;
    private final IdentityProvider identityProvider = new IdentityProvider();
    private final HttpClient http = HttpClient.newHttpClient();
    private URI base;
    private int acts;
    /** What happens when a total is asked for, in the middle of an answer. */
    private volatile Happening meanwhile = () -> {
    };

    private interface Happening {
        void happen() throws InterruptedException;
    }

    private final class AtATotal extends SimplePerformantInstrumentation {
        @Override
        public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
                InstrumentationState state) {
            if (!parameters.getEnvironment().getField().getName().equals("totalCount")) {
                return fetcher;
            }
            return environment -> {
                meanwhile.happen();
                return fetcher.get(environment);
            };
        }
    }

    @Test
    @DisplayName("a killed server gives one code at each door within seconds, and readiness goes down; when it is back, both recover without a restart")
    void saysTheSameAtEachDoorAndRecovers() throws Exception {
        GuardedProcess server = GuardedProcess.start(directory.resolve("server"), FreePort.any());
        try (ConfigurableApplicationContext service = service(server.port())) {
            base = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
            assertComesTrue(() -> readiness() == 200);
            fill(service.getBean(SystemGraph.class));
            URI bolt = service.getBean(BoltEntrance.class).uri();
            assertComesTrue(() -> graphql(ASK).contains("24-1"));
            assertComesTrue(() -> readiness() == 200);
            assertComesTrue(() -> cypher().statusCode() == 202);

            meanwhile = server::kill;
            assertThat(JSON.readTree(graphql(TOTAL)).at("/errors/0/extensions/code").asString())
                    .as("lost in the middle of an answer, when the log was to say whose records are counted")
                    .isEqualTo("GRAPH_UNAVAILABLE");

            assertThat(readiness()).isEqualTo(503);
            assertThat(JSON.readTree(graphql(ASK)).at("/errors/0/extensions/code").asString()).isEqualTo("GRAPH_UNAVAILABLE");
            assertThat(JSON.readTree(graphql(ASK)).at("/errors/0/extensions/retryable").asBoolean()).isTrue();
            assertThat(JSON.readTree(act()).at("/errors/0/extensions/code").asString()).isEqualTo("GRAPH_UNAVAILABLE");
            HttpResponse<String> refused = cypher();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("Neo.ClientError.Leadgraph.GRAPH_UNAVAILABLE");
            try (Driver driver = GraphDatabase.driver(bolt, AuthTokens.bearer(identityProvider.tokenFor("ann@avon", "IL0000010")));
                    Session session = driver.session()) {
                assertThatThrownBy(() -> session.run("MATCH (n) RETURN count(n) AS n", because()).consume())
                        .hasMessageContaining("The graph cannot answer now");
            }

            meanwhile = () -> {
            };
            server = GuardedProcess.start(directory.resolve("server"), server.port());

            assertComesTrue(() -> readiness() == 200);
            assertComesTrue(() -> graphql(ASK).contains("24-1"));
            assertComesTrue(() -> cypher().statusCode() == 202);
            assertComesTrue(() -> act().contains("\"id\""));
        } finally {
            server.close();
        }
    }

    private interface Look {
        boolean good() throws IOException, InterruptedException;
    }

    /** On a machine that is busy a connection may need more than its two seconds. */
    private static void assertComesTrue(Look look) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(LONGEST);
        boolean good = look.good();
        while (!good && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(PAUSE);
            good = look.good();
        }
        assertThat(good).isTrue();
    }

    private int readiness() throws IOException, InterruptedException {
        return soon(HttpRequest.newBuilder(base.resolve("/actuator/health/readiness"))).statusCode();
    }

    private String graphql(String document) throws IOException, InterruptedException {
        return post("/graphql", Map.of("query", document)).body();
    }

    private String act() throws IOException, InterruptedException {
        return graphql(ACT.formatted(acts++));
    }

    private HttpResponse<String> cypher() throws IOException, InterruptedException {
        return post("/db/leadgraph/query/v2", Map.of("statement", "MATCH (n:Shooting) RETURN n.caseNumber AS c"));
    }

    private HttpResponse<String> post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return soon(HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + identityProvider.tokenFor("ann@avon", "IL0000010")).header("X-Use-Code", "C")
                .header("X-Search-Reason", "Lost server").header("X-Search-Reason-Type", "DESCRIPTION")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpResponse<String> soon(HttpRequest.Builder request) throws IOException, InterruptedException {
        for (int late = 1;; late++) {
            try {
                return http.send(request.timeout(SOON).build(), BodyHandlers.ofString());
            } catch (HttpTimeoutException e) {
                if (late == LATE) {
                    throw e;
                }
            }
        }
    }

    private static TransactionConfig because() {
        return TransactionConfig.builder().withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", "Lost server")).build();
    }

    private ConfigurableApplicationContext service(int port) {
        SpringApplication application = new SpringApplication(LeadgraphApplication.class);
        application.addInitializers(starting -> {
            starting.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
            starting.getBeanFactory().registerSingleton("atATotal", new AtATotal());
        });
        return Starting.alone(() -> application.run("--server.port=0", "--server.address=127.0.0.1", "--leadgraph.console.enabled=true",
                "--leadgraph.console.bolt=true",
                "--leadgraph.graph.answer-time=2m", "--leadgraph.console.time=2m", "--leadgraph.graph.uri=bolt://127.0.0.1:" + port,
                "--leadgraph.graph.system-password=" + GuardedProcess.SYSTEM, "--leadgraph.graph.reader-password=" + GuardedProcess.READER,
                "--leadgraph.graph.directory=" + directory.resolve("entrance"),
                "--leadgraph.identity.issuer-uri=" + identityProvider.issuer(),
                "--leadgraph.identity.jwk-set-uri=" + identityProvider.keys(), "--leadgraph.audit.directory=" + directory.resolve("audit"),
                "--leadgraph.audit.heads-directory=" + directory.resolve("heads"),
                "--leadgraph.audit.key-file=" + directory.resolve("key/heads.pem")));
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
