package org.leadgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.leadgraph.LeadgraphApplication;
import org.leadgraph.access.SearchLog;
import org.leadgraph.demo.BenchTokens;
import org.leadgraph.graph.RecordingGraph;
import org.leadgraph.graph.RecordingGraph.Asked;
import org.leadgraph.graph.ScopedGraph;
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
    private final URI graphQl;

    private BenchService(ConfigurableApplicationContext context) {
        this.context = context;
        this.graphQl = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/graphql");
    }

    static BenchService start(BenchOptions options) {
        // Not components: the service's tests have this package on their class path too.
        ApplicationContextInitializer<GenericApplicationContext> replacements = beans -> {
            beans.registerBean("benchSearchLog", SwitchedSearchLog.class,
                    () -> new SwitchedSearchLog(beans.getBean("auditedSearches", SearchLog.class)), bean -> bean.setPrimary(true));
            beans.registerBean("benchRecording", RecordingGraph.class,
                    () -> new RecordingGraph(beans.getBean("readerDriver", Driver.class)));
            beans.registerBean("benchScopedGraph", ScopedGraph.class, () -> beans.getBean(RecordingGraph.class).scopedGraph(),
                    bean -> bean.setPrimary(true));
        };
        return new BenchService(new SpringApplicationBuilder(LeadgraphApplication.class).initializers(replacements)
                .run(options.serviceArguments(0).toArray(String[]::new)));
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

    /** What the service asks the database for this operation. */
    List<Asked> statements(Operation operation, BenchCaller caller) {
        HttpRequest request = request(operation, caller);
        return context.getBean(RecordingGraph.class).during(() -> data(request));
    }

    HttpRequest request(Operation operation, BenchCaller caller) {
        return HttpRequest.newBuilder(graphQl)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + BenchTokens.of(context, caller.userId(), caller.ori()))
                .header("X-Use-Code", "C")
                .header("X-Search-Reason", "Benchmark")
                .POST(HttpRequest.BodyPublishers
                        .ofString(JSON.writeValueAsString(Map.of("query", operation.document(), "variables", operation.variables()))))
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
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The service answered " + answer.statusCode());
            }
            return answer.body();
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
