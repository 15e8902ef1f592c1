package org.leadgraph.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Leadgraph at an address, as a feed account meets it. */
final class Service {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI address;
    private final String token;

    Service(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Sends a file to its end.
     *
     * @param query
     *            what is said of it at the end of the address
     * @param sent
     *            is told how many bytes have gone
     */
    Answer send(FileToSend file, String query, LongConsumer sent) throws IOException, NotSent {
        BodyPublisher body = new CountedBody(HttpRequest.BodyPublishers.ofFile(file.path()), sent);
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("feeds/" + file.name() + query))
                .POST(body).header("Content-Type", file.form()).header("X-SHA-256", file.sha256())
                .header("X-Byte-Count", Long.toString(file.bytes()));
        if (file.packed()) {
            request.header("Content-Encoding", "gzip");
        }
        file.rows().ifPresent(rows -> request.header("X-Row-Count", Long.toString(rows)));
        return ask(request);
    }

    /** How far a file is that was sent before. */
    Answer run(String run) throws IOException, NotSent {
        return ask(HttpRequest.newBuilder(address.resolve("feeds/runs/" + run)).timeout(ANSWER));
    }

    private Answer ask(HttpRequest.Builder request) throws IOException, NotSent {
        try {
            HttpResponse<String> answer = http.send(request.header("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofString());
            Answer said = new Answer(answer.statusCode(), JSON.readTree(answer.body().isBlank() ? "{}" : answer.body()));
            if (said.status() == 401 || said.status() == 403) {
                throw new NotSent("The service does not let this account send: " + sentence(said));
            }
            return said;
        } catch (JacksonException noJson) {
            throw new NotSent("What answers at " + address + " is not Leadgraph. Check --to.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotSent("Stopped.");
        }
    }

    static String sentence(Answer answer) {
        String message = answer.text("message");
        String code = answer.text("code");
        return (code == null ? "status " + answer.status() : code) + (message == null ? "" : ": " + message);
    }
}
