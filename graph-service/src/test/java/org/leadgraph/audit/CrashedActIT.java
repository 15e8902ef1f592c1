package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadgraph.act.ActsOn;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.TestAct;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditEntry;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.Program;
import org.leadgraph.ledger.StoredEntry;

/** A process that dies in an act of a feed: the log has what was intended, the graph has all of it or nothing, and the next process makes the log say which. */
class CrashedActIT {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(ActUntilHalted.Point.class)
    @DisplayName("H-04, AU-5 a process dies at any point of an act: the graph has all of it or nothing, and the next process notes in the log which")
    void theNextOneNotesTheEnd(ActUntilHalted.Point point) throws IOException, InterruptedException {
        actUntilHalted(point);

        try (TestDatabase database = TestDatabase.at(directory.resolve("graph"))) {
            assertThat(database.number("MATCH (b:Brought) RETURN count(b)")).isEqualTo(point.isCommitted() ? 1 : 0);
            OpenActs open = new OpenActs();
            try (AuditLog log = ActUntilHalted.log(directory)) {
                new ActSettling(log, new AuditReader(logDirectory()), open, ActsOn.marks(database.graph()), database.graph(),
                        new SearchLogSettings(logDirectory(), directory.resolve("heads"), directory.resolve("key"), Period.ofYears(2),
                                Duration.ofDays(1), "main", ""))
                        .beat();
                assertThat(acts()).satisfiesExactly(
                        entry -> assertThat(((ActIntent) entry).program()).isEqualTo(new Program("FEED", "rms", "avon")),
                        entry -> assertThat(((ActOutcome) entry).status()).isEqualTo(point.isCommitted() ? "DONE" : "FAILED"));

                ActsOn.graph(database.graph(), new AuditedActs(log, open)).perform(Initiator.Program.feed("rms", "avon"),
                        TestAct.RECORDS_BRING,
                        Map.of(), (_, tx) -> tx.run("CREATE (:Brought) RETURN 1 AS one", Map.of(), row -> row));
                assertThat(acts()).hasSize(4);
            }
        }
    }

    private Path logDirectory() {
        return directory.resolve("log");
    }

    private List<AuditEntry> acts() {
        try (Stream<StoredEntry> entries = new AuditReader(logDirectory()).all()) {
            return entries.map(StoredEntry::entry).filter(entry -> entry instanceof ActIntent || entry instanceof ActOutcome).toList();
        }
    }

    private void actUntilHalted(ActUntilHalted.Point point) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"), ActUntilHalted.class.getName(),
                directory.toString(), point.name()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isEqualTo(137);
    }
}
