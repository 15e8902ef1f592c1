package org.leadgraph.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.audit.Alarm;
import org.leadgraph.audit.AuditKeys;
import org.leadgraph.audit.AuditLog;
import org.leadgraph.audit.AuditReader;
import org.leadgraph.audit.AuditSettings;
import org.leadgraph.audit.StoredEntry;
import org.leadgraph.disclosure.LogScan.Span;

/** Thirty days with one alarm each; a file of the log a day. */
class LogScanTests {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    @TempDir
    private Path root;
    private AuditReader reader;

    @BeforeEach
    void fill() throws NoSuchAlgorithmException {
        AuditSettings settings = AuditSettings.of(root.resolve("log"), root.resolve("heads"));
        AuditKeys keys = AuditKeys.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        for (int day = 0; day < 30; day++) {
            try (AuditLog log = AuditLog.open(settings, keys, Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC))) {
                log.append(new Alarm("DAY", String.valueOf(day)));
            }
        }
        reader = new AuditReader(settings.directory());
    }

    @Test
    @DisplayName("S-08 a report reads a bounded part of the log, says how far, and goes on from there until it is complete")
    void readsInParts() {
        LogScan scan = new LogScan(reader, 7);
        List<String> all = new ArrayList<>();
        String position = null;
        int parts = 0;
        do {
            LogPart<String> part = scan.read(new Span(null, null, position), 100, LogScanTests::day);
            assertThat(part.entries()).hasSizeLessThanOrEqualTo(7);
            assertThat(part.readTo()).isNotNull();
            all.addAll(part.entries());
            position = part.next();
            parts++;
        } while (position != null);

        assertThat(all).hasSize(30).startsWith("0", "1").endsWith("29");
        assertThat(parts).isEqualTo(13);
    }

    @Test
    void returnsFullPagesWithNothingTwice() {
        LogScan scan = new LogScan(reader);

        LogPart<String> first = scan.read(new Span(null, null, null), 20, LogScanTests::day);
        LogPart<String> second = scan.read(new Span(null, null, first.next()), 20, LogScanTests::day);

        assertThat(first.entries()).hasSize(20).last().isEqualTo("19");
        assertThat(second.entries()).hasSize(10).first().isEqualTo("20");
        assertThat(first.isComplete()).isFalse();
        assertThat(second.isComplete()).isTrue();
    }

    @Test
    void keepsToThePeriodWithoutReadingFilesBeforeIt() {
        OffsetDateTime from = START.plus(Duration.ofDays(10)).atOffset(ZoneOffset.UTC);

        LogPart<String> part = new LogScan(reader, 20).read(new Span(from, from.plusDays(3), null), 100, LogScanTests::day);

        assertThat(part.entries()).containsExactly("10", "11", "12");
        assertThat(part.isComplete()).isTrue();
    }

    @Test
    void refusesWhatIsNoPosition() {
        LogScan scan = new LogScan(reader);
        assertThatThrownBy(() -> scan.read(new Span(null, null, "x"), 1, LogScanTests::day)).hasMessageContaining("no position");
        assertThatThrownBy(() -> scan.read(new Span(null, null, null), 101, LogScanTests::day)).hasMessageContaining("1 to 100");
    }

    @Test
    @DisplayName("V25 a position tells nothing of the log: it is another text each time, and of another reader it is none")
    void positionsSayNothing() {
        LogScan scan = new LogScan(reader, 20);
        String one = Objects.requireNonNull(scan.read(new Span(null, null, null), 1, LogScanTests::day).next());
        String again = Objects.requireNonNull(scan.read(new Span(null, null, null), 1, LogScanTests::day).next());

        assertThat(one).isNotEqualTo(again).hasSameSizeAs(again);
        assertThat(scan.read(new Span(null, null, one), 1, LogScanTests::day))
                .usingRecursiveComparison().ignoringFields("next").isEqualTo(scan.read(new Span(null, null, again), 1, LogScanTests::day));
        for (String wrong : List.of("2", "", one.substring(1), one + "A", "é")) {
            assertThatThrownBy(() -> scan.read(new Span(null, null, wrong), 1, LogScanTests::day)).hasMessageContaining("no position");
        }
        assertThatThrownBy(() -> new LogScan(reader).read(new Span(null, null, one), 1, LogScanTests::day))
                .hasMessageContaining("no position");
    }

    private static @Nullable String day(StoredEntry entry) {
        return entry.entry() instanceof Alarm alarm ? alarm.detail() : null;
    }
}
