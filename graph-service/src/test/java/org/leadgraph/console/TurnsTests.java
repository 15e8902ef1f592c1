package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.LimitExceeded;
import org.springframework.util.unit.DataSize;

class TurnsTests {
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        people.close();
    }

    @Test
    @DisplayName("D1 a user has so many queries at once and no more; one that has ended makes room")
    void boundsUsers() throws Exception {
        Turns turns = turns(4, 16, Duration.ofMinutes(1));
        List<CompletableFuture<String>> running = List.of(ask(turns, "ann", "avon"), ask(turns, "ann", "avon"));
        awaitBegun(2);

        assertThatThrownBy(() -> turns.in("ann", "avon", () -> "third")).isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("2 queries");
        assertThat(turns.in("ben", "brook", () -> "another user")).isEqualTo("another user");
        end.countDown();
        running.forEach(CompletableFuture::join);
        assertThat(turns.in("ann", "avon", () -> "again")).isEqualTo("again");
    }

    @Test
    @DisplayName("D1 an agency that asks for everything leaves turns to others, who begin before what it has waiting")
    void boundsAgencies() throws Exception {
        Turns turns = turns(4, 16, Duration.ofMinutes(1));
        for (String user : List.of("ann", "art", "amy", "abe", "ada")) {
            ask(turns, user, "avon");
        }
        awaitBegun(3);

        ask(turns, "ben", "brook");
        awaitBegun(4);
        assertThat(begun).contains("ben");
    }

    @Test
    @DisplayName("D1 who waits begins in the order of arrival; who waits too long, or finds too many waiting, hears so")
    void waitsInOrder() throws Exception {
        Turns turns = turns(1, 3, Duration.ofMinutes(1));
        ask(turns, "ann", "avon");
        awaitBegun(1);
        List<CompletableFuture<String>> waiting = new ArrayList<>();
        for (String user : List.of("ben", "cat", "dan")) {
            waiting.add(ask(turns, user, user + "'s agency"));
            awaitWaiting(turns, waiting.size());
        }

        assertThatThrownBy(() -> turns.in("eve", "elm", () -> "too many")).isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("Many queries are waiting");
        end.countDown();
        waiting.forEach(CompletableFuture::join);
        assertThat(begun).containsExactly("ann", "ben", "cat", "dan");

        Turns impatient = turns(1, 3, Duration.ofMillis(10));
        CountDownLatch hold = new CountDownLatch(1);
        CompletableFuture<String> held = CompletableFuture.supplyAsync(() -> impatient.in("ann", "avon", () -> waitFor(hold)), people);
        awaitBegun(5);
        assertThatThrownBy(() -> impatient.in("ben", "brook", () -> "late")).isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("too long");
        hold.countDown();
        held.join();
    }

    private CompletableFuture<String> ask(Turns turns, String user, String agency) {
        return CompletableFuture.supplyAsync(() -> turns.in(user, agency, () -> {
            begun.add(user);
            return awaited(end);
        }), people);
    }

    private String waitFor(CountDownLatch latch) {
        begun.add("held");
        return awaited(latch);
    }

    private static String awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
            return "answer";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitBegun(int queries) throws InterruptedException {
        for (int i = 0; begun.size() < queries; i++) {
            assertThat(i).as("hundredths of a second until they run: %s", begun).isLessThan(3_000);
            Thread.sleep(10);
        }
    }

    private static void awaitWaiting(Turns turns, int queries) throws InterruptedException {
        for (int i = 0; turns.waiting() < queries; i++) {
            assertThat(i).as("hundredths of a second until they wait").isLessThan(3_000);
            Thread.sleep(10);
        }
    }

    private static Turns turns(int atOnce, int waiting, Duration patience) {
        return new Turns(new ConsoleSettings(true, false, Duration.ofSeconds(5), 1000, DataSize.ofMegabytes(1), 2, 3, atOnce, waiting,
                patience), atOnce);
    }
}
