package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.act.ActsOn;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.TestAct;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditEntry;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.Program;
import org.leadgraph.ledger.SampleLog;
import org.leadgraph.ledger.StoredEntry;

/** A process that dies in an act of a feed: the log has what was intended, the graph has all of it or nothing. */
class CrashedActIT {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("H-04 a process that dies before the commit leaves an intent and nothing else, and the feed acts again")
    void beforeTheCommit() throws IOException, InterruptedException {
        actUntilHalted(false);

        assertThat(acts()).satisfiesExactly(entry -> assertThat(entry).isInstanceOf(ActIntent.class));
        try (TestDatabase database = TestDatabase.at(directory.resolve("graph"))) {
            assertThat(database.number("MATCH (b:Brought) RETURN count(b)")).isZero();

            ActsOn.graph(database.graph()).perform(Initiator.Program.feed("rms", "avon"), TestAct.RECORDS_BRING, Map.of(),
                    (_, tx) -> tx.run("CREATE (:Brought) RETURN 1 AS one", Map.of(), row -> row));

            assertThat(database.number("MATCH (b:Brought) RETURN count(b)")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("H-04 a process that dies after the commit leaves the whole act, and an intent without an end says where to look")
    void afterTheCommit() throws IOException, InterruptedException {
        actUntilHalted(true);

        assertThat(acts()).satisfiesExactly(entry -> assertThat(((ActIntent) entry).program()).isEqualTo(new Program("FEED",
                "rms", "avon")));
        try (TestDatabase database = TestDatabase.at(directory.resolve("graph"))) {
            assertThat(database.number("MATCH (b:Brought) RETURN count(b)")).isEqualTo(1);
        }
    }

    private List<AuditEntry> acts() {
        try (Stream<StoredEntry> entries = new AuditReader(new SampleLog(directory).directory).all()) {
            return entries.map(StoredEntry::entry).filter(entry -> entry instanceof ActIntent || entry instanceof ActOutcome).toList();
        }
    }

    private void actUntilHalted(boolean committed) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"), ActUntilHalted.class.getName(),
                directory.toString(), String.valueOf(committed)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isEqualTo(137);
    }
}
