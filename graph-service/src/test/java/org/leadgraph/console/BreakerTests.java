package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.GraphUnavailable;

class BreakerTests {
    @Test
    @DisplayName("INV-56 while a query does not end at its bound there is an alarm and no other begins; when it has ended, they do again")
    void shutsUntilItHasEnded() throws Exception {
        CountDownLatch alarm = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Breaker breaker = new Breaker(Duration.ofMillis(20))) {
            CompletableFuture<String> endless = CompletableFuture
                    .supplyAsync(() -> breaker.within(Duration.ofMillis(10), alarm::countDown, () -> waitFor(end)));
            assertThat(alarm.await(60, TimeUnit.SECONDS)).isTrue();

            assertThatThrownBy(() -> breaker.within(Duration.ofMinutes(1), () -> {
            }, () -> "other")).isInstanceOfSatisfying(GraphUnavailable.class, shut -> {
                assertThat(shut.code()).isEqualTo("CONSOLE_PAUSED");
                assertThat(shut.retryable()).isTrue();
            });

            end.countDown();
            assertThat(endless.get()).isEqualTo("ended");
            assertThat(breaker.<String>within(Duration.ofMinutes(1), () -> {
            }, () -> "other")).isEqualTo("other");
        }
    }

    @Test
    @DisplayName("INV-56 a query that fails in time leaves nothing behind")
    void forgetsWhatFailed() {
        try (Breaker breaker = new Breaker(Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> breaker.within(Duration.ofMinutes(1), () -> {
            }, () -> {
                throw new IllegalStateException("failed");
            })).hasMessage("failed");
            assertThat(breaker.<Integer>within(Duration.ofMinutes(1), () -> {
            }, () -> 1)).isEqualTo(1);
        }
    }

    private static String waitFor(CountDownLatch end) {
        try {
            assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
            return "ended";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
