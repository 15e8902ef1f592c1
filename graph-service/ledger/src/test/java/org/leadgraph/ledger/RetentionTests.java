package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTests {

    private static final Instant FIRST_DAY = Instant.parse("2026-03-02T00:00:00Z");

    /** Thirteen months of entries, one file a day, from 2 March 2026 on. */
    @TempDir
    private static Path once;
    private static SampleLog sample;
    private static Map<Path, byte[]> files;
    private static Instant end;

    @TempDir
    Path root;

    @BeforeAll
    static void writeThirteenMonths() throws IOException {
        sample = new SampleLog(once).running(400);
        files = sample.files();
        end = sample.clock.instant();
    }

    @BeforeEach
    void asItWas() throws IOException {
        sample.restore(files);
        sample.clock.set(end);
        sample.rung.clear();
    }

    private int deleteBefore(Instant cutoff) {
        try (AuditLog log = sample.open()) {
            return new Retention(log, sample.keys, sample.clock).deleteBefore(cutoff);
        }
    }

    private static Instant day(int number) {
        return FIRST_DAY.plus(number, ChronoUnit.DAYS);
    }

    @Test
    @DisplayName("P-03 P-13: nothing younger than a year is deleted")
    void refusesToDeleteWhatIsYoungerThanAYear() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> deleteBefore(day(50))).withMessageContaining("at least one year");

        assertThat(sample.segments()).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void leavesAChainThatCanBeVerified() throws IOException {
        assertThat(deleteBefore(day(20))).isEqualTo(19);

        AuditVerification found = sample.verify();
        assertThat(found.firstMismatch()).isEmpty();
        assertThat(found.firstEntry()).isGreaterThan(1);
        assertThat(sample.alarms()).isEmpty();
        sample.with(3);
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void keepsTheSegmentThatReachesIntoTheTimeToKeep() throws IOException {
        int before = sample.segments().size();

        assertThat(deleteBefore(day(1).minusSeconds(1))).isZero();
        assertThat(sample.segments()).hasSizeGreaterThanOrEqualTo(before);
    }

    @Test
    void letsTheVerifierSeeWhoDeletesMore() throws IOException {
        deleteBefore(day(20));
        Files.delete(sample.segments().getFirst());

        assertThat(sample.verify().firstMismatch()).get().asString().contains("entries are missing");
    }

    @Test
    void acceptsAStopBetweenAnnouncingAndDeleting() throws IOException {
        Path first = sample.segments().getFirst();
        Path second = sample.segments().get(1);
        byte[] firstBytes = Files.readAllBytes(first);
        byte[] secondBytes = Files.readAllBytes(second);
        assertThat(deleteBefore(day(3))).isEqualTo(2);

        Files.write(second, secondBytes);
        assertThat(sample.verify().firstMismatch()).isEmpty();
        Files.write(first, firstBytes);
        assertThat(sample.verify().firstMismatch()).isEmpty();
        assertThat(deleteBefore(day(2))).isOne();
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    @DisplayName("P-03, W-03 a clock that is three years ahead deletes nothing, and raises an alarm")
    void deletesNothingBecauseOfAClockAhead() throws IOException {
        sample.clock.set(day(400).plus(3 * 365, ChronoUnit.DAYS));
        int before = sample.segments().size();

        // Thirteen months are proven: of the files of the first days a year has passed, whatever the clock says. Of no other.
        assertThat(deleteBefore(sample.clock.instant().minus(2 * 365, ChronoUnit.DAYS))).isZero();
        assertThat(sample.segments()).hasSizeGreaterThanOrEqualTo(before);
        assertThat(sample.alarms()).containsExactly("CLOCK_JUMPED", "RETENTION_REFUSED");
        assertThat(sample.entries()).extracting(StoredEntry::entry).filteredOn(Alarm.class::isInstance).singleElement().asString()
                .contains("RETENTION_REFUSED");
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void deletesNothingBecauseOfAClockThatGoesToAndFro() throws IOException {
        SampleLog young = new SampleLog(root.resolve("young")).with(3);
        for (int again = 0; again < 400; again++) {
            young.clock.set(day(again % 2 == 0 ? 3_000 : 3_001));
            young.with(1);
        }

        try (AuditLog log = young.open()) {
            assertThat(new Retention(log, young.keys, young.clock).deleteBefore(day(1_500))).isZero();
        }
        assertThat(young.verify().firstMismatch()).isEmpty();
    }

    @Test
    void deletesOnTimeAgainWhenAClockThatWasAheadHasBeenSetRight() throws IOException {
        SampleLog once = new SampleLog(root.resolve("once")).running(3);
        Instant right = once.clock.instant();
        once.clock.set(right.plus(3_000, ChronoUnit.DAYS));
        once.with(1);
        once.clock.set(right);
        once.running(400);

        try (AuditLog log = once.open()) {
            assertThat(new Retention(log, once.keys, once.clock).deleteBefore(day(20))).isGreaterThan(10);
        }
        assertThat(once.verify().firstMismatch()).isEmpty();
    }

    @Test
    void letsTheVerifierSeeADeletionThatAClockAheadHadMade() throws IOException {
        SampleLog young = new SampleLog(root.resolve("young")).with(3);
        Head end = young.signed().getLast();
        young.clock.forward(Duration.ofDays(3 * 365));
        young.with(1);
        Head last = young.signed().getLast();
        Head deleting = new Head(last.sequence() + 1, last.sequence() + 1, EntryLine.time(young.clock.instant()), "0".repeat(64),
                "0".repeat(64), end.sequence() + 1);
        Files.write(HeadFile.in(young.heads), deleting.line(young.keys), StandardOpenOption.APPEND);

        assertThat(young.verify().firstMismatch()).get().asString().contains("the clock was ahead");
    }
}
