package org.leadgraph.access;

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
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class DeliveryTests {
    private static final Duration SHORT = Duration.ofMillis(150);

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch sending = new CountDownLatch(1);

    @Test
    @DisplayName("V42 no answer is made while the one before waits for its client; a client that takes none in time hears so")
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
