package org.leadgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
