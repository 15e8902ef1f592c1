package org.leadgraph.http;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client has sent over a WebSocket in the protocol graphql-transport-ws.
 *
 * @param text
 *            the message as Spring reads it
 * @param fault
 *            what is wrong with it, in words that quote nothing of it; null when it is one of the protocol
 */
record SocketMessage(String text, @Nullable String fault) {
    private static final JsonMapper JSON = new JsonMapper();

    static SocketMessage of(String sent) {
        JsonNode message;
        try {
            message = JSON.readTree(sent);
        } catch (JacksonException broken) {
            return new SocketMessage(sent, "The message is not valid JSON.");
        }
        Optional<String> fault = fault(message);
        if (fault.isEmpty() && message.path("payload") instanceof ObjectNode question && question.path("extensions").has("persistedQuery")
                && !question.hasNonNull("query")) {
            // Over HTTP Spring does so itself. Over a WebSocket it would end the connection.
            question.put("query", PersistedQuerySupport.PERSISTED_QUERY_MARKER);
            return new SocketMessage(JSON.writeValueAsString(message), null);
        }
        return new SocketMessage(sent, fault.orElse(null));
    }

    private static Optional<String> fault(JsonNode message) {
        if (!message.isObject() || !message.path("type").isString()) {
            return Optional.of("A message is an object with a `type`.");
        }
        JsonNode payload = message.path("payload");
        return switch (message.get("type").asString()) {
            case "connection_init", "ping", "pong" -> payload.isMissingNode() || payload.isNull() || payload.isObject()
                    ? Optional.empty()
                    : Optional.of("The payload is an object, or absent.");
            case "complete" -> idFault(message.path("id"));
            case "subscribe" -> idFault(message.path("id")).or(() -> QuestionBody.fault(payload));
            default -> Optional.of("Messages are connection_init, subscribe, complete, ping and pong.");
        };
    }

    private static Optional<String> idFault(JsonNode id) {
        return id.isString() && !id.asString().isEmpty() ? Optional.empty() : Optional.of("The message needs an `id`, a text.");
    }
}
