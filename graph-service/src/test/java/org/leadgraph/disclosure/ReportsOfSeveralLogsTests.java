package org.leadgraph.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.Cursors;
import org.leadgraph.ledger.AuditKeys;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditSettings;
import org.leadgraph.ledger.LoggedSearch;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.logs.IndexedLog;
import org.leadgraph.logs.SearchLogs;
import org.leadgraph.logs.Terms;
import org.leadgraph.logs.Wanted;

/** Three instances, each with a log of its own, answer searches in turn. */
class ReportsOfSeveralLogsTests {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final int SEARCHES = 60;
    private static final Actor ASKING = new Actor("coordinator@avon", "avon", "IL0000010", Set.of());
    private static final Wanted OF_AVON = Wanted.any(Set.of(Terms.shows("IL0000010")));

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    @DisplayName("P-05 a report holds the searches of every instance, in the order of time, none twice and none left out, whatever the page")
    void holdsAll(int page) throws NoSuchAlgorithmException, IOException {
        List<Path> logs = write();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            expected.add("s-" + i);
        }
        try (IndexedLog indexed = new IndexedLog(root.resolve("index"), logs.toArray(Path[]::new))) {
            assertThat(read(indexed.logs(), page)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("P-05 a report that lacks the log of an instance is not complete, and says of which")
    void saysWhatIsMissing() throws NoSuchAlgorithmException, IOException {
        List<Path> logs = write();
        try (IndexedLog indexed = new IndexedLog(root.resolve("index"), logs.toArray(Path[]::new))) {
            SearchLogs lacking = () -> new SearchLogs.Readable(indexed.logs().now().logs().subList(0, 2), List.of("2"));

            LogPart<String> part = scan(lacking, 31).read(ASKING, new LogScan.Span(null, null, null), OF_AVON, 100,
                    ReportsOfSeveralLogsTests::id);

            assertThat(part.entries()).hasSize(SEARCHES * 2 / 3);
            assertThat(part.next()).isNull();
            assertThat(part.isComplete()).isFalse();
            assertThat(part.missing()).containsExactly("2");
        }
    }

    private List<Path> write() throws NoSuchAlgorithmException {
        List<Path> logs = new ArrayList<>();
        for (int instance = 0; instance < 3; instance++) {
            Path directory = root.resolve("log-" + instance);
            logs.add(directory);
            AuditKeys keys = AuditKeys.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            for (int i = instance; i < SEARCHES; i += 3) {
                Clock clock = Clock.fixed(START.plus(Duration.ofHours(i)), ZoneOffset.UTC);
                try (AuditLog log = AuditLog.open(AuditSettings.of(directory, root.resolve("heads-" + instance)), keys, clock)) {
                    log.append(outcome("s-" + i));
                }
            }
        }
        return logs;
    }

    private static List<String> read(SearchLogs logs, int page) {
        LogScan scan = scan(logs, 1);
        List<String> all = new ArrayList<>();
        String position = null;
        do {
            LogPart<String> part = scan.read(ASKING, new LogScan.Span(null, null, position), OF_AVON, page, ReportsOfSeveralLogsTests::id);
            all.addAll(part.entries());
            position = part.next();
            assertThat(part.isComplete()).isEqualTo(position == null);
        } while (position != null);
        return all;
    }

    private static LogScan scan(SearchLogs logs, int days) {
        return new LogScan(logs, new ReportSettings(days), Cursors.withNewKey(Clock.systemUTC()),
                Clock.fixed(START.plus(Duration.ofDays(5)), ZoneOffset.UTC));
    }

    private static String id(StoredEntry entry) {
        return ((SearchOutcome) entry.entry()).search().searchId();
    }

    private static SearchOutcome outcome(String id) {
        return new SearchOutcome(
                new LoggedSearch(id, new LoggedSearch.Requester("idp", "ben@brook", "Doe", "Jane", "IL0000020", "brook"),
                        new LoggedSearch.Purpose("C", "Case 26-0001", null, null, null, null), "192.0.2.7"),
                new SearchIntent.View("ab".repeat(32), 7), "ANSWERED", Map.of("IL0000010", List.of("r-1")), Map.of(), List.of(), 1_500);
    }
}
