package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.ledger.SampleLog.anIntent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogFailureTests {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"write", "half", "force", "write heads", "force heads", "half heads"})
    void recoversByItselfAndLosesNothingThatWasConfirmed(String failing) throws Exception {
        SampleLog sample = new SampleLog(root);
        sample.settings = sample.settings(1 << 20, 3);
        MeddlingStorage storage = new MeddlingStorage();
        try (AuditLog log = sample.openOn(storage)) {
            log.append(anIntent("s-1"));
            log.append(anIntent("s-2"));

            storage.failing = failing;
            // A head that fails is signed for entries that are on the disk: theirs is confirmed, and the next is not.
            List<String> refused = new ArrayList<>();
            for (String id : List.of("s-3", "s-4")) {
                try {
                    log.append(anIntent(id));
                } catch (AuditUnavailable unavailable) {
                    refused.add(id);
                }
            }
            assertThat(refused).contains("s-4");
            assertThat(log.failure()).isPresent();
            assertThat(log.tryAgain()).isFalse();
            assertThatThrownBy(() -> log.append(anIntent("s-5"))).isInstanceOf(AuditUnavailable.class);

            storage.failing = "";
            assertThat(log.tryAgain()).isTrue();
            assertThat(log.failure()).isEmpty();
            log.append(anIntent("s-6"));

            assertThat(ids(sample)).startsWith("s-1", "s-2").endsWith("s-6").doesNotContainAnyElementsOf(refused).doesNotContain("s-5");
        }
        assertThat(sample.verify().firstMismatch()).isEmpty();
        assertThat(sample.entries()).extracting(StoredEntry::entry).filteredOn(LogEvent.Resumed.class::isInstance)
                // An attempt that failed at its head may have left its own.
                .hasSizeBetween(1, 2).asString().contains("No space left on device");
        assertThat(sample.alarms()).containsExactly("SEARCH_LOG_UNAVAILABLE");
    }

    @Test
    void recoversAfterAFailureAtAnyByte() throws Exception {
        for (int bytes = 0; bytes < 2_000; bytes += 61) {
            SampleLog sample = new SampleLog(root.resolve("at-" + bytes));
            MeddlingStorage storage = new MeddlingStorage();
            try (AuditLog log = sample.openOn(storage)) {
                log.append(anIntent("s-0"));
                storage.left = bytes;
                int confirmed = 0;
                while (log.failure().isEmpty()) {
                    try {
                        log.append(anIntent("s-" + (confirmed + 1)));
                        confirmed++;
                    } catch (AuditUnavailable full) {
                        assertThat(log.failure()).isPresent();
                    }
                }
                assertThat(sample.verify().firstMismatch()).as("while the disk is full, at byte %s", bytes).isEmpty();
                assertThat(log.tryAgain()).isFalse();
                storage.left = Long.MAX_VALUE;
                assertThat(log.tryAgain()).isTrue();
                log.append(anIntent("last"));
                assertThat(ids(sample)).hasSize(confirmed + 2);
            }
            assertThat(sample.verify().firstMismatch()).as("at byte %s", bytes).isEmpty();
        }
    }

    @Test
    void waitsForRoomBeforeItGoesOn() {
        SampleLog sample = new SampleLog(root);
        MeddlingStorage storage = new MeddlingStorage();
        try (AuditLog log = sample.openOn(storage)) {
            storage.failing = "write";
            assertThatThrownBy(() -> log.append(anIntent("s-1"))).isInstanceOf(AuditUnavailable.class);
            storage.failing = "";

            storage.room = LogOpening.LEAST_ROOM - 1;
            assertThat(log.tryAgain()).isFalse();
            storage.room = LogOpening.LEAST_ROOM;
            assertThat(log.tryAgain()).isTrue();
        }
    }

    @Test
    void triesAgainWithoutBeingTold() throws Exception {
        SampleLog sample = new SampleLog(root);
        sample.settings = new AuditSettings(sample.directory, sample.heads, 1 << 20, 10, Duration.ofSeconds(60), Duration.ofSeconds(30),
                Duration.ofMillis(5));
        MeddlingStorage storage = new MeddlingStorage();
        try (AuditLog log = sample.openOn(storage)) {
            storage.failing = "write";
            assertThatThrownBy(() -> log.append(anIntent("s-1"))).isInstanceOf(AuditUnavailable.class);

            storage.headAfterOpening = new CountDownLatch(1);
            storage.failing = "";
            assertThat(storage.headAfterOpening.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void endsWhenItIsClosedWhileItOpensItsFilesAnew() throws Exception {
        SampleLog sample = new SampleLog(root);
        MeddlingStorage storage = new MeddlingStorage();
        AuditLog log = sample.openOn(storage);
        storage.failing = "write";
        assertThatThrownBy(() -> log.append(anIntent("s-1"))).isInstanceOf(AuditUnavailable.class);
        storage.failing = "";
        storage.held = new CountDownLatch(1);
        Thread opening = Thread.ofPlatform().start(log::tryAgain);
        storage.holding.await();

        Thread closing = Thread.ofPlatform().start(log::close);
        while (closing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        storage.held.countDown();

        closing.join();
        opening.join();
        assertThat(sample.entries()).last().extracting(StoredEntry::entry).isInstanceOf(LogEvent.Closed.class);
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    private static List<String> ids(SampleLog sample) {
        return sample.entries().stream().map(StoredEntry::entry).filter(SearchIntent.class::isInstance)
                .map(entry -> ((SearchIntent) entry).search().searchId()).toList();
    }

    @Test
    void failsEveryoneWhoWaits() {
        MeddlingStorage storage = new MeddlingStorage();
        AuditLog log = new SampleLog(root).openOn(storage);
        storage.held = new CountDownLatch(1);
        List<AuditTicket> tickets = IntStream.range(0, 50).mapToObj(i -> log.appendLater(anIntent("s-" + i))).toList();

        storage.failing = "force";
        storage.held.countDown();

        for (AuditTicket ticket : tickets) {
            assertThatThrownBy(ticket::await).isInstanceOf(AuditUnavailable.class);
            assertThat(ticket.isDurable()).isFalse();
        }
        log.close();
    }

    @Test
    void failsWhenTheNextSegmentCannotBeMade() {
        SampleLog sample = new SampleLog(root).rollingAt(1_000);
        MeddlingStorage storage = new MeddlingStorage();
        try (AuditLog log = sample.openOn(storage)) {
            storage.failing = "open";

            assertThatThrownBy(() -> IntStream.range(0, 3).forEach(i -> log.append(anIntent("s-" + i))))
                    .isInstanceOf(AuditUnavailable.class);
        }
    }

    @Test
    void givesUpWaitingForADiskThatStandsStill() {
        SampleLog sample = new SampleLog(root);
        sample.settings = new AuditSettings(sample.directory, sample.heads, 1 << 20, 10, Duration.ofSeconds(60), Duration.ofMillis(20),
                Duration.ofDays(1));
        MeddlingStorage storage = new MeddlingStorage();
        try (AuditLog log = sample.openOn(storage)) {
            storage.held = new CountDownLatch(1);

            assertThatThrownBy(() -> log.append(anIntent("s-1"))).isInstanceOf(AuditUnavailable.class).hasMessageContaining("within");
            while (log.failure().isEmpty()) {
                // The writing thread may have begun a little after whoever gave up.
                Thread.onSpinWait();
            }
            assertThat(log.failure()).get().asString().contains("does not respond");
            storage.held.countDown();
        }
    }

    @Test
    void failsToCloseWhenWhatWaitsCannotBeWritten() {
        MeddlingStorage storage = new MeddlingStorage();
        AuditLog log = new SampleLog(root).openOn(storage);
        storage.failing = "force";

        assertThatThrownBy(log::close).isInstanceOf(AuditUnavailable.class);
    }

    @Test
    void cannotBeOpenedWhereAFileStandsInTheWay() throws Exception {
        SampleLog sample = new SampleLog(root);
        Files.createFile(sample.directory);

        assertThatThrownBy(sample::open).isInstanceOf(AuditUnavailable.class).hasMessageContaining("cannot be opened");
    }

    @Test
    void neverRepeatsWhatTheEntrySays() {
        MeddlingStorage storage = new MeddlingStorage();
        SampleLog sample = new SampleLog(root);
        AuditLog log = sample.openOn(storage);
        storage.failing = "write";

        assertThatThrownBy(() -> log.append(new Alarm("CODE", "narrative of a person"))).hasStackTraceContaining("No space")
                .satisfies(thrown -> assertThat(thrown.toString() + thrown.getCause() + sample.rung)
                        .doesNotContain("narrative"));
        log.close();
    }
}
