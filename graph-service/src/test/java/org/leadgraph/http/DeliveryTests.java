package org.leadgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.LimitExceeded;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class DeliveryTests {
    private static final Duration SHORT = Duration.ofMillis(150);

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch sending = new CountDownLatch(1);

    @Test
    @DisplayName("INV-42 no message is made while the one before waits for its client; a client that takes none in time is informed")
    void waitsForTheClient() throws InterruptedException {
        WebSocketSession session = Delivery.noted(session());
        Delivery.done(attributes, SHORT).block();

        Thread sender = Thread.ofVirtual().start(() -> send(session));
        sending.await();
        assertThatThrownBy(() -> Delivery.done(attributes, SHORT).block()).isInstanceOfSatisfying(LimitExceeded.class,
                slow -> assertThat(slow.code()).isEqualTo("SUBSCRIBER_TOO_SLOW"));

        AtomicReference<Boolean> done = new AtomicReference<>(false);
        Thread waiting = Thread.ofVirtual().start(() -> {
            Delivery.done(attributes, Duration.ofSeconds(30)).block();
            done.set(true);
        });
        taken.countDown();
        sender.join();
        waiting.join();
        assertThat(done.get()).isTrue();
        assertThat(attributes).isEmpty();
    }

    @Test
    @DisplayName("a client that has left is not a failure: its connection ends, and no fault is reported")
    void endsTheConnectionOfAClientThatHasLeft() throws IOException {
        AtomicReference<Object> closed = new AtomicReference<>();
        WebSocketSession gone = Delivery.noted(session(new IOException("Broken pipe"), true, closed));

        gone.sendMessage(new TextMessage("an answer"));

        assertThat(closed.get()).isEqualTo(CloseStatus.SESSION_NOT_RELIABLE);
        assertThat(attributes).isEmpty();
        Delivery.noted(session(new IllegalStateException("closed already"), false, closed)).sendMessage(new TextMessage("an answer"));
    }

    @Test
    void hidesNoFaultOfOurs() {
        WebSocketSession open = Delivery.noted(session(new IllegalStateException("two at once"), true, new AtomicReference<>()));

        assertThatThrownBy(() -> open.sendMessage(new TextMessage("an answer"))).hasMessage("two at once");
    }

    /** A session that takes no message. */
    private WebSocketSession session(Exception failure, boolean isOpen, AtomicReference<Object> closed) {
        return (WebSocketSession) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{WebSocketSession.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getAttributes" -> attributes;
                    case "isOpen" -> isOpen;
                    case "sendMessage" -> throw failure;
                    case "close" -> {
                        closed.set(arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static void send(WebSocketSession session) {
        try {
            session.sendMessage(new TextMessage("an answer"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A session whose client takes a message when the latch lets it. */
    private WebSocketSession session() {
        return (WebSocketSession) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{WebSocketSession.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getAttributes" -> attributes;
                    case "sendMessage" -> {
                        sending.countDown();
                        taken.await();
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
