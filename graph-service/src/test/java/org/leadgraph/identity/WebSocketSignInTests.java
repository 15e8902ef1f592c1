package org.leadgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.http.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = FrontDoor.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"leadgraph.test.without-graph=true",
        "management.endpoint.health.validate-group-membership=false",
        "server.address=127.0.0.1",
        "spring.graphql.schema.locations=classpath:access-schema/", "leadgraph.identity.clock-skew=0s"})
class WebSocketSignInTests {
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private int asked;

    @LocalServerPort
    private int port;
    @Autowired
    private TestTokens tokens;
    @Autowired
    private FrontDoor.Noted noted;

    @Test
    void answersAConnectionWhoseFirstMessageHasAToken() throws Exception {
        WebSocket socket = connect();

        signIn(socket, tokens.valid());
        assertThat(next()).contains("connection_ack");
        ask(socket, "{ whoAmI }");
        assertThat(next()).contains("\"whoAmI\":\"jdoe@example\"");
    }

    @Test
    @DisplayName("S-07 logons over WebSocket are noted, accepted or refused")
    void notesLogons() throws Exception {
        signIn(connect(), tokens.with(claims -> claims.subject("socket@example")));
        assertThat(next()).contains("connection_ack");
        assertThat(noted.entries).contains("accepted socket@example WEBSOCKET");

        signIn(connect(), tokens.with(claims -> claims.subject("late@example").issuer("https://other.example")));
        assertThat(next()).startsWith("closed 4403");
        assertThat(noted.entries).anyMatch(entry -> entry.startsWith("refused late@example"));
    }

    @Test
    void closesAConnectionWithoutAToken() throws Exception {
        connect().sendText("{\"type\": \"connection_init\", \"payload\": {}}", true);

        assertThat(next()).startsWith("closed 4403");
    }

    @Test
    void closesAConnectionWithABadToken() throws Exception {
        signIn(connect(), tokens.expired());

        assertThat(next()).startsWith("closed 4403");
    }

    @Test
    void closesAConnectionWhoseTokenIsNoText() throws Exception {
        connect().sendText("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": 1}}", true);

        assertThat(next()).startsWith("closed 4403");
    }

    @Test
    void closesAConnectionThatAsksBeforeItSignsIn() throws Exception {
        ask(connect(), "{ whoAmI }");

        assertThat(next()).startsWith("closed 4401");
    }

    @Test
    void endsASubscriptionWithItsTokenAndAnswersNothingAfter() throws Exception {
        WebSocket socket = connect();
        signIn(socket, tokens.expiringIn(Duration.ofSeconds(3)));
        assertThat(next()).contains("connection_ack");

        ask(socket, "subscription { ticks }");
        assertThat(next()).contains("ticks");
        String last = next();
        while (last.contains("\"ticks\"")) {
            last = next();
        }

        assertThat(last).contains("\"type\":\"error\"", "UNAUTHENTICATED");
        ask(socket, "{ whoAmI }");
        assertThat(next()).contains("UNAUTHENTICATED").doesNotContain("jdoe");
    }

    @Test
    void takesAQuestionOfTheSameLengthAsOverHttp() throws Exception {
        WebSocket socket = connect();
        signIn(socket, tokens.valid());
        assertThat(next()).contains("connection_ack");

        ask(socket, "{ whoAmI }" + " ".repeat(60_000));

        assertThat(next()).contains("jdoe@example");
    }

    @Test
    void refusesPagesOfOtherOrigins() {
        WebSocket.Builder foreign = client.newWebSocketBuilder().subprotocols("graphql-transport-ws").header("Origin",
                "https://evil.example");

        assertThatThrownBy(() -> foreign.buildAsync(address(), new SocketMessages(received)).join()).isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    private URI address() {
        return URI.create("ws://127.0.0.1:" + port + "/graphql");
    }

    private WebSocket connect() {
        return client.newWebSocketBuilder().subprotocols("graphql-transport-ws").buildAsync(address(), new SocketMessages(received)).join();
    }

    private static void signIn(WebSocket socket, String token) {
        socket.sendText("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer " + token + "\"}}", true).join();
    }

    /** Each under an id of its own: the server may take a moment to forget one that has ended. */
    private void ask(WebSocket socket, String document) {
        socket.sendText("{\"type\": \"subscribe\", \"id\": \"" + ++asked + "\", \"payload\": {\"query\": \"" + document + "\"}}", true)
                .join();
    }

    private String next() throws InterruptedException {
        String message = received.poll(10, TimeUnit.SECONDS);
        // The end of an earlier answer is no answer.
        return message != null && message.contains("\"type\":\"complete\"") ? next() : String.valueOf(message);
    }
}
