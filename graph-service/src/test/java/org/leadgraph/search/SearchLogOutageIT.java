package org.leadgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.LogEvent;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import tools.jackson.databind.ObjectMapper;

/** The directory of the search log is taken away from the running service, and brought back. */
@WithDemoWorld
class SearchLogOutageIT {
    private static final String CODE = "SEARCH_LOG_UNAVAILABLE";
    private static final String CASES = "{ search { incidents(first: 2) { nodes { id } } } }";
    private static final String SAVE = "mutation($query: NewSavedQuery!) { saveQuery(query: $query) { id } }";
    private static final Map<String, Object> QUERY = Map.of("query",
            Map.of("name", "During an outage", "statement", "MATCH (n:Shooting) RETURN n ORDER BY n.recordId LIMIT 1"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final Path directory = service.directory().resolve("audit");
    private final Path away = service.directory().resolve("audit-away");

    @BeforeEach
    void takeAway() throws IOException {
        for (String known : List.of("athena@il-sample", "vera@il-sample", "bram@il-sample")) {
            service.as(known).data(CASES);
        }
        Files.move(directory, away);
    }

    @AfterEach
    void bringBack() throws IOException {
        if (Files.exists(away)) {
            Files.move(away, directory);
        }
        awaitReadiness(200);
    }

    @Test
    @DisplayName("P-02, AU-5 without its log the service answers nothing, says the same at every door, is not ready, and recovers by itself")
    void saysSoAtEveryDoorAndGoesOn() throws Exception {
        String reason = "Search in an outage";
        assertThat(service.as("athena@il-sample").with("X-Search-Reason", reason).code(CASES)).isEqualTo(CODE);
        assertThat(service.as("athena@il-sample").ask(CASES).at("/errors/0/extensions/retryable").asBoolean()).isTrue();
        assertThat(service.as("vera@il-sample").code(SAVE, QUERY)).as("of an act").isEqualTo(CODE);
        HttpResponse<String> cypher = cypher(service.tokenOf("vera@il-sample"));
        assertThat(cypher.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(cypher.body()).at("/errors/0/code").asString()).endsWith("." + CODE);
        HttpResponse<String> stream = watch(service.tokenOf("athena@il-sample"));
        assertThat(stream.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(stream.body()).at("/errors/0/extensions/code").asString()).isEqualTo(CODE);
        assertThat(overBolt(service.tokenOf("vera@il-sample"))).contains(CODE);
        assertThat(get("/actuator/health/readiness")).isEqualTo(503);
        assertThat(get("/actuator/health/liveness")).isEqualTo(200);

        Files.move(away, directory);
        awaitReadiness(200);
        assertThat(service.as("athena@il-sample").data(CASES).at("/search/incidents/nodes")).isNotEmpty();
        assertThat(cypher(service.tokenOf("vera@il-sample")).statusCode()).isEqualTo(202);
        List<StoredEntry> entries = entries();
        assertThat(entries).extracting(StoredEntry::entry).filteredOn(LogEvent.Resumed.class::isInstance).isNotEmpty();
        assertThat(entries).noneMatch(each -> each.entry() instanceof SearchOutcome outcome
                && outcome.search().purpose().searchReason().equals(reason) && outcome.status().equals("ANSWERED"));
        assertThat(outcomesWithoutIntent(entries)).isEmpty();
    }

    @Test
    @DisplayName("S-07 a user with a new token meanwhile is not refused as unknown, and is logged before the first answer")
    void letsNobodyInUnnoted() throws Exception {
        // The log does not know yet that it is gone: these are the first to write.
        String token = freshToken("vera@il-sample");
        assertThat(cypher(token).body()).contains(CODE);
        assertThat(overBolt(freshToken("vera@il-sample"))).contains(CODE);
        try (Client client = new Client(freshToken("athena@il-sample"))) {
            assertThat(client.next()).contains("connection_ack");
            client.ask("1");
            assertThat(client.next()).contains(CODE);

            Files.move(away, directory);
            awaitReadiness(200);
            int before = entries().size();
            client.ask("2");
            assertThat(client.next()).contains("nodes").doesNotContain(CODE);
            assertThat(entries().subList(before, entries().size())).extracting(each -> each.entry().getClass().getSimpleName())
                    .startsWith("Logon", "SearchIntent", "SearchOutcome");
        }
    }

    @Test
    @DisplayName("U-01 a report that cannot read the log says so by the same code")
    void saysSoOfReports() {
        assertThat(service.as("bram@il-sample").code("{ userLog(first: 1) { entries { at } } }")).isEqualTo(CODE);
    }

    private List<StoredEntry> entries() {
        try (var all = new AuditReader(directory).all()) {
            return all.toList();
        }
    }

    private static List<String> outcomesWithoutIntent(List<StoredEntry> entries) {
        List<String> asked = entries.stream().map(StoredEntry::entry).filter(SearchIntent.class::isInstance)
                .map(entry -> ((SearchIntent) entry).search().searchId()).toList();
        return entries.stream().map(StoredEntry::entry).filter(SearchOutcome.class::isInstance)
                .map(entry -> ((SearchOutcome) entry).search().searchId()).filter(id -> !asked.contains(id)).toList();
    }

    private HttpResponse<String> cypher(String token) {
        return service.send(HttpRequest.newBuilder(service.base().resolve("/db/leadgraph/query/v2"))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token)
                .header("X-Use-Code", "C").header("X-Search-Reason", "Test of an outage")
                .POST(BodyPublishers.ofString("{\"statement\": \"MATCH (n:Shooting) RETURN n ORDER BY n.recordId LIMIT 1\"}")).build());
    }

    /** A subscription over server-sent events, to its end. */
    private HttpResponse<String> watch(String token) {
        return service.send(HttpRequest.newBuilder(service.base().resolve("/graphql"))
                .header("Content-Type", "application/json").header("Accept", "text/event-stream").header("Authorization", "Bearer " + token)
                .header("X-Use-Code", "C").header("X-Search-Reason", "Test of an outage")
                .POST(BodyPublishers
                        .ofString("{\"query\": \"subscription { nodes(ids: [\\\"b384025ec03518f0c30e12ea4dcb2f21\\\"]) { id } }\"}"))
                .build());
    }

    /** What the driver is told. */
    private String overBolt(String token) {
        try (Driver driver = GraphDatabase.driver(service.bean(BoltEntrance.class).uri(), AuthTokens.bearer(token));
                Session session = driver.session()) {
            var thrown = assertThatThrownBy(() -> session.run("RETURN 1 AS one", TransactionConfig.builder()
                    .withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", "Test of an outage")).build()).list())
                    .isInstanceOf(Neo4jException.class).actual();
            return String.valueOf(thrown.getMessage());
        }
    }

    private int get(String path) {
        return service.send(HttpRequest.newBuilder(service.base().resolve(path)).build()).statusCode();
    }

    private void awaitReadiness(int status) {
        Instant until = Instant.now().plusSeconds(30);
        while (get("/actuator/health/readiness") != status) {
            assertThat(Instant.now()).as("readiness is still not " + status).isBefore(until);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private String freshToken(String user) {
        return JSON.readTree(service.send(HttpRequest.newBuilder(service.base().resolve("/demo/token"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"user\": \"" + user + "\"}")).build()).body())
                .get("access_token").asString();
    }

    /** A client over a WebSocket, with a token. */
    private final class Client implements AutoCloseable, WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder begun = new StringBuilder();
        private final HttpClient http = HttpClient.newHttpClient();
        private final WebSocket socket;

        Client(String token) {
            socket = http.newWebSocketBuilder().subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create(service.base().toString().replace("http://", "ws://") + "/graphql"), this).join();
            socket.sendText(JSON.writeValueAsString(Map.of("type", "connection_init", "payload",
                    Map.of("Authorization", "Bearer " + token, "X-Use-Code", "C", "X-Search-Reason", "Test of an outage"))), true).join();
        }

        void ask(String id) {
            socket.sendText(JSON.writeValueAsString(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", CASES))), true).join();
        }

        String next() throws InterruptedException {
            String text = received.poll(30, TimeUnit.SECONDS);
            return text == null || !text.contains("\"complete\"") && !text.contains("\"ping\"") ? String.valueOf(text) : next();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            begun.append(data);
            if (last) {
                received.add(begun.toString());
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public void close() {
            socket.abort();
            http.close();
        }
    }
}
