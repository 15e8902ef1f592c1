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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.act.Actor;
import org.leadgraph.disclosure.LogScan.Span;
import org.leadgraph.graph.Cursors;
import org.leadgraph.ledger.Alarm;
import org.leadgraph.ledger.AuditKeys;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.AuditSettings;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.logs.SearchLogs;
import org.leadgraph.logs.Wanted;

/** Thirty days with one alarm each; a file of the log a day. */
class LogScanTests {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-31T09:30:00Z");
    private static final Actor ASKING = new Actor("ann@avon", "avon", "IL0000010", Set.of());
    private static final Wanted ALARMS = Wanted.any(Set.of());

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
    @DisplayName("S-08 a part ends with its page or after so many days, says up to when it goes, and the next goes on from there")
    void readsInPartsOfTheCalendar() {
        LogScan scan = scan(7);
        List<String> all = new ArrayList<>();
        List<Instant> ends = new ArrayList<>();
        String position = null;
        do {
            LogPart<String> part = scan.read(ASKING, new Span(null, null, position), ALARMS, 100, LogScanTests::day);
            all.addAll(part.entries());
            ends.add(part.readTo().toInstant());
            position = part.next();
        } while (position != null);

        assertThat(all).hasSize(30).startsWith("0", "1").endsWith("29");
        Instant firstDay = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(ends).containsExactly(firstDay.plus(Duration.ofDays(7)), firstDay.plus(Duration.ofDays(14)),
                firstDay.plus(Duration.ofDays(21)), firstDay.plus(Duration.ofDays(28)), NOW);
    }

    @Test
    void returnsFullPagesWithNothingTwice() {
        LogScan scan = scan(31);

        LogPart<String> first = scan.read(ASKING, new Span(null, null, null), ALARMS, 20, LogScanTests::day);
        LogPart<String> second = scan.read(ASKING, new Span(null, null, first.next()), ALARMS, 20, LogScanTests::day);

        assertThat(first.entries()).hasSize(20).last().isEqualTo("19");
        assertThat(first.readTo().toInstant()).isEqualTo(START.plus(Duration.ofDays(19)));
        assertThat(second.entries()).hasSize(10).first().isEqualTo("20");
        assertThat(first.isComplete()).isFalse();
        assertThat(second.isComplete()).isTrue();
    }

    @Test
    void keepsToThePeriod() {
        OffsetDateTime from = START.plus(Duration.ofDays(10)).atOffset(ZoneOffset.UTC);

        LogPart<String> part = scan(20).read(ASKING, new Span(from, from.plusDays(3), null), ALARMS, 100, LogScanTests::day);

        assertThat(part.entries()).containsExactly("10", "11", "12");
        assertThat(part.isComplete()).isTrue();
        assertThat(part.readTo().toOffsetDateTime()).isEqualTo(from.plusDays(3));
        OffsetDateTime future = NOW.atOffset(ZoneOffset.UTC).plusDays(1);
        LogPart<String> later = scan(20).read(ASKING, new Span(future, future.plusDays(1), null), ALARMS, 100, LogScanTests::day);
        assertThat(later.entries()).isEmpty();
        assertThat(later.readTo().toInstant()).isEqualTo(NOW);
        LogPart<String> before = scan(20).read(ASKING, new Span(null, from.minusYears(1), null), ALARMS, 100, LogScanTests::day);
        assertThat(before.entries()).isEmpty();
        assertThat(before.isComplete()).isTrue();
    }

    @Test
    void refusesWhatIsNoPosition() {
        LogScan scan = scan(31);
        assertThatThrownBy(() -> scan.read(ASKING, new Span(null, null, "x"), ALARMS, 1, LogScanTests::day))
                .hasMessageContaining("This position does not belong to this report");
        assertThatThrownBy(() -> scan.read(ASKING, new Span(null, null, null), ALARMS, 101, LogScanTests::day))
                .hasMessageContaining("1 to 100");
    }

    @Test
    @DisplayName("INV-25 a position shows nothing of the log: it is a different text each time, and does not work for another reader")
    void positionsSayNothing() {
        LogScan scan = scan(20);
        String one = Objects.requireNonNull(scan.read(ASKING, new Span(null, null, null), ALARMS, 1, LogScanTests::day).next());
        String again = Objects.requireNonNull(scan.read(ASKING, new Span(null, null, null), ALARMS, 1, LogScanTests::day).next());

        assertThat(one).isNotEqualTo(again).hasSameSizeAs(again);
        assertThat(scan.read(ASKING, new Span(null, null, one), ALARMS, 1, LogScanTests::day))
                .usingRecursiveComparison().ignoringFields("next")
                .isEqualTo(scan.read(ASKING, new Span(null, null, again), ALARMS, 1, LogScanTests::day));
        for (String wrong : List.of("2", "", one.substring(1), one + "A", "é")) {
            assertThatThrownBy(() -> scan.read(ASKING, new Span(null, null, wrong), ALARMS, 1, LogScanTests::day))
                    .hasMessageContaining("This position does not belong to this report");
        }
        assertThatThrownBy(() -> scan(31).read(ASKING, new Span(null, null, one), ALARMS, 1, LogScanTests::day))
                .hasMessageContaining("This position does not belong to this report");
    }

    @Test
    @DisplayName("S-08 a clock that was ahead and came back loses no entry of a report between two pages")
    void losesNothingWhenTheClockGoesBack() throws NoSuchAlgorithmException {
        AuditSettings settings = AuditSettings.of(root.resolve("jumping"), root.resolve("jumping-heads"));
        AuditKeys keys = AuditKeys.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        for (int minute : List.of(0, 30, 10, 20, 40)) {
            try (AuditLog log = AuditLog.open(settings, keys, Clock.fixed(START.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC))) {
                log.append(new Alarm("MINUTE", String.valueOf(minute)));
            }
        }
        reader = new AuditReader(settings.directory());

        assertThat(pages(SearchLogs.of(reader), 1)).containsExactly("0", "30", "10", "20", "40")
                .isEqualTo(pages(SearchLogs.of(reader), 100));
    }

    private static List<String> pages(SearchLogs logs, int page) {
        LogScan scan = new LogScan(logs, new ReportSettings(31), Cursors.withNewKey(Clock.systemUTC()), Clock.fixed(NOW, ZoneOffset.UTC));
        List<String> all = new ArrayList<>();
        String position = null;
        do {
            LogPart<String> part = scan.read(ASKING, new Span(null, null, position), ALARMS, page, entry -> day(entry));
            all.addAll(part.entries());
            position = part.next();
        } while (position != null);
        // Each opening after a jump says so itself.
        return all.stream().filter(each -> each.matches("\\d+")).toList();
    }

    private LogScan scan(int days) {
        return new LogScan(SearchLogs.of(reader), new ReportSettings(days), Cursors.withNewKey(Clock.systemUTC()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static @Nullable String day(StoredEntry entry) {
        return entry.entry() instanceof Alarm alarm ? alarm.detail() : null;
    }
}
