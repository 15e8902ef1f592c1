package org.leadgraph.alert;

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
final class Socket implements AutoCloseable {
    static final String REASON = "Watching of the test";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private Socket(EmptyService service) {
        socket = HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws").buildAsync(service.socket(), new Listener()).join();
    }

    static Socket of(EmptyService service, String userId) {
        return of(service, userId, Map.of("X-Use-Code", "C", "X-Search-Reason", REASON));
    }

    static Socket of(EmptyService service, String userId, Map<String, String> purpose) {
        Socket connected = new Socket(service);
        Map<String, Object> payload = new HashMap<>(purpose);
        payload.put("Authorization", "Bearer " + service.token(userId));
        connected.send(Map.of("type", "connection_init", "payload", payload));
        if (!connected.message().path("type").asString().equals("connection_ack")) {
            throw new AssertionError("Not signed in");
        }
        return connected;
    }

    void subscribe(String id, String document, List<String> ids) {
        send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document, "variables", Map.of("ids", ids))));
    }

    void complete(String id) {
        send(Map.of("type", "complete", "id", id));
    }

    /** The next answer; anything else is an error. */
    JsonNode next() {
        JsonNode message = message();
        if (!message.path("type").asString().equals("next")) {
            throw new AssertionError("No answer: " + message);
        }
        return message.get("payload");
    }

    /** The next message that is neither the end of an answer nor a ping. */
    JsonNode message() {
        try {
            while (true) {
                String text = received.poll(30, TimeUnit.SECONDS);
                if (text == null) {
                    throw new AssertionError("No message came");
                }
                JsonNode message = JSON.readTree(text);
                if (!List.of("complete", "ping").contains(message.path("type").asString())) {
                    return message;
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
