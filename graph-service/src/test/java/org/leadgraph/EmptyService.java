package org.leadgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.graph.SystemGraph;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The whole service as in production, with an identity provider beside it and nothing in its graph; started once for all tests of this JVM. Tests fill and
 * empty its graph through the system account.
 */
public final class EmptyService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final class Started {
        static final EmptyService INSTANCE = new EmptyService();
    }

    private final IdentityProvider identityProvider = new IdentityProvider();
    private final ConfigurableApplicationContext context;
    private final URI graphql;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private EmptyService() {
        Path directory;
        try {
            directory = Files.createTempDirectory("leadgraph-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SpringApplication application = new SpringApplication(LeadgraphApplication.class);
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
        // A busy machine must not turn an answer into a refusal: how long one may take is tested elsewhere.
        context = application.run("--leadgraph.graph.answer-time=2m", "--spring.mvc.async.request-timeout=2m", "--server.port=0",
                "--server.address=127.0.0.1",
                "--leadgraph.access.issuer-uri=" + identityProvider.issuer(), "--leadgraph.access.jwk-set-uri=" + identityProvider.keys(),
                "--leadgraph.graph.directory=" + directory.resolve("graph"), "--leadgraph.audit.directory=" + directory.resolve("audit"),
                "--leadgraph.audit.heads-directory=" + directory.resolve("heads"),
                "--leadgraph.audit.key-file=" + directory.resolve("key/heads.pem"));
        graphql = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/graphql");
    }

    public static EmptyService started() {
        return Started.INSTANCE;
    }

    public SystemGraph system() {
        return context.getBean(SystemGraph.class);
    }

    public ScopedGraph scoped() {
        return context.getBean(ScopedGraph.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The body of the answer to this caller, named by use code and user like {@code C:ann}. */
    public String body(String caller, String document, Map<String, Object> variables) {
        HttpRequest request = HttpRequest.newBuilder(graphql)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(caller.substring(2), identityProvider::tokenFor))
                .header("X-Use-Code", caller.substring(0, 1))
                .header("X-Search-Reason", "Test of the service")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The whole answer: data and errors. */
    public JsonNode ask(String caller, String document, Map<String, Object> variables) {
        return JSON.readTree(body(caller, document, variables));
    }

    /** The data of an answer that must have no errors. */
    public JsonNode data(String caller, String document) {
        JsonNode answer = ask(caller, document, Map.of());
        if (!answer.path("data").isObject() || answer.has("errors")) {
            throw new AssertionError("No data for " + caller + ": " + answer.toPrettyString() + "\n" + document);
        }
        return answer.get("data");
    }
}
