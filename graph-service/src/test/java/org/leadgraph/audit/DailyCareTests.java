package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.ledger.SampleLog.anIntent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditVerifier;
import org.leadgraph.ledger.LogEvent;
import org.leadgraph.ledger.Retention;
import org.leadgraph.ledger.SampleLog;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.ledger.Verification;

class DailyCareTests {
    @TempDir
    Path root;

    @Test
    @DisplayName("W-03, P-03 what has been kept long enough is deleted each day, the log says so, and a log that does not fit is left alone")
    void looksAfterTheLogEachDay() throws IOException {
        SampleLog sample = new SampleLog(root).running(400);
        try (AuditLog log = sample.open()) {
            Verification verification = new Verification(log, sample.keys, sample.clock);
            DailyCare daily = new DailyCare(verification, new Retention(log, sample.keys, sample.clock), Period.ofYears(1),
                    sample.clock);

            assertThat(daily.run(AuditVerifier.Pace.NONE)).isGreaterThan(30);
            assertThat(daily.run(AuditVerifier.Pace.NONE)).isZero();
            sample.clock.forward(Duration.ofDays(1));
            log.append(anIntent("s-1"));
            sample.clock.forward(Duration.ofDays(1));
            Path some = sample.segments().get(50);
            byte[] genuine = Files.readAllBytes(some);
            byte[] changed = genuine.clone();
            changed[200] ^= 1;
            Files.write(some, changed);
            assertThat(daily.run(AuditVerifier.Pace.NONE)).isZero();
            assertThat(verification.last().orElseThrow().found().firstMismatch()).get().asString()
                    .contains(some.getFileName().toString());
            assertThat(new VerificationHealth(verification).health().getStatus().getCode()).isEqualTo("DOWN");
            daily.run(AuditVerifier.Pace.NONE);
            assertThat(sample.alarms()).containsExactly("SEARCH_LOG_DAMAGED");
            Files.write(some, genuine);
            assertThat(daily.run(AuditVerifier.Pace.NONE)).isPositive();
            assertThat(new VerificationHealth(verification).health().getStatus().getCode()).isEqualTo("UP");
        }

        assertThat(sample.verify().firstMismatch()).isEmpty();
        assertThat(sample.entries()).extracting(StoredEntry::entry).filteredOn(LogEvent.SegmentsDeleted.class::isInstance).hasSize(2);
        assertThat(sample.entries()).extracting(StoredEntry::entry).filteredOn(LogEvent.Verified.class::isInstance).hasSize(5);
    }
}
