package org.leadgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.identity.SocketMessages;
import org.leadgraph.identity.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The close codes and messages of the protocol graphql-transport-ws, by which stock clients know whether to connect again. */
@SpringBootTest(classes = FrontDoor.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"leadgraph.test.without-graph=true",
        "management.endpoint.health.validate-group-membership=false",
        "server.address=127.0.0.1",
        "spring.graphql.schema.locations=classpath:access-schema/"})
class GraphQlTransportTests {
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    @LocalServerPort
    private int port;
    @Autowired
    private TestTokens tokens;

    @Test
    @DisplayName("4406: a client of another protocol, such as the old one of Apollo, is told so")
    void refusesOtherProtocols() throws Exception {
        connect("graphql-ws");
        assertThat(next()).startsWith("closed 4406");

        connect(null);
        assertThat(next()).startsWith("closed 4406");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Authorization\": \"Bearer nonsense\"}", "{\"Authorization\": 7}",
            "{\"Authorization\": \"Basic eA==\"}"})
    @DisplayName("4403: the first message has no token, or one that is refused")
    void refusesFirstMessages(String payload) throws Exception {
        WebSocket socket = connect();

        send(socket, "{\"type\": \"connection_init\", \"payload\": " + payload + "}");

        assertThat(next()).startsWith("closed 4403").contains("token");
    }

    @Test
    @DisplayName("4403: a first message without a payload has no token")
    void refusesAFirstMessageWithoutPayload() throws Exception {
        send(connect(), "{\"type\": \"connection_init\"}");

        assertThat(next()).startsWith("closed 4403");
    }

    @Test
    @DisplayName("4401: a question before the first message")
    void refusesQuestionsOfStrangers() throws Exception {
        send(connect(), "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"{ whoAmI }\"}}");

        assertThat(next()).startsWith("closed 4401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\": \"subscribe\", \"payload\": {\"query\": \"{ whoAmI }\"}}",
            "{\"type\": \"subscribe\", \"id\": \"1\"}", "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {}}",
            "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": 7}}",
            "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"{ whoAmI }\", \"variables\": [1]}}",
            "{\"type\": \"start\", \"id\": \"1\", \"payload\": {\"query\": \"{ whoAmI }\"}}", "{\"id\": \"1\"}", "not JSON", "[]", "null"})
    @DisplayName("4400: what is no message of the protocol")
    void refusesInvalidMessages(String message) throws Exception {
        send(signedIn(), message);

        assertThat(next()).startsWith("closed 4400");
    }

    @Test
    @DisplayName("4400: bytes are no message of the protocol")
    void refusesBytes() throws Exception {
        signedIn().sendBinary(ByteBuffer.wrap(new byte[]{1, 2}), true).join();

        assertThat(next()).startsWith("closed 4400");
    }

    @Test
    @DisplayName("4429: a second first message")
    void refusesASecondFirstMessage() throws Exception {
        send(signedIn(), "{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer " + tokens.valid() + "\"}}");

        assertThat(next()).startsWith("closed 4429");
    }

    @Test
    @DisplayName("4409: an id that a running subscription has")
    void refusesAnIdInUse() throws Exception {
        WebSocket socket = signedIn();
        send(socket, "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"subscription { ticks }\"}}");
        assertThat(next()).contains("ticks");

        send(socket, "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"subscription { ticks }\"}}");

        assertThat(lastAfter("\"type\":\"next\"")).startsWith("closed 4409");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ nothing }", "{ whoAmI", "subscription { nothing }", "mutation { nothing }"})
    @DisplayName("a question that is not answered gets one message `error`, with the list of errors")
    void sendsErrorsAsErrors(String document) throws Exception {
        WebSocket socket = signedIn();

        send(socket, "{\"type\": \"subscribe\", \"id\": \"7\", \"payload\": {\"query\": \"" + document + "\"}}");

        assertThat(next()).contains("\"type\":\"error\"", "\"id\":\"7\"", "\"payload\":[{", "\"message\":");
        send(socket, "{\"type\": \"subscribe\", \"id\": \"7\", \"payload\": {\"query\": \"{ whoAmI }\"}}");
        assertThat(next()).contains("\"type\":\"next\"", "jdoe@example");
        assertThat(next()).contains("\"type\":\"complete\"");
    }

    @Test
    @DisplayName("a client that sends a hash in place of its document is told to send the document")
    void keepsNoDocuments() throws Exception {
        send(signedIn(),
                "{\"type\": \"subscribe\", \"id\": \"7\", \"payload\": {\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"ab\"}}}}");

        assertThat(next()).contains("\"type\":\"error\"", "PersistedQueryNotSupported");
    }

    @Test
    @DisplayName("names in the first message's payload may be written in any case")
    void takesNamesInAnyCase() throws Exception {
        WebSocket socket = connect();

        send(socket, "{\"type\": \"connection_init\", \"payload\": {\"authorization\": \"Bearer " + tokens.valid() + "\"}}");

        assertThat(next()).contains("connection_ack");
    }

    private WebSocket connect() {
        return connect("graphql-transport-ws");
    }

    private WebSocket connect(@Nullable String protocol) {
        WebSocket.Builder socket = client.newWebSocketBuilder();
        Optional.ofNullable(protocol).ifPresent(name -> socket.subprotocols(name));
        return socket.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), new SocketMessages(received)).join();
    }

    private WebSocket signedIn() throws InterruptedException {
        WebSocket socket = connect();
        send(socket, "{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer " + tokens.valid() + "\"}}");
        assertThat(next()).contains("connection_ack");
        return socket;
    }

    private static void send(WebSocket socket, String message) {
        socket.sendText(message, true).join();
    }

    private String next() throws InterruptedException {
        return String.valueOf(received.poll(10, TimeUnit.SECONDS));
    }

    private String lastAfter(String others) throws InterruptedException {
        String message = next();
        while (message.contains(others)) {
            message = next();
        }
        return message;
    }
}
