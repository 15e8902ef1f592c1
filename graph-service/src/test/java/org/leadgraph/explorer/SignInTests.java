package org.leadgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.identity.TokenIssuer;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SignInTests {
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer provider;
    private volatile boolean away = true;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    SignInTests() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = "{\"authorization_endpoint\": \"https://a.example/in\", \"token_endpoint\": \"https://a.example/token\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    @DisplayName("whoever opens the page again and again does not make the service wait for an identity provider that is away")
    void asksNowAndThen() {
        InstantSource time = () -> now;
        SignIn signIn = new SignIn(new ExplorerSettings("page", List.of("openid"), null, null, null, ""),
                "http://127.0.0.1:" + provider.getAddress().getPort(), new StaticListableBeanFactory().getBeanProvider(TokenIssuer.class),
                time.withZone(ZoneOffset.UTC));
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.way().authorizationUri()).isEmpty();
        }
        assertThat(asked).hasValue(1);

        away = false;
        now = now.plus(Duration.ofMinutes(1));
        assertThat(signIn.way().tokenUri()).isEqualTo("https://a.example/token");
        now = now.plus(Duration.ofMinutes(1));
        assertThat(signIn.way().tokenUri()).isEqualTo("https://a.example/token");
        assertThat(asked).hasValue(2);
    }
}
