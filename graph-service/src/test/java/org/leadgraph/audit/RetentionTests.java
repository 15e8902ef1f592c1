package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTests {

    @TempDir
    Path root;
    SampleLog sample;

    /** Four days of entries, one segment each, from 2 March 2026 on. */
    @BeforeEach
    void writeFourDays() {
        sample = new SampleLog(root);
        for (int day = 0; day < 4; day++) {
            sample.with(12);
            sample.clock.forward(Duration.ofDays(1));
        }
    }

    @Test
    @DisplayName("P-03 P-13: nothing younger than a year is deleted")
    void refusesToDeleteWhatIsYoungerThanAYear() throws IOException {
        sample.clock.set(Instant.parse("2027-03-04T00:00:00Z"));
        try (AuditLog log = sample.open()) {
            Retention retention = new Retention(log, sample.clock);

            assertThatIllegalArgumentException().isThrownBy(() -> retention.deleteBefore(Instant.parse("2026-03-04T00:00:01Z")))
                    .withMessageContaining("at least one year");
        }
        assertThat(sample.segments()).hasSize(5);
    }

    @Test
    void leavesAChainThatCanBeVerified() throws IOException {
        sample.clock.set(Instant.parse("2027-03-05T00:00:00Z"));
        try (AuditLog log = sample.open()) {
            assertThat(new Retention(log, sample.clock).deleteBefore(Instant.parse("2026-03-05T00:00:00Z"))).isEqualTo(2);
        }

        assertThat(sample.segments()).hasSize(3);
        AuditVerification found = sample.verify();
        assertThat(found.firstMismatch()).isEmpty();
        assertThat(found.firstEntry()).isEqualTo(29);
        sample.with(3);
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void keepsTheSegmentThatReachesIntoTheTimeToKeep() throws IOException {
        sample.clock.set(Instant.parse("2028-01-01T00:00:00Z"));
        try (AuditLog log = sample.open()) {
            assertThat(new Retention(log, sample.clock).deleteBefore(Instant.parse("2026-03-03T09:00:00Z"))).isZero();
        }
        assertThat(sample.segments()).hasSize(5);
    }

    @Test
    void letsTheVerifierSeeWhoDeletesMore() throws IOException {
        sample.clock.set(Instant.parse("2027-03-05T00:00:00Z"));
        try (AuditLog log = sample.open()) {
            new Retention(log, sample.clock).deleteBefore(Instant.parse("2026-03-05T00:00:00Z"));
        }
        Files.delete(sample.segments().getFirst());

        assertThat(sample.verify().firstMismatch()).get().asString().contains("entries are missing");
    }

    @Test
    void acceptsAStopBetweenAnnouncingAndDeleting() throws IOException {
        sample.clock.set(Instant.parse("2027-03-05T00:00:00Z"));
        byte[] first = Files.readAllBytes(sample.segments().getFirst());
        Path file = sample.segments().getFirst();
        Path second = sample.segments().get(1);
        byte[] secondBytes = Files.readAllBytes(second);
        try (AuditLog log = sample.open()) {
            new Retention(log, sample.clock).deleteBefore(Instant.parse("2026-03-05T00:00:00Z"));
        }

        Files.write(second, secondBytes);
        assertThat(sample.verify().firstMismatch()).isEmpty();
        Files.write(file, first);
        assertThat(sample.verify().firstMismatch()).isEmpty();
        try (AuditLog log = sample.open()) {
            assertThat(new Retention(log, sample.clock).deleteBefore(Instant.parse("2026-03-04T00:00:00Z"))).isOne();
        }
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }
}
