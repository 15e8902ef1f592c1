package org.leadgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.identity.SocketMessages;
import org.leadgraph.identity.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no message of the protocol closes the connection, and writes at most one line that quotes nothing of it. */
@SpringBootTest(classes = FrontDoor.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"leadgraph.test.without-graph=true",
        "management.endpoint.health.validate-group-membership=false", "server.address=127.0.0.1",
        "spring.graphql.schema.locations=classpath:access-schema/"})
@ExtendWith(OutputCaptureExtension.class)
@Isolated("it counts what is logged")
class GarbageOverWebSocketTests {
    private static final String MARK = "nobody-must-read-this";

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    @LocalServerPort
    private int port;
    @Autowired
    private TestTokens tokens;

    @ParameterizedTest
    @ValueSource(strings = {MARK, "[\"" + MARK + "\"]", "null", "\"" + MARK + "\"", "{\"type\": \"" + MARK + "\"}",
            "{\"type\": \"connection_init\", \"payload\": [\"" + MARK + "\"]}", "{\"" + MARK + "\": ", "7"})
    void closesTheConnectionOfAStrangerWithALine(String message, CapturedOutput output) throws Exception {
        WebSocket socket = connect();
        int before = output.toString().length();

        socket.sendText(message, true).join();

        assertThat(next()).startsWith("closed 44");
        assertThat(lines(output, before)).isLessThanOrEqualTo(1);
        assertThat(output.toString().substring(before)).doesNotContain(MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {MARK, "null", "{\"type\": \"subscribe\", \"payload\": \"" + MARK + "\"}",
            "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": {\"" + MARK + "\": 1}}}"})
    void closesTheConnectionOfAUserWithALine(String message, CapturedOutput output) throws Exception {
        WebSocket socket = signedIn();
        int before = output.toString().length();

        socket.sendText(message, true).join();

        assertThat(next()).startsWith("closed ");
        assertThat(lines(output, before)).isLessThanOrEqualTo(1);
        assertThat(output.toString().substring(before)).doesNotContain(MARK);
    }

    @Test
    @DisplayName("frames that are too large, or of bytes, are not read and write nothing")
    void closesTheConnectionOfLargeFrames(CapturedOutput output) throws Exception {
        int before = output.toString().length();

        connect().sendText("x".repeat(100_000), true).join();
        assertThat(next()).startsWith("closed ");
        connect().sendBinary(ByteBuffer.allocate(100_000), true).join();
        assertThat(next()).startsWith("closed ");

        assertThat(lines(output, before)).isLessThanOrEqualTo(2);
    }

    private static long lines(CapturedOutput output, int from) {
        return output.toString().substring(from).lines().count();
    }

    private WebSocket connect() {
        return client.newWebSocketBuilder().subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), new SocketMessages(received)).join();
    }

    private WebSocket signedIn() throws InterruptedException {
        received.clear();
        WebSocket socket = connect();
        socket.sendText("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer " + tokens.valid() + "\"}}", true)
                .join();
        String first = next();
        while (!first.contains("connection_ack")) {
            // What an earlier connection still had on the way.
            assertThat(List.of("null")).doesNotContain(first);
            first = next();
        }
        return socket;
    }

    private String next() throws InterruptedException {
        return String.valueOf(received.poll(20, TimeUnit.SECONDS));
    }
}
