package org.leadgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

class TransportTests {
    @Configuration(proxyBeanMethods = false)
    static class Checked {
        @Bean
        static TransportCheck transportCheck(Environment environment) {
            return new TransportCheck(environment);
        }
    }

    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(Checked.class);

    @ParameterizedTest
    @ValueSource(strings = {"unrelated=1", "server.address=0.0.0.0", "server.address=192.0.2.7", "leadgraph.http.tls-at-proxy=true",
            "server.ssl.key-store-type=PKCS12"})
    @DisplayName("A-27 the service refuses to start where it would answer other machines over plain HTTP")
    void refusesPlainHttp(String setting) {
        service.withPropertyValues(setting).run(context -> assertThat(context.getStartupFailure()).isInstanceOf(RefusedToStart.class));
    }

    @Test
    @DisplayName("A-27 a certificate that is switched off protects nothing")
    void refusesTlsThatIsOff() {
        service.withPropertyValues("server.ssl.bundle=web", "server.ssl.enabled=false")
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(RefusedToStart.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.ssl.bundle=web", "server.ssl.key-store=web.p12", "server.ssl.certificate=web.pem",
            "server.address=127.0.0.1",
            "server.address=::1", "server.port=-1"})
    @DisplayName("A-27 it starts with its own TLS, on the loopback address only, and without a port")
    void startsProtected(String setting) {
        service.withPropertyValues(setting).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    @DisplayName("A-27 it starts behind a proxy that ends TLS and says so with each request")
    void startsBehindAProxy() {
        service.withPropertyValues("leadgraph.http.tls-at-proxy=true", "server.forward-headers-strategy=native")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    @DisplayName("A-27 behind a proxy, requests that reached it without TLS are refused, except health probes")
    void refusesWhatCameInTheClear() throws ServletException, IOException {
        assertThat(statusOf("/graphql", false)).isEqualTo(403);
        assertThat(statusOf("/graphql", true)).isEqualTo(200);
        assertThat(statusOf("/actuator/health", false)).isEqualTo(200);
    }

    private static int statusOf(String path, boolean secure) throws ServletException, IOException {
        var filter = new TlsOnly(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/actuator/health"));
        var request = new MockHttpServletRequest("GET", path);
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        if (response.getStatus() == 403) {
            assertThat(response.getContentAsString()).contains("TLS_REQUIRED");
        }
        return response.getStatus();
    }
}
