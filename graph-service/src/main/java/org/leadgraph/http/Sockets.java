package org.leadgraph.http;

import java.io.IOException;
import java.util.Optional;
import org.leadgraph.identity.SentToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** Spring's WebSocket handler, with sessions that know whether their client takes what it is sent, and with short log lines about clients that send garbage. */
@Configuration(proxyBeanMethods = false)
class Sockets {
    private static final Logger log = LoggerFactory.getLogger(Sockets.class);
    /** As the protocol graphql-transport-ws has it. */
    private static final CloseStatus UNREADABLE = new CloseStatus(4400, "Invalid message");

    @Bean
    GraphQlWebSocketHandler graphQlWebSocketHandler(WebGraphQlHandler handler, GraphQlProperties properties,
            GraphQlCorsProperties origins) {
        var socket = properties.getWebsocket();
        // Without an allowed origin no page but our own may connect.
        CorsConfiguration allowed = Optional.ofNullable(origins.toCorsConfiguration()).orElseGet(CorsConfiguration::new);
        return new GraphQlWebSocketHandler(handler, new JacksonJsonHttpMessageConverter(), socket.getConnectionInitTimeout(),
                socket.getKeepAlive(), allowed) {
            @Override
            protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
                try {
                    super.handleTextMessage(Delivery.noted(session), message);
                } catch (Exception failure) {
                    // Spring would write a page, with what was sent in it.
                    boolean unreadable = failure instanceof HttpMessageNotReadableException || failure instanceof ClassCastException
                            || failure instanceof NullPointerException;
                    log.warn("Closed a WebSocket from {}: {}", session.getRemoteAddress(), SentToken.reason(failure));
                    session.close(unreadable ? UNREADABLE : CloseStatus.SERVER_ERROR);
                }
            }
        };
    }
}
