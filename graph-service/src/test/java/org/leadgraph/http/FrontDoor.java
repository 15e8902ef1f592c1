package org.leadgraph.http;

import graphql.GraphQLContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.leadgraph.identity.Identity;
import org.leadgraph.identity.LogonLog;
import org.leadgraph.identity.TestTokens;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** The way in over HTTP and WebSocket with a small schema behind it, without the database. */
@Configuration(proxyBeanMethods = false)
// The whole service, started from test classes, scans this too: it is for tests without the graph alone.
@ConditionalOnProperty("leadgraph.test.without-graph")
@EnableAutoConfiguration(exclude = Neo4jAutoConfiguration.class)
@Import({HttpAccess.class, GraphiqlPage.class, TomcatConnections.class, UnreadBodies.class, Sockets.class, UnansweredRequests.class,
        BareRefusals.class, EventStreams.class, Utf8Headers.class, PersistedQueries.class, SocketErrors.class, FrontDoor.Behind.class})
@ComponentScan(basePackageClasses = Identity.class)
public class FrontDoor {
    public static final AtomicInteger TOUCHED = new AtomicInteger();

    /** Logons as they came: accepted, refused and suppressed. */
    public static class Noted implements LogonLog {
        public final List<String> entries = new CopyOnWriteArrayList<>();

        @Override
        public void accepted(Bearer bearer, String source, String way) {
            entries.add("accepted " + bearer.userId() + " " + way);
        }

        @Override
        public void refused(Bearer claimed, String source, String reason) {
            entries.add("refused " + claimed.userId() + " " + reason);
        }

        @Override
        public void suppressed(String source, long refusals) {
            entries.add("suppressed " + source + " " + refusals);
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Noted noted() {
        return new Noted();
    }

    /** Readiness asks for it. */
    @Bean
    HealthIndicator searchLog() {
        return () -> Health.up().build();
    }

    @Bean
    WebGraphQlInterceptor reasonOfRequest() {
        return (request, chain) -> {
            String reason = request.getHeaders().getFirst("X-Search-Reason");
            request.configureExecutionInput((_, input) -> input.graphQLContext(Map.of("reason", String.valueOf(reason))).build());
            return chain.next(request);
        };
    }

    @Bean
    TestTokens testTokens() {
        return new TestTokens("https://idp.example");
    }

    @Controller
    @ConditionalOnProperty("leadgraph.test.without-graph")
    static class Behind {
        @QueryMapping
        String whoAmI() {
            return SecurityContextHolder.getContext().getAuthentication().getName();
        }

        /** As the service reads the headers of a search. */
        @QueryMapping
        String reason(GraphQLContext context) {
            return context.get("reason");
        }

        @MutationMapping
        String touch() {
            TOUCHED.incrementAndGet();
            return "touched";
        }

        @SubscriptionMapping
        Flux<Integer> ticks() {
            return Flux.interval(Duration.ofMillis(50)).onBackpressureDrop().map(Long::intValue);
        }
    }
}
