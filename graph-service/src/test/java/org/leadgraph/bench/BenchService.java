package org.leadgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadgraph.LeadgraphApplication;
import org.leadgraph.demo.BenchTokens;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.graph.RecordingGraph.Asked;
import org.leadgraph.graph.RecordingGraph;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.search.SearchLog;
import org.neo4j.driver.Driver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The service in this process, asked over HTTP on loopback. Two of its parts are replaced: the search log has a switch, and its statements can be noted. */
final class BenchService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final URI base;

    private BenchService(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    static BenchService start(BenchOptions options) {
        // Not components: the service's tests have this package on their class path too.
        ApplicationContextInitializer<GenericApplicationContext> replacements = beans -> {
            beans.registerBean("benchSearchLog", SwitchedSearchLog.class,
                    () -> new SwitchedSearchLog(beans.getBean("auditedSearches", SearchLog.class)), bean -> bean.setPrimary(true));
            beans.registerBean("benchRecording", RecordingGraph.class, () -> RecordingGraph.of(beans));
            beans.registerBean("benchScopedGraph", ScopedGraph.class, () -> beans.getBean(RecordingGraph.class).scopedGraph(),
                    bean -> bean.setPrimary(true));
        };
        return new BenchService(new SpringApplicationBuilder(LeadgraphApplication.class).initializers(replacements)
                .run(Stream.concat(options.serviceArguments(0).stream(), Stream.of("--leadgraph.console.bolt=true"))
                        .toArray(String[]::new)));
    }

    /** Where people come in over Bolt. */
    URI boltUri() {
        return context.getBean(BoltEntrance.class).uri();
    }

    String token(String userId, String ori) {
        return BenchTokens.of(context, userId, ori);
    }

    /** A question to the Query API. */
    HttpRequest query(String statement, String token) {
        return asking("/db/leadgraph/query/v2", Map.of("statement", statement), token);
    }

    Driver system() {
        return context.getBean("systemDriver", Driver.class);
    }

    Driver reader() {
        return context.getBean("readerDriver", Driver.class);
    }

    void keepSearchLog(boolean keep) {
        context.getBean(SwitchedSearchLog.class).on(keep);
    }

    /** Whether it reads over Bolt, as from a server. */
    void readFromServer(boolean overBolt) {
        context.getBean(RecordingGraph.class).askServer(overBolt);
    }

    /** What the service asks the database for this operation. */
    List<Asked> statements(Operation operation, BenchCaller caller) {
        HttpRequest request = request(operation, caller);
        return context.getBean(RecordingGraph.class).during(() -> data(request));
    }

    HttpRequest request(Operation operation, BenchCaller caller) {
        return asking("/graphql", Map.of("query", operation.document(), "variables", operation.variables()),
                token(caller.userId(), caller.ori()));
    }

    private HttpRequest asking(String path, Map<String, Object> body, String token) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("X-Use-Code", "C")
                .header("X-Search-Reason", "Benchmark")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    /** The data of an answer, which must have no errors. */
    JsonNode data(HttpRequest request) {
        JsonNode answer = JSON.readTree(send(request));
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.get("errors").toPrettyString());
        }
        return answer.get("data");
    }

    /** Sends a request and reads the answer as far as a client must before it can use it: its bytes. */
    byte[] send(HttpRequest request) {
        HttpResponse<byte[]> answer = answer(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("The service answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** The answer, whatever it is. */
    HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
