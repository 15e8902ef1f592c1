package org.leadgraph.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A program that sends files over HTTP. */
public record FeedSender(URI base, String credential) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public record Answer(int status, JsonNode body) {
        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    /**
     * Waits for the end.
     *
     * @param kind
     *            name of the file, and what is said of it behind a question mark
     */
    public Answer csv(String kind, String text) {
        return send(waiting(kind), BodyPublishers.ofString(text), Map.of("Content-Type", "text/csv"));
    }

    Answer json(String kind, String text) {
        return send(waiting(kind), BodyPublishers.ofString(text), Map.of("Content-Type", "application/x-ndjson"));
    }

    private static String waiting(String kind) {
        return kind + (kind.contains("?") ? "&" : "?") + "wait=60";
    }

    Answer send(String kind, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/feeds/" + kind)).POST(body);
        headers.forEach(request::header);
        return ask(request);
    }

    Answer run(String run) {
        return ask(HttpRequest.newBuilder(base.resolve("/feeds/runs/" + run)));
    }

    private Answer ask(HttpRequest.Builder request) {
        if (!credential.isEmpty()) {
            request.header("Authorization", "Bearer " + credential);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
