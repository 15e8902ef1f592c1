package org.leadgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.live.BeatByHand;
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

    /** Reference of the consent that every search with use code J names. */
    public static final String APPLICANT = "applicant-1";

    private static final class Started {
        static final EmptyService INSTANCE = new EmptyService();
    }

    private final IdentityProvider identityProvider = new IdentityProvider();
    private final ConfigurableApplicationContext context;
    private final URI base;
    private final URI graphql;
    private final Path logDirectory;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private EmptyService() {
        Path directory;
        try {
            directory = Files.createTempDirectory("leadgraph-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.writeString(directory.resolve("feeds.key"), "a secret of this test alone, for ids of records");
            Path cursors = Files.writeString(directory.resolve("cursors.key"), "test a-secret-of-this-test-alone-for-cursors-and-webhooks");
            cursors.toFile().setReadable(false, false);
            cursors.toFile().setReadable(true, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SpringApplication application = new SpringApplication(LeadgraphApplication.class);
        application.addInitializers(starting -> {
            starting.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
            starting.getBeanFactory().registerSingleton("beatByHand", new BeatByHand());
        });
        logDirectory = directory.resolve("audit");
        // A busy machine must not turn an answer into a refusal: how long one may take is tested elsewhere.
        context = Starting.alone(() -> application.run("--leadgraph.graph.answer-time=2m", "--leadgraph.console.enabled=true",
                "--leadgraph.console.bolt=true", "--leadgraph.console.time=2m",
                "--spring.mvc.async.request-timeout=2m", "--server.port=0",
                "--server.address=127.0.0.1",
                "--leadgraph.identity.issuer-uri=" + identityProvider.issuer(),
                "--leadgraph.identity.jwk-set-uri=" + identityProvider.keys(),
                "--leadgraph.explorer.client-id=" + CodeSignIn.CLIENT,
                "--leadgraph.embed.origins=https://desk.example,https://other.example",
                "--leadgraph.explorer.authorization-uri=" + identityProvider.issuer().resolve("/authorize"),
                "--leadgraph.explorer.token-uri=" + identityProvider.issuer().resolve("/token"),
                "--leadgraph.graph.directory=" + directory.resolve("graph"), "--leadgraph.audit.directory=" + directory.resolve("audit"),
                "--leadgraph.audit.heads-directory=" + directory.resolve("heads"),
                "--leadgraph.audit.key-file=" + directory.resolve("key/heads.pem"),
                // Nothing listens there: tests send mail by themselves.
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=9", "--leadgraph.delivery.from=leadgraph@service.example",
                "--leadgraph.delivery.every=30d", "--leadgraph.webhooks.enabled=true", "--leadgraph.webhooks.loopback=true",
                "--spring.graphql.http.sse.keep-alive=200ms",
                "--leadgraph.cursors.key-file=" + directory.resolve("cursors.key"),
                "--leadgraph.feeds.key-file=" + directory.resolve("feeds.key"), "--leadgraph.feeds.spool=" + directory.resolve("feeds")));
        base = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
        graphql = base.resolve("/graphql");
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

    /** Where it is asked over HTTP. */
    public URI base() {
        return base;
    }

    /** Where it is asked over a WebSocket. */
    public URI socket() {
        return URI.create(graphql.toString().replace("http://", "ws://"));
    }

    /** The pages on which people sign in. */
    public CodeSignIn signIn() {
        return identityProvider.codeSignIn();
    }

    /** A user's token. */
    public String token(String userId) {
        return token(userId, oriOf(userId));
    }

    /** The ORI that employs a user now, since tests fill the graph anew; some ORI for one who has no account. */
    public String oriOf(String userId) {
        return system().read("OPTIONAL MATCH (:User {userId: $userId})-[:EMPLOYED_BY]->(ori:Ori) "
                + "OPTIONAL MATCH (awaited:AwaitedAccount {userId: $userId}) WITH coalesce(ori.code, awaited.ori) AS code WHERE code IS NOT NULL "
                + "RETURN code LIMIT 1", Map.of("userId", userId),
                row -> String.valueOf(row.get("code"))).stream().findFirst().orElse("XX0000000");
    }

    /** A user's token that names this employer. */
    public String token(String userId, String employerOri) {
        return tokens.computeIfAbsent(userId + " " + employerOri, _ -> identityProvider.tokenFor(userId, employerOri));
    }

    /** The body of the answer to this caller, named by use code and user like {@code C:ann}; with use code {@code -} none is sent, nor a reason. */
    public String body(String caller, String document, Map<String, Object> variables) {
        return send(caller, graphql, JSON.writeValueAsString(Map.of("query", document, "variables", variables))).body();
    }

    /** The answer of the door for callers' own Cypher to this body. */
    public HttpResponse<String> cypher(String caller, String body) {
        return send(caller, base.resolve("/db/leadgraph/query/v2"), body);
    }

    /** The body of the answer to Cypher of this caller's own, in the shape of Neo4j's Query API. */
    public String cypher(String caller, String statement, Map<String, Object> parameters) {
        return cypher(caller, JSON.writeValueAsString(Map.of("statement", statement, "parameters", parameters))).body();
    }

    /** Why this caller asks, by the names of the headers, which are those of a WebSocket's payload and of a transaction's metadata too. */
    public static Map<String, String> purpose(String caller) {
        if (caller.startsWith("-")) {
            return Map.of();
        }
        Map<String, String> purpose = new HashMap<>(Map.of("X-Use-Code", caller.substring(0, 1), "X-Search-Reason", "Test of the service",
                "X-Search-Reason-Type", "DESCRIPTION"));
        if (caller.startsWith("J")) {
            purpose.put("X-Applicant", APPLICANT);
        }
        return purpose;
    }

    /** The whole answer to this caller, whose token names this employer. */
    public JsonNode askEmployedBy(String employerOri, String caller, String document, Map<String, Object> variables) {
        return JSON.readTree(send(caller, token(caller.substring(2), employerOri), graphql,
                JSON.writeValueAsString(Map.of("query", document, "variables", variables))).body());
    }

    private HttpResponse<String> send(String caller, URI to, String body) {
        return send(caller, token(caller.substring(2)), to, body);
    }

    private HttpResponse<String> send(String caller, String token, URI to, String body) {
        HttpRequest.Builder asking = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
        purpose(caller).forEach(asking::header);
        try {
            return HTTP.send(asking.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
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
        return data(caller, document, Map.of());
    }

    /** The data of an answer that must have no errors. */
    public JsonNode data(String caller, String document, Map<String, Object> variables) {
        JsonNode answer = ask(caller, document, variables);
        if (!answer.path("data").isObject() || answer.has("errors")) {
            throw new AssertionError("No data for " + caller + ": " + answer.toPrettyString() + "\n" + document);
        }
        return answer.get("data");
    }

    /** The code of the one error of an answer, which must have no data. */
    public String refusal(String caller, String document, Map<String, Object> variables) {
        JsonNode answer = ask(caller, document, variables);
        if (answer.path("data").isObject() && !answer.get("data").properties().stream().allMatch(field -> field.getValue().isNull())) {
            throw new AssertionError("Not refused: " + answer.toPrettyString() + "\n" + document);
        }
        return answer.at("/errors/0/extensions/code").asString();
    }

    /** What the search log holds by now, oldest first. */
    public <T> List<T> log(Function<AuditReader, Stream<StoredEntry>> which, Function<StoredEntry, T> what) {
        try (Stream<StoredEntry> entries = which.apply(new AuditReader(logDirectory))) {
            return entries.map(what).toList();
        }
    }
}
