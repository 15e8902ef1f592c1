package org.leadgraph.http;

import java.io.IOException;
import java.util.Optional;
import org.leadgraph.identity.SentToken;
import org.leadgraph.identity.WebSocketSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * Spring's WebSocket handler, with the close codes of graphql-transport-ws, sessions that know whether their client takes what it is sent, and short log lines
 * about clients that send garbage.
 */
@Configuration(proxyBeanMethods = false)
class Sockets {
    private static final Logger log = LoggerFactory.getLogger(Sockets.class);
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final int INVALID = 4400;
    private static final CloseStatus OTHER_PROTOCOL = new CloseStatus(4406, "Connect with the protocol " + PROTOCOL + ".");
    private static final CloseStatus FORBIDDEN = new CloseStatus(4403,
            "The first message needs a current token: {\"Authorization\": \"Bearer <token>\"}.");

    @Bean
    GraphQlWebSocketHandler graphQlWebSocketHandler(WebGraphQlHandler handler, GraphQlProperties properties,
            GraphQlCorsProperties origins) {
        var socket = properties.getWebsocket();
        // Unless an origin is allowed, only our own pages may connect.
        CorsConfiguration allowed = Optional.ofNullable(origins.toCorsConfiguration()).orElseGet(CorsConfiguration::new);
        return new GraphQlWebSocketHandler(handler, new JacksonJsonHttpMessageConverter(), socket.getConnectionInitTimeout(),
                socket.getKeepAlive(), allowed) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) {
                // Connected first: a browser tells its page nothing of a connection that was refused.
                if (PROTOCOL.equals(session.getAcceptedProtocol())) {
                    super.afterConnectionEstablished(session);
                } else {
                    close(session, OTHER_PROTOCOL);
                }
            }

            @Override
            protected void handleTextMessage(WebSocketSession session, TextMessage message) {
                SocketMessage sent = SocketMessage.of(message.getPayload());
                if (sent.fault() != null) {
                    refuse(session, sent.fault());
                    return;
                }
                try {
                    super.handleTextMessage(refusingSignIns(Delivery.noted(session)), new TextMessage(sent.text()));
                } catch (Exception failure) {
                    // Spring would write a page, with what was sent in it.
                    log.warn("Closed a WebSocket from {}: {}", session.getRemoteAddress(), SentToken.reason(failure));
                    close(session, CloseStatus.SERVER_ERROR);
                }
            }

            @Override
            protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
                refuse(session, "Messages are texts.");
            }
        };
    }

    private static void refuse(WebSocketSession session, String fault) {
        log.warn("Closed a WebSocket from {}: what it sent is not a message of the protocol", session.getRemoteAddress());
        close(session, new CloseStatus(INVALID, fault));
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException gone) {
            log.debug("A WebSocket had ended before it was closed");
        }
    }

    /** Spring closes with 4401 whatever was wrong; the protocol keeps that for questions before the first message. */
    private static WebSocketSession refusingSignIns(WebSocketSession session) {
        return new WebSocketSessionDecorator(session) {
            @Override
            public void close(CloseStatus status) throws IOException {
                super.close(getAttributes().containsKey(WebSocketSignIn.REFUSED) ? FORBIDDEN : status);
            }
        };
    }
}
