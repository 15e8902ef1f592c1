package org.leadgraph.access;

import java.util.Optional;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** Spring's handler of WebSockets, with sessions that tell whether their client takes what it is sent. */
@Configuration(proxyBeanMethods = false)
class Sockets {
    @Bean
    GraphQlWebSocketHandler graphQlWebSocketHandler(WebGraphQlHandler handler, GraphQlProperties properties,
            GraphQlCorsProperties origins) {
        var socket = properties.getWebsocket();
        // Without an allowed origin no page but our own may connect.
        CorsConfiguration allowed = Optional.ofNullable(origins.toCorsConfiguration()).orElseGet(CorsConfiguration::new);
        return new GraphQlWebSocketHandler(handler, new JacksonJsonHttpMessageConverter(), socket.getConnectionInitTimeout(),
                socket.getKeepAlive(), allowed) {
            @Override
            protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
                super.handleTextMessage(Delivery.noted(session), message);
            }
        };
    }
}
