package org.leadgraph.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.send.SendFile.Manner;

/** The command line, against a service that answers as it is told. */
class SendFileTests {
    private static final String TOKEN = "the-credential-of-the-account";
    private static final String UNDER_WAY = "202 {\"run\": \"r1\", \"status\": \"WRITING\", \"rowsRead\": 1}";
    private static final String COMPLETE = "200 {\"run\": \"r1\", \"status\": \"COMPLETE\", \"rowsRead\": 2, \"accepted\": 2, \"refused\": 0, \"linesLost\": 0}";

    @TempDir
    private Path directory;
    private HttpServer server;
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(directory.resolve("token"), TOKEN + "\n");
        Files.writeString(directory.resolve("casing.csv"), "key,ori\nc1,A\nc2,A\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " rows " + exchange.getRequestHeaders().getFirst("X-Row-Count")
                + " " + exchange.getRequestHeaders().getFirst("X-SHA-256") + " " + exchange.getRequestHeaders().getFirst("Content-Type")
                + " "
                + body);
        String next = answers.isEmpty() ? "404 {}" : answers.pop();
        byte[] text = next.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(next.substring(0, 3)), text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private int run(String... arguments) {
        return run(Map.of(), false, arguments);
    }

    private int run(Map<String, String> environment, boolean watched, String... arguments) {
        return SendFile.run(arguments, environment, new PrintStream(out, true), new PrintStream(err, true),
                new Manner(watched, Duration.ofMillis(1)));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private int send(String... more) {
        List<String> all = new ArrayList<>(List.of("--to", address(), "--token-file", file("token")));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    @DisplayName("B-03 a file is sent with its count and hash, and watched until every row is in the graph")
    void sendsAndWatches() {
        answers.addAll(List.of(UNDER_WAY, UNDER_WAY, COMPLETE));

        assertThat(send(file("casing.csv"))).isZero();

        assertThat(asked).hasSize(3);
        assertThat(asked.getFirst()).startsWith("POST /feeds/casing Bearer " + TOKEN + " rows 2 ")
                .contains(" text/csv key,ori\nc1,A\nc2,A\n")
                .containsPattern(" [0-9a-f]{64} ");
        assertThat(asked.getLast()).startsWith("GET /feeds/runs/r1 Bearer");
        assertThat(out.toString()).startsWith("{\"run\":\"r1\",\"status\":\"COMPLETE\"").hasLineCount(1);
        assertThat(err.toString()).contains("Sending casing.csv", "Writing", "casing.csv: COMPLETE, 2 rows taken, 0 refused")
                .doesNotContain("\r", TOKEN);
    }

    @Test
    void aBarMovesWhereSomebodyLooks() {
        answers.addAll(List.of(UNDER_WAY, COMPLETE));

        assertThat(run(Map.of("LEADGRAPH_TOKEN", TOKEN, "LEADGRAPH_ADDRESS", address()), true, file("casing.csv"))).isZero();

        assertThat(err.toString()).contains("\r", "100 % of 18 bytes", "Writing [###############               ]  50 % of 2 rows");
    }

    @Test
    @DisplayName("B-03 the exit status is 0 only when every row of every file is in the graph")
    void theExitStatusSaysWhetherAllIsThere() throws IOException {
        answers.addAll(List.of("422 {\"run\": \"r1\", \"status\": \"ROWS_REFUSED\", \"accepted\": 1, \"refused\": 1}", COMPLETE));
        Files.copy(directory.resolve("casing.csv"), directory.resolve("trace.csv"));
        assertThat(send(file("casing.csv"), file("trace.csv"))).isEqualTo(1);
        assertThat(asked).as("the next file is sent all the same").hasSize(2);

        answers.add("404 {\"code\": \"FEED_KIND_UNKNOWN\", \"message\": \"There is no file of this name.\"}");
        assertThat(send(file("casing.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("was not taken. FEED_KIND_UNKNOWN: There is no file of this name.");

        answers.add("422 {\"run\": \"r1\", \"status\": \"LINES_LOST\", \"linesLost\": 3, \"firstLostLine\": 4, \"lastLostLine\": 6}");
        assertThat(send("--quiet", file("casing.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("3 lines lost, from line 4 to 6");

        answers.add("401 {\"code\": \"FEED_CREDENTIAL_INVALID\", \"message\": \"Send the header.\"}");
        assertThat(send(file("casing.csv"))).isEqualTo(3);
        answers.add("200 <html>");
        assertThat(send(file("casing.csv"))).isEqualTo(3);
        server.stop(0);
        assertThat(send(file("casing.csv"))).isEqualTo(3);
        assertThat(out.toString() + err).doesNotContain(TOKEN);
    }

    @Test
    @DisplayName("B-11 a service that has no room now is asked again, and a file that was sent before is watched again")
    void asksAgainAndWatchesAgain() {
        answers.addAll(List.of("503 {\"code\": \"FEED_BUSY\", \"message\": \"Later.\"}", UNDER_WAY));
        assertThat(send("--no-wait", file("casing.csv"))).isZero();
        assertThat(err.toString()).contains("--watch r1");

        answers.addAll(List.of("503 {\"code\": \"GRAPH_UNAVAILABLE\"}", UNDER_WAY, COMPLETE));
        assertThat(send("--watch", "r1")).isZero();
        assertThat(asked.getLast()).startsWith("GET /feeds/runs/r1 ");
        answers.add("404 {\"code\": \"FEED_RUN_UNKNOWN\", \"message\": \"This account has sent no such file.\"}");
        assertThat(send("--watch", "r2")).isEqualTo(3);
    }

    @Test
    @DisplayName("INV-59 the credential is no argument, goes over no open line, and is never told")
    void theCredentialIsKept() {
        assertThat(send("--token=" + TOKEN, file("casing.csv"))).isEqualTo(2);
        assertThat(run("--to", "http://leadgraph.example", "--token-file", file("token"), file("casing.csv"))).isEqualTo(2);
        assertThat(run("--to", "ftp://leadgraph.example", "--token-file", file("token"), file("casing.csv"))).isEqualTo(2);
        assertThat(run("--to", address(), file("casing.csv"))).isEqualTo(2);
        assertThat(asked).isEmpty();
        assertThat(err.toString()).contains("There is no option --token.", "https://", "--token-file").doesNotContain(TOKEN);
    }

    @Test
    void whatIsMisusedSaysWhatToWrite() throws IOException {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).isEqualTo(SendFile.HELP);
        assertThat(send()).isEqualTo(2);
        assertThat(send(file("nowhere.csv"))).isEqualTo(2);
        Files.writeString(directory.resolve("Export 1.CSV"), "a\n1\n");
        assertThat(send(file("casing.csv"), file("Export 1.CSV"))).as("before anything is sent").isEqualTo(2);
        Files.writeString(directory.resolve("casing.pdf"), "a\n1\n");
        assertThat(send("--as", "casing", file("casing.pdf"))).isEqualTo(2);
        assertThat(send("--as", "../admin", file("casing.csv"))).isEqualTo(2);
        assertThat(asked).isEmpty();

        answers.add(COMPLETE);
        assertThat(send("--dry-run", "--as", "export/rms", file("Export 1.CSV"))).isZero();
        assertThat(asked.getFirst()).startsWith("POST /feeds/export/rms?dryRun=true ");
        answers.add(COMPLETE);
        assertThat(send("--snapshot", "--most-absent", "7", file("casing.csv"))).isZero();
        assertThat(asked.getLast()).startsWith("POST /feeds/casing?snapshot=true&mostAbsent=7 ");
        assertThat(send("--most-absent", "7", file("casing.csv"))).isEqualTo(2);
        assertThat(send("--snapshot", "--most-absent", "101", file("casing.csv"))).isEqualTo(2);
    }
}
