package org.leadgraph.http;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;

/** In the place of Spring's handler of server-sent events, which knows neither limits nor the end of a token, and answers what is refused with a stream. */
@Configuration(proxyBeanMethods = false)
class EventStreams {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(25);

    @Bean
    GraphQlSseHandler graphQlSseHandler(WebGraphQlHandler handler, GraphQlProperties properties) {
        return new EventStreamHandler(handler, Optional.ofNullable(properties.getHttp().getSse().getKeepAlive()).orElse(KEEP_ALIVE));
    }
}
