package org.leadgraph.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.leadgraph.problem.LimitExceeded;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import reactor.core.publisher.Mono;

/**
 * Whether a connection's client takes what it is sent. While a message waits for its client no other is made: it would be out of date when the client takes
 * it, perhaps from before a revocation (INV-42).
 */
public final class Delivery {
    private static final String SENDING = Delivery.class.getName() + ".SENDING";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private Delivery() {
    }

    /** A session that notes in its attributes that a message is on its way. */
    static WebSocketSession noted(WebSocketSession session) {
        return new WebSocketSessionDecorator(session) {
            @Override
            public void sendMessage(WebSocketMessage<?> message) throws IOException {
                getAttributes().put(SENDING, Boolean.TRUE);
                try {
                    super.sendMessage(message);
                } catch (IOException gone) {
                    leave();
                } catch (IllegalStateException closed) {
                    if (isOpen()) {
                        throw closed;
                    }
                } finally {
                    getAttributes().remove(SENDING);
                }
            }

            /** A client that leaves is not a fault; the answering side is informed when the connection has ended. */
            private void leave() throws IOException {
                close(CloseStatus.SESSION_NOT_RELIABLE);
            }
        };
    }

    /**
     * Ends when the client has taken everything.
     *
     * @param longestWait
     *            longest time to wait; then it fails with {@link LimitExceeded}
     */
    public static Mono<Void> done(Map<String, Object> attributes, Duration longestWait) {
        return Mono.defer(() -> {
            if (!attributes.containsKey(SENDING)) {
                return Mono.empty();
            }
            Duration left = longestWait.minus(LOOK_AGAIN);
            return left.isNegative()
                    ? Mono.error(new LimitExceeded(HttpProblem.SUBSCRIBER_TOO_SLOW,
                            "The client did not take a message in time and may have missed some. Subscribe again.",
                            "time to take an answer"))
                    : Mono.delay(LOOK_AGAIN).then(done(attributes, left));
        });
    }
}
