package org.leadgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.identity.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = FrontDoor.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"leadgraph.test.without-graph=true",
        "management.endpoint.health.validate-group-membership=false",
        "server.address=127.0.0.1",
        "spring.graphql.schema.locations=classpath:access-schema/"})
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class HttpAccessTests {
    private static final String QUESTION = "{\"query\": \"{ whoAmI }\"}";
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;
    @Autowired
    private TestTokens tokens;

    @Test
    void answersACallerWithAValidToken() throws Exception {
        HttpResponse<String> answer = ask(tokens.valid(), QUESTION);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"whoAmI\":\"jdoe@example\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe-eval"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesAllBadTokensWithTheSameWords() throws Exception {
        TestTokens other = new TestTokens("https://idp.example");
        List<String> bad = List.of(new TestTokens("https://other.example").valid(), tokens.expired(), tokens.forgedBy(other),
                tokens.unsigned(),
                tokens.confusedAlgorithm(),
                tokens.with(claims -> claims.issuer("https://other.example")),
                tokens.with(claims -> claims.audience("other-service")),
                tokens.with(claims -> claims.audience((String) null)),
                tokens.with(claims -> claims.expirationTime(null)),
                tokens.with(claims -> claims.notBeforeTime(new Date(System.currentTimeMillis() + 600_000))),
                tokens.with(claims -> claims.subject(null)),
                tokens.with(claims -> claims.subject(" ")), "nonsense", "a.b.c", tokens.valid() + "x");
        String expected = ask(null, QUESTION).body();

        for (String token : bad) {
            HttpResponse<String> answer = ask(token, QUESTION);

            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.body()).as(token).isEqualTo(expected);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"leadgraph\", error=\"invalid_token\"");
        }
    }

    @Test
    void tellsWhoHasNoTokenWhatToSend() throws Exception {
        HttpResponse<String> answer = ask(null, QUESTION);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"leadgraph\"");
        assertThat(json(answer)).containsOnlyKeys("code", "message").containsEntry("code", "UNAUTHENTICATED");
        assertThat(json(answer).get("message")).asString().contains("Authorization: Bearer");
    }

    @Test
    void logsWhyATokenFailedWithoutTheToken(CapturedOutput output) throws Exception {
        String token = tokens.with(claims -> claims.audience("other-service"));

        ask(token, QUESTION);

        assertThat(output).contains("JwtValidationException (The aud claim is not valid)").doesNotContain(token.split("\\.")[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic amRvZTpkb2U=", "Bearer", "Bearer  ", "bearer a b"})
    void refusesOtherWaysToSignIn(String authorization) throws Exception {
        HttpResponse<String> answer = send(request("/graphql").header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(ask(null, QUESTION).body());
    }

    @Test
    void refusesATokenInTheAddress() throws Exception {
        HttpResponse<String> answer = send(request("/graphql?access_token=" + tokens.valid()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION)));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void refusesTwoMegabytesWithAStableCode() throws Exception {
        HttpResponse<String> answer = ask(tokens.valid(), question(2 * 1024 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer)).containsEntry("code", "REQUEST_TOO_LARGE");
        assertThat(json(answer).get("message")).asString().contains("64 KiB");
    }

    @Test
    void refusesALargeBodyThatDoesNotSayItsLength() throws Exception {
        byte[] large = question(2 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        HttpResponse<String> answer = send(
                request("/graphql").header("Authorization", "Bearer " + tokens.valid()).header("Content-Type", "application/json")
                        .POST(chunked));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer)).containsEntry("code", "REQUEST_TOO_LARGE");
    }

    @Test
    void answersABodyOfExactlyTheLimit() throws Exception {
        assertThat(ask(tokens.valid(), question(64 * 1024)).statusCode()).isEqualTo(200);
        assertThat(ask(tokens.valid(), question(64 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesMutationsThatAPageCouldSendByItself() throws Exception {
        int before = FrontDoor.TOUCHED.get();
        String token = "Bearer " + tokens.valid();

        Stream<HttpRequest.Builder> attempts = Stream.of(
                request("/graphql?query=mutation%7Btouch%7D").GET(),
                request("/graphql?query=mutation%7Btouch%7D").header("Content-Type", "application/json").POST(BodyPublishers.noBody()),
                request("/graphql").header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("query=mutation%7Btouch%7D")),
                request("/graphql").header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{\"query\": \"mutation { touch }\"}")),
                request("/graphql").header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers
                                .ofString("--x\r\nContent-Disposition: form-data; name=\"query\"\r\n\r\nmutation { touch }\r\n--x--")));

        for (HttpRequest.Builder attempt : attempts.toList()) {
            assertThat(send(attempt.header("Authorization", token)).statusCode()).isBetween(400, 499);
        }
        assertThat(FrontDoor.TOUCHED).hasValue(before);
    }

    @Test
    void refusesPagesOfOtherOrigins() throws Exception {
        HttpResponse<String> preflight = send(request("/graphql").header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<String> direct = send(request("/graphql").header("Origin", "https://evil.example")
                .header("Authorization", "Bearer " + tokens.valid())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION)));

        for (HttpResponse<String> answer : List.of(preflight, direct)) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(json(answer)).containsEntry("code", "NOT_PERMITTED");
            assertThat(json(answer).get("message")).asString().contains("origin", "leadgraph.http.allowed-origins");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsAnybodyWhetherItIsUpAndNoMore(String path) throws Exception {
        HttpResponse<String> answer = send(request(path).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql", "/graphiql/page.js", "/graphiql/page.css", "/graphiql/offer", "/webjars/graphiql/graphiql.min.js",
            "/webjars/graphiql/graphiql.min.css", "/webjars/react/umd/react.production.min.js",
            "/webjars/react-dom/umd/react-dom.production.min.js"})
    void givesEverybodyThePagesOwnFiles(String path) throws Exception {
        assertThat(send(request(path).GET()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphql", "/graphql/schema", "/demo/users", "/demo/token", "/actuator", "/actuator/env",
            "/actuator/heapdump", "/error",
            "/graphiql/../actuator/env", "/nothing"})
    void asksForATokenEverywhereElse(String path) throws Exception {
        assertThat(send(request(path).GET()).statusCode()).isIn(400, 401);
    }

    @Test
    void saysWhyInEveryRefusal() throws Exception {
        String token = "Bearer " + tokens.valid();

        for (HttpRequest.Builder refused : List.of(
                request("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"query\":")),
                request("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")),
                request("/graphql").header("Content-Type", "text/plain").POST(BodyPublishers.ofString(QUESTION)), request("/graphql").GET(),
                request("/graphql").PUT(BodyPublishers.ofString(QUESTION)), request("/nothing").GET(),
                request("/graphql").header("Content-Type", "application/json").header("Accept", "no type")
                        .POST(BodyPublishers.ofString(QUESTION)))) {
            HttpResponse<String> answer = send(refused.header("Authorization", token));

            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(json(answer)).containsKey("code").extractingByKey("message").asString().endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/users", "/actuator/env", "/nothing"})
    void hasNothingElse(String path) throws Exception {
        HttpResponse<String> answer = send(request(path).header("Authorization", "Bearer " + tokens.valid()).GET());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception", "trace", "\tat ");
    }

    @Test
    void describesItselfTruly() throws Exception {
        assertThat(json(send(request("/.well-known/oauth-protected-resource").GET())))
                .containsEntry("tls_client_certificate_bound_access_tokens", false);
    }

    private HttpResponse<String> ask(@Nullable String token, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String question(int bytes) {
        return QUESTION + " ".repeat(bytes - QUESTION.length());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(HttpResponse<String> answer) {
        return new JsonMapper().readValue(answer.body(), Map.class);
    }
}
