package org.leadgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.identity.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import tools.jackson.databind.json.JsonMapper;

/** What stock clients of GraphQL and tools for HTTP are told when they ask in another way than the service answers. */
@SpringBootTest(classes = FrontDoor.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"leadgraph.test.without-graph=true",
        "management.endpoint.health.validate-group-membership=false",
        "server.address=127.0.0.1",
        "spring.graphql.schema.locations=classpath:access-schema/", "leadgraph.identity.clock-skew=0s"})
class AnswersOverHttpTests {
    private static final String QUESTION = "{\"query\": \"{ whoAmI }\"}";
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;
    @Autowired
    private TestTokens tokens;
    @Autowired
    private GraphQlSseHandler handler;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"})
    void saysThatQuestionsAreSentWithPost(String method) throws Exception {
        HttpResponse<String> answer = send(request("/graphql?query=%7BwhoAmI%7D").method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(method.equals("OPTIONS") ? 204 : 405);
        assertThat(answer.headers().allValues("Allow")).containsExactly("POST, OPTIONS");
        if (method.equals("HEAD") || method.equals("OPTIONS")) {
            assertThat(answer.body()).isEmpty();
        } else {
            assertSays(answer, "REQUEST_INVALID", "POST");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain;q=0.9, image/*", "application/xml"})
    void saysWhichTypeTheAnswerHas(String accepted) throws Exception {
        HttpResponse<String> answer = send(question(QUESTION).header("Accept", accepted));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertSays(answer, "REQUEST_INVALID", "application/json");
    }

    @Test
    void saysThatAnAcceptHeaderCannotBeRead() throws Exception {
        HttpResponse<String> answer = send(question(QUESTION).header("Accept", "no type"));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertSays(answer, "REQUEST_INVALID", "application/json");
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/graphql-response+json", "'application/graphql-response+json, application/json;q=0.9'",
            "*/*", "application/*", "'text/html, */*;q=0.1'"})
    void answersWhoTakesJson(String accepted) throws Exception {
        HttpResponse<String> answer = send(question(QUESTION).header("Accept", accepted));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("jdoe@example");
    }

    @Test
    void readsEveryAcceptHeader() throws Exception {
        assertThat(send(question(QUESTION).header("Accept", "text/html").header("Accept", "application/json")).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("over server-sent events a query is one event `next` and one `complete`; what is refused is an ordinary answer with a status and errors")
    void answersServerSentEvents() throws Exception {
        HttpResponse<String> answer = send(question(QUESTION).header("Accept", "text/event-stream"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(answer.body()).matches("event:next\ndata:\\{.*jdoe@example.*\\}\n\nevent:complete\ndata:\n\n");

        HttpResponse<String> refused = send(question("{\"query\": \"subscription { nothing }\"}").header("Accept", "text/event-stream"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(refused.body()).startsWith("{\"errors\":[{").contains("\"message\"");

        HttpResponse<String> stranger = send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql")).header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream").POST(BodyPublishers.ofString(QUESTION)));
        assertThat(stranger.statusCode()).isEqualTo(401);
    }

    @Test
    @Timeout(30)
    @DisplayName("G-02 a stream of events ends with the token: errors in an event `next`, then `complete`")
    void endsWithTheToken() throws Exception {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql")).header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + tokens.expiringIn(Duration.ofSeconds(2))).header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString("{\"query\": \"subscription { ticks }\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("event:next\ndata:{\"data\":{\"ticks\":0}}\n\nevent:next\ndata:{\"data\":{\"ticks\":")
                .contains("\"UNAUTHENTICATED\"")
                .endsWith("event:complete\ndata:\n\n");
    }

    @Test
    @DisplayName("G-02 a stream of events ends when the service stops, without `complete`, so that the client comes back")
    void endsWhenTheServiceStops() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                question("{\"query\": \"subscription { ticks }\"}").header("Accept", "text/event-stream").build(), BodyHandlers.ofString());
        Thread.sleep(1_000);
        assertThat(answer).isNotDone();

        SmartLifecycle streams = (SmartLifecycle) handler;
        streams.stop();
        try {
            assertThat(answer.get(10, TimeUnit.SECONDS).body()).startsWith("event:next\n").doesNotContain("complete");
        } finally {
            streams.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "no type"})
    void saysWhichTypeTheBodyHas(String type) throws Exception {
        HttpResponse<String> answer = send(request("/graphql").header("Content-Type", type).POST(BodyPublishers.ofString(QUESTION)));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertSays(answer, "REQUEST_INVALID", "application/json");
    }

    @Test
    void saysThatABodyIsNotUnpacked() throws Exception {
        HttpResponse<String> answer = send(question(QUESTION).header("Content-Encoding", "gzip"));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertSays(answer, "REQUEST_INVALID", "Content-Encoding");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "{\"query\":                                      | not valid JSON",
            "''                                               | not valid JSON",
            "[{\"query\": \"{ whoAmI }\"}]                    | one question a request",
            "[]                                               | one question a request",
            "\"{ whoAmI }\"                                   | an object",
            "null                                             | an object",
            "{}                                               | `query`",
            "{\"query\": null}                                | `query`",
            "{\"query\": \" \"}                               | `query`",
            "{\"query\": {\"a\": 1}}                          | `query`",
            "{\"variables\": {}}                              | `query`",
            "{\"query\": \"{ whoAmI }\", \"variables\": []}   | `variables`",
            "{\"query\": \"{ whoAmI }\", \"variables\": \"1\"} | `variables`",
            "{\"query\": \"{ whoAmI }\", \"operationName\": 1} | `operationName`",
            "{\"query\": \"{ whoAmI }\", \"extensions\": 1}   | `extensions`"})
    void saysWhatIsWrongWithABody(String body, String reason) throws Exception {
        HttpResponse<String> answer = send(question(body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertSays(answer, "REQUEST_INVALID", reason);
        assertThat(answer.body()).doesNotContain("whoAmI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"query\": \"{ whoAmI }\", \"variables\": null, \"operationName\": null, \"extensions\": null}",
            "{\"query\": \"{ whoAmI }\", \"id\": \"7\", \"variables\": {}, \"extensions\": {\"clientLibrary\": {\"name\": \"x\"}}}"})
    void answersWhatClientsSendBesides(String body) throws Exception {
        HttpResponse<String> answer = send(question(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("jdoe@example");
    }

    @Test
    @DisplayName("a client that sends a hash in place of its document is told to send the document")
    void keepsNoDocuments() throws Exception {
        HttpResponse<String> answer = send(
                question(
                        "{\"operationName\": null, \"variables\": {}, \"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"ab\"}}}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"message\":\"PersistedQueryNotSupported\"", "\"code\":\"PERSISTED_QUERY_NOT_SUPPORTED\"");

        HttpResponse<String> both = send(
                question("{\"query\": \"{ whoAmI }\", \"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"ab\"}}}"));

        assertThat(both.body()).contains("jdoe@example");
    }

    @Test
    void packsLongAnswers() throws Exception {
        String types = "{\"query\": \"{ __schema { types { name description fields { name description } } } }\"}";
        HttpResponse<byte[]> packed = client.send(question(types).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertThat(packed.statusCode()).isEqualTo(200);
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary")).anyMatch(value -> value.toLowerCase().contains("accept-encoding"));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(send(question(types)).body());
        }
    }

    @Test
    void refusesMethodsThatAreNone() throws Exception {
        HttpResponse<String> answer = send(request("/graphql").method("ASK", BodyPublishers.ofString(QUESTION)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertSays(answer, "REQUEST_INVALID", "The method");
    }

    private static void assertSays(HttpResponse<String> answer, String code, String part) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        Map<?, ?> said = new JsonMapper().readValue(answer.body(), Map.class);
        assertThat(said.get("code")).isEqualTo(code);
        assertThat(said.get("message")).asString().contains(part).endsWith(".");
    }

    private HttpRequest.Builder question(String body) {
        return request("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Bearer " + tokens.valid());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
