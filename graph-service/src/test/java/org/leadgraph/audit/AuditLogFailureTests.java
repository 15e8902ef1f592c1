package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.audit.SampleLog.anIntent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogFailureTests {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"write", "half", "force", "write heads", "force heads"})
    void staysFailedUntilOpenedAnew(String failing) throws Exception {
        SampleLog sample = new SampleLog(root);
        sample.settings = sample.settings(1 << 20, 2);
        MeddlingStorage storage = new MeddlingStorage();
        AuditLog log = sample.openOn(storage);
        log.append(anIntent("s-1"));

        storage.failing = failing;
        assertThatThrownBy(() -> log.append(anIntent("s-2"))).isInstanceOf(AuditUnavailable.class);
        storage.failing = "";
        assertThatThrownBy(() -> log.append(anIntent("s-3"))).isInstanceOf(AuditUnavailable.class)
                .hasRootCauseMessage("No space left on device");
        assertThat(log.failure()).isPresent();
        log.close();

        try (AuditLog again = sample.open()) {
            again.append(anIntent("s-4"));
        }
        assertThat(sample.verify().firstMismatch()).isEmpty();
        assertThat(sample.entries().toString()).contains("s-1", "s-4").doesNotContain("s-3");
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
        sample.settings = new AuditSettings(sample.directory, sample.heads, 1 << 20, 10, Duration.ofSeconds(60), Duration.ofMillis(20));
        MeddlingStorage storage = new MeddlingStorage();
        try (AuditLog log = sample.openOn(storage)) {
            storage.held = new CountDownLatch(1);

            assertThatThrownBy(() -> log.append(anIntent("s-1"))).isInstanceOf(AuditUnavailable.class).hasMessageContaining("within");
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
        AuditLog log = new SampleLog(root).openOn(storage);
        storage.failing = "write";

        assertThatThrownBy(() -> log.append(new Alarm("CODE", "narrative of a person"))).hasStackTraceContaining("No space")
                .satisfies(thrown -> assertThat(thrown.toString() + thrown.getCause() + thrown.getCause().getCause())
                        .doesNotContain("narrative"));
        log.close();
    }
}
