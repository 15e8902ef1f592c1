package org.leadgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.guard.FreePort;
import org.leadgraph.identity.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Clients that begin a request and never end it, beside people who work. */
@SpringBootTest(classes = FrontDoor.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"leadgraph.test.without-graph=true",
        "management.endpoint.health.validate-group-membership=false",
        "server.address=127.0.0.1", "leadgraph.http.header-time=1s", "leadgraph.http.body-time=2s",
        "spring.graphql.schema.locations=classpath:access-schema/"})
@Isolated("it looks at the time")
class SlowBodiesTests {
    private static final String QUESTION = "{\"query\": \"{ whoAmI }\"}";
    /** What an answer is waited for: less than the time in which a server gives up silent clients, so that only an answer that waits for nobody comes. */
    private static final int PATIENCE_MILLIS = 9_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Closeable> open = new ArrayList<>();

    @LocalServerPort
    private int port;
    @Autowired
    private TestTokens tokens;

    @DynamicPropertySource
    static void probePort(DynamicPropertyRegistry settings) {
        int port = FreePort.any();
        settings.add("leadgraph.http.probe-port", () -> port);
    }

    @Value("${leadgraph.http.probe-port}")
    private int probePort;

    @AfterEach
    void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    @DisplayName("a thousand sockets without a token that never end their body delay nobody: not each other, not ten investigators, not the probes")
    void waitsForNoBodyOfAStranger(String type) throws Exception {
        List<Socket> strangers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            strangers.add(
                    begin(null, type, i % 2 == 0 ? "Content-Length: 1000" : "Transfer-Encoding: chunked", i % 2 == 0 ? "{" : "1\r\n{\r\n"));
        }
        for (Socket stranger : strangers) {
            assertThat(status(stranger)).isEqualTo(401);
        }
        for (int investigator = 0; investigator < 10; investigator++) {
            assertThat(ask("investigator" + investigator + "@example").body()).contains("\"whoAmI\":\"investigator" + investigator);
        }
        assertThat(probe(port, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        for (Socket stranger : strangers) {
            assertThat(endsBy(stranger)).as("the server hangs up").isTrue();
        }
    }

    @Test
    @DisplayName("one user's bodies that do not arrive take a few threads for a few seconds, and no other user's")
    void waitsForFewBodiesOfOneUser() throws Exception {
        String hostile = tokens.with(claims -> claims.subject("hostile@example"));
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sockets.add(begin(hostile, "application/json", "Content-Length: 1000", "{"));
        }

        assertThat(ask("investigator@example").body()).contains("\"whoAmI\":\"investigator@example\"");
        assertThat(probe(port, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        List<Integer> answers = new ArrayList<>();
        for (Socket each : sockets) {
            answers.add(status(each));
        }
        assertThat(Collections.frequency(answers, 408)).as("waited for until their time was over").isBetween(16, 299);
        assertThat(answers).containsOnly(408, 503);
    }

    @Test
    void saysThatABodyDidNotComeInTime() throws Exception {
        Socket slow = begin(tokens.valid(), "application/json", "Content-Length: 1000", "{");

        String answer = Stream.of(new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8)))
                .flatMap(BufferedReader::lines)
                .reduce("", (all, line) -> all + line + "\n");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("REQUEST_TOO_SLOW");
    }

    @Test
    @DisplayName("a header that comes byte by byte ends with its time, although no byte keeps the server waiting for long")
    void endsAHeaderThatTakesTooLong() throws Exception {
        Socket slow = socket();
        OutputStream out = slow.getOutputStream();
        out.write("POST /graphql HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
        slow.setSoTimeout(100);

        boolean ended = false;
        for (int letters = 0; letters < 600 && !ended; letters++) {
            try {
                out.write('a');
                ended = slow.getInputStream().read() < 0;
            } catch (SocketTimeoutException stillOpen) {
                ended = false;
            } catch (SocketException reset) {
                ended = true;
            }
        }

        assertThat(ended).isTrue();
    }

    @Test
    void tellsOnAPortOfItsOwnWhetherItIsUpAndNothingElse() throws Exception {
        assertThat(probe(probePort, "/actuator/health/readiness").body()).contains("UP");
        assertThat(probe(probePort, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(probe(probePort, "/graphiql").statusCode()).isEqualTo(404);
        assertThat(probe(probePort, "/graphql").statusCode()).isEqualTo(404);
        assertThat(probe(port, "/actuator/health/readiness").body()).contains("UP");
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private Socket begin(@Nullable String token, String type, String length, String beginning) throws IOException {
        Socket socket = socket();
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + length + "\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n";
        socket.getOutputStream().write((head + beginning).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static int status(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = socket.getInputStream().read(); letter >= 0 && letter != '\n'; letter = socket.getInputStream().read()) {
            line.append((char) letter);
        }
        assertThat(line.toString()).startsWith("HTTP/1.1 ");
        return Integer.parseInt(line.substring(9, 12));
    }

    private static boolean endsBy(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readAllBytes().length >= 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    private HttpResponse<String> ask(String userId) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql")).header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + tokens.with(claims -> claims.subject(userId)))
                        .POST(BodyPublishers.ofString(QUESTION)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> probe(int at, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path)).build(), BodyHandlers.ofString());
    }
}
