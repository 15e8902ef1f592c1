package org.leadgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.leadgraph.guard.FreePort;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The whole service with the demo world, started once for all tests of this JVM, and asked over HTTP like anybody asks it. */
public final class ServiceUnderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LATE = 5;

    private static final class Started {
        static final ServiceUnderTest INSTANCE = new ServiceUnderTest();
    }

    private final ConfigurableApplicationContext context;
    private final URI base;
    private final Path directory;
    private final int operatorPort;
    private final URI dashboard;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private ServiceUnderTest() {
        operatorPort = FreePort.any();
        dashboard = URI.create("http://127.0.0.1:" + FreePort.any());
        try {
            directory = Files.createTempDirectory("leadgraph-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = Starting.alone(() -> SpringApplication.run(LeadgraphApplication.class, "--spring.profiles.active=demo,test",
                "--server.port=0",
                "--leadgraph.console.bolt=true", "--leadgraph.http.operator-port=" + operatorPort, "--leadgraph.embed.origins=" + dashboard,
                "--leadgraph.graph.directory=" + directory.resolve("graph"), "--leadgraph.audit.directory=" + directory.resolve("audit"),
                "--leadgraph.audit.heads-directory=" + directory.resolve("heads"),
                "--leadgraph.audit.key-file=" + directory.resolve("key/heads.pem"),
                "--leadgraph.feeds.spool=" + directory.resolve("feeds")));
        base = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public static ServiceUnderTest started() {
        return Started.INSTANCE;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Path directory() {
        return directory;
    }

    public URI base() {
        return base;
    }

    /** Where whoever runs the service asks it. */
    public URI operators() {
        return URI.create("http://127.0.0.1:" + operatorPort);
    }

    /** The origin whose pages may embed views; nothing is there unless a test serves it. */
    public URI dashboard() {
        return dashboard;
    }

    /** A caller with the headers that every search needs. */
    public Asking as(String user) {
        return new Asking(user, Map.of("X-Use-Code", "C", "X-Search-Reason", "Test of the service"));
    }

    /** Somebody who asks, with these headers. */
    public final class Asking {
        private final String user;
        private final Map<String, String> headers;

        private Asking(String user, Map<String, String> headers) {
            this.user = user;
            this.headers = headers;
        }

        public Asking with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Asking(user, more);
        }

        public Asking without(String header) {
            Map<String, String> fewer = new LinkedHashMap<>(headers);
            fewer.remove(header);
            return new Asking(user, fewer);
        }

        /** The whole answer: data and errors. */
        public JsonNode ask(String document, Map<String, Object> variables) {
            HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/graphql"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + tokenOf(user))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
            headers.forEach(request::header);
            return JSON.readTree(send(request.build()).body());
        }

        public JsonNode ask(String document) {
            return ask(document, Map.of());
        }

        /** The data of an answer that must have no errors. On a busy machine it may be late, and is asked for again, as the service says. */
        public JsonNode data(String document, Map<String, Object> variables) {
            JsonNode answer = ask(document, variables);
            for (int late = 1; late < LATE && answer.at("/errors/0/extensions/code").asString("").equals("TIME_LIMIT"); late++) {
                answer = ask(document, variables);
            }
            if (answer.has("errors")) {
                throw new AssertionError(answer.get("errors").toPrettyString());
            }
            return answer.get("data");
        }

        public JsonNode data(String document) {
            return data(document, Map.of());
        }

        /** The code of the first error of an answer that must have one. */
        public String code(String document, Map<String, Object> variables) {
            JsonNode answer = ask(document, variables);
            if (!answer.has("errors")) {
                throw new AssertionError("No error: " + answer);
            }
            return answer.at("/errors/0/extensions/code").asString();
        }

        public String code(String document) {
            return code(document, Map.of());
        }
    }

    /** A demo user's token. */
    public String tokenOf(String user) {
        return tokens.computeIfAbsent(user, this::token);
    }

    private String token(String user) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base.resolve("/demo/token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("user", user))))
                .build());
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
