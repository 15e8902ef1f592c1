package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyRetentionTests {
    @TempDir
    private Path root;

    @Test
    @DisplayName("W-03, P-03 each day deletes what has been kept long enough, says so in the log, and the rest can be verified")
    void deletesWhatIsOldEnough() throws IOException {
        SampleLog sample = new SampleLog(root);
        for (int day = 0; day < 4; day++) {
            sample.with(12);
            sample.clock.forward(Duration.ofDays(1));
        }
        sample.clock.set(Instant.parse("2028-03-05T00:00:00Z"));

        try (AuditLog log = sample.open()) {
            DailyRetention daily = new DailyRetention(new Retention(log, sample.clock), Period.ofYears(2), sample.clock);
            assertThat(daily.run()).isEqualTo(2);
            assertThat(daily.run()).isZero();
            sample.clock.forward(Duration.ofDays(1));
            assertThat(daily.run()).isOne();
        }

        assertThat(sample.verify().firstMismatch()).isEmpty();
        try (var entries = new AuditReader(sample.directory).all()) {
            assertThat(entries.filter(stored -> stored.entry() instanceof LogEvent.SegmentsDeleted).count()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("P-03, P-13 a retention of less than a year is refused at the start")
    void refusesToKeepLessThanAYear() {
        for (Period tooShort : new Period[]{Period.ofMonths(11), Period.ofDays(365), Period.ZERO, Period.ofYears(-2)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> settings(tooShort)).withMessageContaining("at least one year");
        }
        assertThat(settings(Period.ofYears(1)).retention()).isEqualTo(Period.ofYears(1));
        assertThat(settings(Period.ofMonths(12)).retention()).isEqualTo(Period.ofMonths(12));
    }

    private SearchLogSettings settings(Period retention) {
        return new SearchLogSettings(root, root, root, retention);
    }
}
