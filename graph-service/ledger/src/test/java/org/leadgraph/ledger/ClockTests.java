package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.ledger.SampleLog.anIntent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of the machine is set wrong, and right again. */
class ClockTests {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"-P10D", "-PT2M", "PT2M", "P1095D"})
    void tellsAStepWhileItRuns(Duration step) throws IOException {
        SampleLog sample = new SampleLog(root);
        try (AuditLog log = sample.open()) {
            log.append(anIntent("s-1"));
            sample.clock.forward(Duration.ofDays(40));
            log.append(anIntent("s-2"));
            Instant expected = sample.clock.instant();
            sample.clock.set(expected.plus(step));
            log.append(anIntent("s-3"));
            log.append(anIntent("s-4"));

            assertThat(jumps(sample))
                    .containsExactly(new LogEvent.ClockJumped(EntryLine.time(expected), EntryLine.time(expected.plus(step))));
        }
        assertThat(sample.alarms()).containsExactly("CLOCK_JUMPED");
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-P10D", "-PT2M", "P8D", "P1095D"})
    void tellsAStepOverAStop(Duration step) throws IOException {
        SampleLog sample = new SampleLog(root).with(3);
        sample.clock.set(sample.clock.instant().plus(step));
        sample.with(1);

        assertThat(jumps(sample)).hasSize(1);
        assertThat(sample.alarms()).containsExactly("CLOCK_JUMPED");
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void saysNothingOfASmallCorrectionOrAStopOfAWeekend() {
        SampleLog sample = new SampleLog(root).with(3);
        sample.clock.set(sample.clock.instant().plus(Duration.ofDays(3)));
        try (AuditLog log = sample.open()) {
            sample.clock.set(sample.clock.instant().minusSeconds(20));
            log.append(anIntent("s-1"));
        }

        assertThat(jumps(sample)).isEmpty();
        assertThat(sample.alarms()).isEmpty();
    }

    @Test
    void signsHeadsAtTheSameBeatWhenTheClockHasGoneBack() throws Exception {
        SampleLog sample = new SampleLog(root);
        sample.settings = sample.settings(1 << 20, 1_000);
        try (AuditLog log = sample.open()) {
            log.append(anIntent("s-1"));
            sample.clock.set(sample.clock.instant().minus(Duration.ofDays(10)));
            log.append(anIntent("s-2"));
            sample.clock.forward(Duration.ofSeconds(61));
            log.append(anIntent("s-3"));
            // The head is signed after what it anchors was confirmed, and before the next entry is.
            log.append(anIntent("s-4"));

            assertThat(sample.verify().unanchoredEntries()).isOne();
        }
    }

    @Test
    void hidesNothingFromReportsByTimeWhenTheClockHasGoneBackOrAhead() {
        SampleLog sample = new SampleLog(root).with(1);
        Instant begun = sample.clock.instant();
        for (Duration step : List.of(Duration.ofDays(-10), Duration.ofDays(500), Duration.ofDays(1), Duration.ofDays(2))) {
            sample.clock.set(begun.plus(step));
            sample.with(1);
        }
        AuditReader reader = new AuditReader(sample.directory);

        for (StoredEntry each : sample.entries()) {
            assertThat(reader.firstSince(each.time())).as("from %s", each.time()).isLessThanOrEqualTo(each.sequence());
            assertThat(reader.noneBefore(each.time().plusNanos(1_000))).as("before %s", each.time()).isGreaterThan(each.sequence());
        }
        assertThat(reader.firstSince(begun.plus(Duration.ofDays(600)))).isGreaterThan(1);
        assertThat(reader.noneBefore(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(reader.firstSince(Instant.MIN)).isOne();
    }

    private static List<LogEvent.ClockJumped> jumps(SampleLog sample) {
        return sample.entries().stream().map(StoredEntry::entry).filter(LogEvent.ClockJumped.class::isInstance)
                .map(LogEvent.ClockJumped.class::cast).toList();
    }
}
