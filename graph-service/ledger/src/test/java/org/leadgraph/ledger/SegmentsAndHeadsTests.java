package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.ledger.SampleLog.anIntent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsAndHeadsTests {

    @TempDir
    Path root;

    @Test
    void rollsBySizeAndContinuesTheChain() throws IOException {
        SampleLog sample = new SampleLog(root).rollingAt(2_000).with(40).with(3);

        assertThat(sample.segments()).hasSizeGreaterThan(10).first().asString().endsWith("audit-000000000001.log");
        assertThat(sample.verify()).extracting(AuditVerification::firstMismatch, AuditVerification::entries)
                .containsExactly(Optional.empty(), 47L);
    }

    @Test
    void rollsWithTheUtcDay() throws IOException {
        SampleLog sample = new SampleLog(root).with(1);
        sample.clock.forward(Duration.ofHours(14));
        sample.with(1);
        assertThat(sample.segments()).hasSize(2);

        sample.clock.forward(Duration.ofHours(1));
        sample.with(1);
        assertThat(sample.segments()).hasSize(2);
        assertThat(sample.verify().isIntact()).isTrue();
    }

    @Test
    void signsAHeadAfterSoManyEntriesOrSoMuchTime() throws Exception {
        SampleLog sample = new SampleLog(root);

        try (AuditLog log = sample.open()) {
            IntStream.range(0, 25).forEach(i -> log.append(anIntent("s-" + i)));
            assertThat(headedEntries(sample)).containsExactly(0L, 1L, 11L, 21L);

            sample.clock.forward(Duration.ofSeconds(60));
            log.append(anIntent("s-25"));
            // The writer may notice the time before it gets the entry, and signs what is there.
            assertThat(headedEntries(sample)).contains(21L).last().isIn(26L, 27L);
        }
        assertThat(headedEntries(sample)).endsWith(28L);
    }

    @Test
    void signsAHeadWhenNothingMoreComes() throws Exception {
        SampleLog sample = new SampleLog(root);
        sample.settings = new AuditSettings(sample.directory, sample.heads, 1 << 20, 1_000, Duration.ofMillis(5), Duration.ofSeconds(30),
                Duration.ofDays(1));
        MeddlingStorage storage = new MeddlingStorage();

        try (AuditLog log = sample.openOn(storage)) {
            log.append(anIntent("s-1"));

            assertThat(storage.headAfterOpening.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(headedEntries(sample)).containsExactly(0L, 1L, 2L);
        }
    }

    private static List<Long> headedEntries(SampleLog sample) throws Exception {
        return sample.signed().stream().map(Head::sequence).toList();
    }
}
