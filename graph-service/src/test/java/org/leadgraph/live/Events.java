package org.leadgraph.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.leadgraph.EmptyService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A client of server-sent events, signed in: one request, and what comes. */
final class Events implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    private Events(HttpResponse<InputStream> answer) {
        this.answer = answer;
        if (answer.statusCode() == 200) {
            Thread.ofPlatform().daemon().start(this::read);
        }
    }

    static Events of(EmptyService service, String userId, String document, Map<String, Object> variables) {
        return of(service, userId, Map.of("X-Use-Code", "C", "X-Search-Reason", Socket.REASON), document, variables);
    }

    static Events of(EmptyService service, String userId, Map<String, String> purpose, String document, Map<String, Object> variables) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.base().resolve("/graphql")).header("Content-Type", "application/json")
                .header("Accept", "text/event-stream").header("Authorization", "Bearer " + service.token(userId));
        new HashMap<>(purpose).forEach(request::header);
        try {
            return new Events(HTTP.send(
                    request.POST(
                            HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return answer.statusCode();
    }

    /** The whole of an answer that is no stream. */
    JsonNode body() {
        return JSON.readTree(answer.body());
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring(6);
                } else if (line.startsWith("data:")) {
                    received.add(event + " " + line.substring(5));
                } else if (line.startsWith(":")) {
                    received.add("comment");
                }
            }
        } catch (IOException ended) {
            // It was closed.
        }
        received.add("end");
    }

    /** The next thing that is no comment. */
    String message() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String next = raw();
        while (next.equals("comment")) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Nothing but comments came");
            }
            next = raw();
        }
        return next;
    }

    /** The next thing, comments too. */
    String raw() {
        try {
            String next = received.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing came");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next answer; anything else is an error. */
    JsonNode next() {
        String message = message();
        if (!message.startsWith("next ")) {
            throw new AssertionError("No answer: " + message);
        }
        return JSON.readTree(message.substring(5));
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
