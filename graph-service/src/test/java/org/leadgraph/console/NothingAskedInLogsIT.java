package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.BoltEntrance;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

/**
 * What a caller asked is in the search log and nowhere else: every file that the service and its database write, and every line of its own log, is searched for
 * a word of the text and a word of a parameter, after questions that ended badly at every door.
 */
@WithDemoWorld
@Isolated("it listens to all that is logged, and sets levels")
class NothingAskedInLogsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IN_TEXT = "Quillfeather";
    private static final String IN_PARAMETER = "Brambleworth";
    private static final Map<String, Object> PARAMETERS = Map.of("p", IN_PARAMETER, "list", List.of(IN_PARAMETER));

    /** By how each ends; every text has the word, and is given the parameter. */
    private static final Map<String, String> STATEMENTS = new TreeMap<>(Map.of("TIME_LIMIT",
            "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d WITH a WHERE $p <> 'Quillfeather' RETURN count(*) AS n",
            "CYPHER_ARITHMETIC", "RETURN 1 / (size($p) - size($p)) AS Quillfeather", "CYPHER_VALUE",
            "RETURN date($p) AS Quillfeather", "CYPHER_REFUSED", "MATCH (n:Person {lastName: 'Quillfeather'}) SET n.x = $p",
            "CYPHER_REFUSED of no Cypher", "MATCH (n:Person {lastName: 'Quillfeather' RETURN $p", "CYPHER_INVALID",
            "MATCH (n:Person {lastName: $p}) RETURN Quillfeather", "CYPHER_PARAMETER_MISSING", "RETURN $Quillfeather AS x, $p AS p",
            "ANSWER_TOO_LARGE", "UNWIND range(1, 1000) AS a UNWIND range(1, 10) AS b RETURN a, b, 'Quillfeather' AS c, $p AS p",
            "MEMORY_LIMIT",
            "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN collect('Quillfeather' + a + b + $p) AS texts"));

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLoggerName() + ": " + event.getFormattedMessage() + thrown);
        }
    };

    @BeforeEach
    void listen() {
        listening.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        listening.start();
        lines.clear();
        root().addAppender(listening);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(listening);
    }

    private static Logger root() {
        return logger(Logger.ROOT_LOGGER_NAME);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @Test
    @DisplayName("INV-58, P-02 what was asked is in no file and no line but the search log's, however it ended and at every door")
    void keepsWhatWasAskedToTheSearchLog() throws Exception {
        List<String> endings = new ArrayList<>();
        for (String statement : STATEMENTS.values()) {
            endings.add(overGraphQl(statement));
            endings.add(overHttp(statement));
        }
        endings.addAll(overBolt());
        askOtherwise();
        sendWhatIsNoQuestion();

        String searchLog = service.directory().resolve("audit") + "/";
        List<String> files = filesWith(service.directory());
        assertAll(
                () -> assertThat(endings).as("ways to end")
                        .contains("TIME_LIMIT", "CYPHER_ARITHMETIC", "CYPHER_VALUE", "CYPHER_REFUSED", "CYPHER_INVALID",
                                "CYPHER_PARAMETER_MISSING", "ANSWER_TOO_LARGE"),
                () -> assertThat(files.stream().filter(place -> place.startsWith(searchLog))).as("the search log: it can be found")
                        .isNotEmpty(),
                () -> assertThat(files.stream().filter(place -> !place.startsWith(searchLog))).as("other files that tell what was asked")
                        .isEmpty(),
                () -> assertThat(lines.stream().filter(NothingAskedInLogsIT::tells)).as("lines of the service's own log that tell it")
                        .isEmpty());
    }

    /** A body that is no JSON, and a question in an address, where it is not encoded. */
    private void sendWhatIsNoQuestion() {
        post("/graphql", IN_TEXT + " { nothing }");
        post("/db/leadgraph/query/v2", "{\"statement\": " + IN_PARAMETER + "}");
        try (Socket socket = new Socket(service.base().getHost(), service.base().getPort())) {
            String request = "GET /graphql?query={" + IN_TEXT + "} HTTP/1.1\r\nHost: " + service.base().getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String overGraphQl(String statement) {
        var answer = service.as("vera@il-sample").ask(
                "query($statement: String!, $parameters: JSON) { cypher(statement: $statement, parameters: $parameters) { rows truncation { reason } } }",
                Map.of("statement", statement, "parameters", PARAMETERS));
        return answer.at("/errors/0/extensions/code")
                .asString(answer.at("/data/cypher/truncation/reason").isString() ? "ANSWER_TOO_LARGE" : "answered");
    }

    private String overHttp(String statement) {
        String body = post("/db/leadgraph/query/v2", JSON.writeValueAsString(Map.of("statement", statement, "parameters", PARAMETERS)));
        return JSON.readTree(body).at("/errors/0/code").asString("answered").replaceFirst(".*\\.", "");
    }

    private String post(String path, String body) {
        return service.send(HttpRequest.newBuilder(service.base().resolve(path)).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + service.tokenOf("vera@il-sample")).header("X-Use-Code", "C")
                .header("X-Search-Reason", "Test of the logs").POST(HttpRequest.BodyPublishers.ofString(body)).build()).body();
    }

    private List<String> overBolt() {
        List<String> endings = new ArrayList<>();
        TransactionConfig why = TransactionConfig.builder().withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", "Test of the logs"))
                .withTimeout(Duration.ofSeconds(2)).build();
        try (Driver driver = GraphDatabase.driver(service.bean(BoltEntrance.class).uri(),
                AuthTokens.bearer(service.tokenOf("vera@il-sample"))); Session session = driver.session()) {
            for (String statement : STATEMENTS.values()) {
                try {
                    session.run(statement, PARAMETERS, why).list();
                    endings.add("answered");
                } catch (Neo4jException refused) {
                    endings.add(String.valueOf(refused.getMessage()).split(":")[0]);
                }
            }
        }
        return endings;
    }

    /** Searches, library queries and documents that are answered, refused, or no documents. */
    private void askOtherwise() {
        var vera = service.as("vera@il-sample");
        vera.ask("query($name: String!) { search(text: $name) { people { nodes { id } } pointers { recordId } } }",
                Map.of("name", IN_PARAMETER));
        vera.ask("{ search(text: \"%s -)(*\") { incidents(first: 1000) { nodes { id } } } }".formatted(IN_TEXT));
        vera.ask("query($p: JSON) { runLibraryQuery(name: \"shooting-chain\", parameters: $p) { rows } }",
                Map.of("p", Map.of("from", IN_PARAMETER)));
        vera.ask("query($p: JSON) { runLibraryQuery(name: \"%s\", parameters: $p) { rows } }".formatted(IN_TEXT),
                Map.of("p", new LinkedHashMap<>(Map.of(IN_PARAMETER, IN_PARAMETER))));
        vera.ask("{ %s { nothing } }".formatted(IN_TEXT));
        vera.ask("query($first: Int!) { agencies(first: $first) { nodes { name } } }", Map.of("first", IN_PARAMETER));
        vera.ask("{ me { userId } # %s".formatted(IN_TEXT));
        vera.with("X-Search-Reason", "").ask("{ search(text: \"%s\") { incidents { nodes { id } } } }".formatted(IN_TEXT));
        post("/graphql", "{\"query\": \"" + IN_TEXT);
        post("/db/leadgraph/query/v2", "{\"statement\": \"" + IN_TEXT);
        post("/db/leadgraph/query/v2", JSON.writeValueAsString(Map.of("statement", IN_TEXT, "parameters", IN_PARAMETER)));
    }

    private static boolean tells(String text) {
        return text.contains(IN_TEXT) || text.contains(IN_PARAMETER);
    }

    private static List<String> filesWith(Path directory) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // A character for each byte, whatever the file is.
                if (tells(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                    found.add(file.toString());
                }
            }
        }
        return found;
    }
}
