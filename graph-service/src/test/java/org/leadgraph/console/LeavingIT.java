package org.leadgraph.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.sharing.Facts;
import org.leadgraph.sharing.FactsInGraph;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.TransactionConfig;
import tools.jackson.databind.ObjectMapper;

/** What happens to a question whose client leaves before it is answered. It would run until its bound, which is longer here than a test waits. */
@WithEmptyService
class LeavingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDLESS = "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c "
            + "UNWIND range(1, 1000) AS d RETURN count(*) AS n";
    private static final String ONE_SECOND = "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN count(*) AS n";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void anAnalyst() {
        new FactsInGraph(service.system()).replaceBy(new Facts(
                List.of(new Facts.Agency("avon", "LOCAL", "POLICE", "ACTIVE", "ALL_OR_NOTHING", "RED", false, "DAYS", "desk",
                        List.of("XX0000010"))),
                List.of(), List.of(new Facts.User("ann", "XX0000010", "ACTIVE")), List.of(), List.of(), List.of()));
    }

    @Test
    @DisplayName("INV-56 a client that leaves the Query API stops its query, and the log says so")
    void stopsOverHttp() throws Exception {
        String reason = "Left the Query API";
        try (Socket client = connect()) {
            send(client, "/db/leadgraph/query/v2", reason, Map.of("statement", ENDLESS));
            awaitRunning();
        }

        assertThat(outcome(reason)).isEqualTo("STOPPED");
        assertThat(running()).as("transactions that still work on it").isZero();
    }

    @Test
    @DisplayName("INV-56 and and so does a client that leaves GraphQL")
    void stopsOverGraphQl() throws Exception {
        String reason = "Left GraphQL";
        try (Socket client = connect()) {
            send(client, "/graphql", reason, Map.of("query", "query($s: String!) { cypher(statement: $s) { rows } }", "variables",
                    Map.of("s", ENDLESS)));
            awaitRunning();
        }

        assertThat(outcome(reason)).isEqualTo("STOPPED");
    }

    @Test
    @DisplayName("INV-56 so does a driver that closes its connection")
    void stopsOverBolt() throws Exception {
        String reason = "Left Bolt";
        var driver = GraphDatabase.driver(service.bean(BoltEntrance.class).uri(), AuthTokens.bearer(service.token("ann")));
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
            try (var session = driver.session()) {
                session.run(ENDLESS, TransactionConfig.builder().withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", reason)).build())
                        .consume();
            }
        });
        awaitRunning();
        driver.close();

        assertThat(outcome(reason)).isEqualTo("STOPPED");
        assertThat(asking.handle((_, failure) -> failure).get()).isNotNull();
    }

    @Test
    @DisplayName("INV-56 a client that stays is answered, also when it has sent its next request already")
    void answersWhoStays() throws Exception {
        try (Socket client = connect()) {
            send(client, "/db/leadgraph/query/v2", "Stays", Map.of("statement", ONE_SECOND));
            send(client, "/db/leadgraph/query/v2", "Stays", Map.of("statement", "RETURN 'second' AS n"));
            client.setSoTimeout(60_000);
            BufferedReader answers = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));

            assertThat(body(answers)).contains("1000000");
            assertThat(body(answers)).contains("second");
        }
    }

    private Socket connect() throws IOException {
        return new Socket(service.base().getHost(), service.base().getPort());
    }

    private void send(Socket client, String path, String reason, Map<String, Object> body) throws IOException {
        byte[] content = JSON.writeValueAsBytes(body);
        String head = String.join("\r\n", List.of("POST " + path + " HTTP/1.1", "Host: " + service.base().getAuthority(),
                "Content-Type: application/json", "Authorization: Bearer " + service.token("ann"), "X-Use-Code: C",
                "X-Search-Reason: " + reason, "X-Search-Reason-Type: DESCRIPTION", "Content-Length: " + content.length, "", ""));
        client.getOutputStream().write(head.getBytes(UTF_8));
        client.getOutputStream().write(content);
        client.getOutputStream().flush();
    }

    /** Of one answer, which says its length or comes in pieces. */
    private static String body(BufferedReader answers) throws IOException {
        int length = -1;
        for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
            length = line.toLowerCase().startsWith("content-length:") ? Integer.parseInt(line.substring(15).strip()) : length;
        }
        assertThat(length).as("the Query API says how long its answers are").isNotNegative();
        char[] body = new char[length];
        for (int read = 0; read < length; read += answers.read(body, read, length - read)) {
            assertThat(read).isGreaterThanOrEqualTo(0);
        }
        return new String(body);
    }

    private void awaitRunning() throws InterruptedException {
        for (int i = 0; running() == 0; i++) {
            assertThat(i).as("tenths of a second until the query runs").isLessThan(200);
            Thread.sleep(100);
        }
    }

    private long running() {
        // The database hides the literals of texts that run.
        return service.bean(SystemGraph.class)
                .read("SHOW TRANSACTIONS YIELD currentQuery AS text WHERE text CONTAINS $part RETURN count(*) AS n",
                        Map.of("part", "UNWIND range("), row -> (Long) row.get("n"))
                .getFirst();
    }

    /** How the search ended. */
    private String outcome(String reason) throws Exception {
        for (int i = 0; i < 300; i++) {
            var ended = service.log(AuditReader::all, StoredEntry::entry).stream().filter(SearchOutcome.class::isInstance)
                    .map(SearchOutcome.class::cast).filter(outcome -> outcome.toString().contains(reason)).findFirst();
            if (ended.isPresent()) {
                return ended.get().status();
            }
            Thread.sleep(100);
        }
        return "no outcome";
    }
}
