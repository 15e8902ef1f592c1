package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.ledger.SampleLog.aSearch;
import static org.leadgraph.ledger.SampleLog.anOutcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditReaderTests {

    @TempDir
    Path root;
    SampleLog sample;
    AuditReader reader;

    /** Three outcomes an hour apart, in segments of their own: jdoe saw 02's, mroe saw 03's, jdoe saw 03's. */
    @BeforeEach
    void writeThreeOutcomes() {
        sample = new SampleLog(root).rollingAt(500);
        reader = new AuditReader(sample.directory);
        try (AuditLog log = sample.open()) {
            log.append(anOutcome(aSearch("s-1", "jdoe"), "ZZ0020000"));
            sample.clock.forward(Duration.ofHours(1));
            log.append(anOutcome(aSearch("s-2", "mroe"), "ZZ0030000"));
            sample.clock.forward(Duration.ofHours(1));
            log.append(anOutcome(aSearch("s-3", "jdoe"), "ZZ0030000"));
            log.append(new LogonRefused("idp.example", "mroe", "192.0.2.8", "SUSPENDED"));
        }
    }

    @Test
    @DisplayName("S-08: entries can be reported by time")
    void findsByTime() {
        Instant second = Instant.parse("2026-03-02T11:00:00.123456Z");

        assertThat(searchIds(reader.between(second, second.plus(Duration.ofHours(1))))).containsExactly("s-2");
    }

    @Test
    @DisplayName("S-07 S-08: entries can be reported by user, refused logons included")
    void findsByUser() {
        assertThat(searchIds(reader.byUser("idp.example", "jdoe"))).containsExactly("s-1", "s-3");
        assertThat(searchIds(reader.byUser("idp.example", "mroe"))).containsExactly("s-2", "LogonRefused");
        assertThat(searchIds(reader.byUser("other.example", "jdoe"))).isEmpty();
    }

    @Test
    @DisplayName("P-05: disclosures of an owner's records and pointers can be reported")
    void findsDisclosuresByOwner() {
        assertThat(searchIds(reader.disclosing("ZZ0030000"))).containsExactly("s-2", "s-3");
        assertThat(searchIds(reader.disclosing("ZZ0090000"))).containsExactly("s-1", "s-2", "s-3");
        assertThat(searchIds(reader.disclosing("ZZ0010000"))).isEmpty();
    }

    @Test
    void refusesALineThatIsNoEntryWithoutRepeatingIt() throws IOException {
        Files.writeString(sample.segments().getLast(), "a narrative\n");

        try (var all = reader.all()) {
            assertThatThrownBy(all::toList).isInstanceOf(AuditUnavailable.class).hasMessageNotContaining("narrative").hasNoCause();
        }
    }

    private static List<String> searchIds(Stream<StoredEntry> entries) {
        try (entries) {
            return entries.map(stored -> stored.entry() instanceof SearchOutcome outcome
                    ? outcome.search().searchId()
                    : stored.entry().getClass().getSimpleName()).toList();
        }
    }
}
