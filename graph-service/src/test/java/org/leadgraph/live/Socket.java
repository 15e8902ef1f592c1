package org.leadgraph.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.leadgraph.EmptyService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A client over a WebSocket, signed in. */
public final class Socket implements AutoCloseable {
    static final String REASON = "Watching of the test";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private Socket(URI address) {
        socket = HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws").buildAsync(address, new Listener()).join();
    }

    static Socket of(EmptyService service, String userId) {
        return of(service, userId, Map.of("X-Use-Code", "C", "X-Search-Reason", REASON));
    }

    /** Signed in as this user, with this purpose under the names of the headers. */
    public static Socket of(EmptyService service, String userId, Map<String, String> purpose) {
        return at(service.socket(), service.token(userId), purpose);
    }

    /** At any service, with this token. */
    public static Socket at(URI address, String token, Map<String, String> purpose) {
        Socket connected = new Socket(address);
        Map<String, Object> payload = new HashMap<>(purpose);
        payload.put("Authorization", "Bearer " + token);
        connected.send(Map.of("type", "connection_init", "payload", payload));
        if (!connected.message().path("type").asString().equals("connection_ack")) {
            throw new AssertionError("Not signed in");
        }
        return connected;
    }

    public void subscribe(String id, String document, List<String> ids) {
        send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document, "variables", Map.of("ids", ids))));
    }

    /** The one message that answers a document that is no subscription, as it came. */
    public String answer(String document) {
        send(Map.of("type", "subscribe", "id", "one", "payload", Map.of("query", document)));
        String answer = received();
        if (type(answer).equals("next") && !type(received()).equals("complete")) {
            throw new AssertionError("More than one answer to " + document);
        }
        return answer;
    }

    void complete(String id) {
        send(Map.of("type", "complete", "id", id));
    }

    /** The next answer; anything else is an error. */
    public JsonNode next() {
        JsonNode message = message();
        if (!message.path("type").asString().equals("next")) {
            throw new AssertionError("No answer: " + message);
        }
        return message.get("payload");
    }

    /** The next message that is neither the end of an answer nor a ping. */
    JsonNode message() {
        String text = received();
        while (type(text).equals("complete")) {
            text = received();
        }
        return JSON.readTree(text);
    }

    private static String type(String message) {
        return JSON.readTree(message).path("type").asString();
    }

    /** The next message that is no ping, as it came. */
    private String received() {
        try {
            while (true) {
                String text = received.poll(30, TimeUnit.SECONDS);
                if (text == null) {
                    throw new AssertionError("No message came");
                }
                if (!type(text).equals("ping")) {
                    return text;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void send(Map<String, Object> message) {
        socket.sendText(JSON.writeValueAsString(message), true).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            received.add("{\"type\": \"closed\", \"status\": " + status + "}");
            return null;
        }
    }
}
