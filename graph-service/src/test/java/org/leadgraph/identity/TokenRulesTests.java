package org.leadgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.problem.RefusedToStart;
import org.leadgraph.problem.RefusedToStartAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenRulesTests {
    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(TokenRules.class);

    @Test
    void refusesToStartWithoutAnIdentityProvider() {
        for (String setting : new String[]{"unrelated=1", "leadgraph.identity.issuer-uri="}) {
            service.withPropertyValues(setting).run(context -> {
                assertThat(context).hasFailed();
                assertThat(context.getStartupFailure()).isInstanceOfSatisfying(RefusedToStart.class,
                        refusal -> assertThat(refusal.remedy()).contains("leadgraph.identity.issuer-uri"));
            });
        }
    }

    @Test
    void saysARefusalToStartAsTwoSentences() {
        var analysis = new RefusedToStartAnalyzer().analyze(new IllegalStateException(new RefusedToStart("It is wrong.", "Set it right.")));

        assertThat(analysis.getDescription()).isEqualTo("It is wrong.");
        assertThat(analysis.getAction()).isEqualTo("Set it right.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://idp.example", "ftp://idp.example", "idp.example", "http://localhost.idp.example"})
    void refusesToFetchKeysWithoutProtection(String issuer) {
        service.withPropertyValues("leadgraph.identity.issuer-uri=" + issuer)
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(RefusedToStart.class));
    }

    @Test
    void refusesTwoIssuers() {
        service.withBean(TestTokens.class, "https://idp.example")
                .withPropertyValues("leadgraph.identity.issuer-uri=https://idp.example")
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(RefusedToStart.class));
    }

    @Test
    void startsWhileTheIdentityProviderIsDown() {
        service.withPropertyValues("leadgraph.identity.issuer-uri=http://127.0.0.1:1").run(context -> {
            assertThat(context).hasNotFailed();
            assertThatThrownBy(() -> context.getBean(JwtDecoder.class).decode(new TestTokens("http://127.0.0.1:1").valid()))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        });
    }

    @Test
    void acceptsTheIdentityProvidersTokensOnly() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        TestTokens tokens = new TestTokens(issuer);
        serve(server, "/.well-known/openid-configuration", "{\"issuer\": \"" + issuer + "\", \"jwks_uri\": \"" + issuer + "/keys\"}");
        serve(server, "/keys", tokens.publicKeys().toString());
        server.start();
        try {
            service.withPropertyValues("leadgraph.identity.issuer-uri=" + issuer).run(context -> {
                JwtDecoder decoder = context.getBean(JwtDecoder.class);
                assertThat(decoder.decode(tokens.valid()).getSubject()).isEqualTo("jdoe@example");
                assertThatThrownBy(() -> decoder.decode(tokens.forgedBy(new TestTokens(issuer)))).isInstanceOf(BadJwtException.class);
                assertThatThrownBy(() -> decoder.decode(tokens.confusedAlgorithm())).isInstanceOf(BadJwtException.class);
                assertThatThrownBy(() -> decoder.decode(tokens.unsigned())).isInstanceOf(BadJwtException.class);
            });
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("S-07 a token is good no longer than the key that signed it: what was found good before is looked at again when the issuer's keys change")
    void forgetsWhatWasGoodWhenTheKeysChange() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        TestTokens before = new TestTokens(issuer, "before");
        TestTokens after = new TestTokens(issuer, "after");
        AtomicReference<String> keys = new AtomicReference<>(before.publicKeys().toString());
        serve(server, "/keys", keys::get);
        server.start();
        try {
            service.withPropertyValues("leadgraph.identity.issuer-uri=" + issuer, "leadgraph.identity.jwk-set-uri=" + issuer + "/keys")
                    .run(context -> {
                        JwtDecoder decoder = context.getBean(JwtDecoder.class);
                        String token = before.valid();
                        assertThat(decoder.decode(token).getSubject()).isEqualTo("jdoe@example");
                        keys.set(after.publicKeys().toString());
                        assertThat(decoder.decode(token)).as("nothing was heard of other keys yet").isNotNull();

                        assertThat(decoder.decode(after.valid())).as("an unknown key is asked for").isNotNull();

                        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
                    });
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("S-07 a token of a longer life than is allowed is refused, and one that was issued in the future")
    void boundsTheLifeOfATokenAndRefusesTheFuture() {
        TestTokens tokens = new TestTokens("https://idp.example");
        Instant now = Instant.now();
        service.withBean(TokenIssuer.class, () -> tokens).withPropertyValues("leadgraph.identity.longest-life=1h").run(context -> {
            JwtDecoder decoder = context.getBean(JwtDecoder.class);
            assertThat(decoder.decode(tokens.expiringIn(Duration.ofMinutes(59)))).isNotNull();
            assertThatThrownBy(() -> decoder.decode(tokens.expiringIn(Duration.ofHours(2)))).hasMessageContaining("longest-life");
            assertThatThrownBy(() -> decoder.decode(tokens.with(claims -> claims.issueTime(Date.from(now.minus(Duration.ofHours(9))))
                    .expirationTime(Date.from(now.plusSeconds(600)))))).as("nearly over, and old").hasMessageContaining("longest-life");
            assertThatThrownBy(() -> decoder.decode(tokens.with(claims -> claims.issueTime(Date.from(now.plusSeconds(300)))
                    .expirationTime(Date.from(now.plusSeconds(600)))))).hasMessageContaining("future");
            assertThat(decoder.decode(tokens.with(claims -> claims.issueTime(Date.from(now.plusSeconds(20)))))).as("clocks differ")
                    .isNotNull();
        });
    }

    private static void serve(HttpServer server, String path, String json) {
        serve(server, path, () -> json);
    }

    private static void serve(HttpServer server, String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
