package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.guard.GuardedGraph;
import org.leadgraph.guard.door.Accounts;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** A start that cannot succeed, in a process of its own: it says why in a sentence and ends with a status. */
class StartIT {
    /** Of a start that looks before it opens anything; the rest of it is what a logger puts around a sentence. */
    private static final int FEW_LINES = 20;
    /** What the log says when the service has started after all, so that nobody waits any longer for its end. */
    private static final String STARTED = ": Started ";
    /** Of a process that says nothing and does not end. */
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int NOBODY_LISTENS = 1;

    @TempDir
    Path directory;

    private record Ended(int status, String output) {}

    @Test
    void refusesASettingThatThereIsNot() throws Exception {
        assertRefusedAtOnce(start(List.of("-Xmx1g"), "--leadgraph.graph.answer-tme=3s"), "There is no setting leadgraph.graph.answer-tme.",
                "leadgraph.graph.answer-time");
    }

    @Test
    void refusesANegativeSetting() throws Exception {
        assertRefusedAtOnce(start(List.of("-Xmx1g"), "--leadgraph.console.rows=-5"), "leadgraph.console.rows is -5, which is too small.");
    }

    @Test
    void refusesATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefusedAtOnce(start(List.of("-Xmx1g"), "--server.port=" + taken.getLocalPort()),
                    "Port " + taken.getLocalPort() + " cannot be had",
                    "server.port");
        }
    }

    @Test
    void refusesAHeapThatIsTooSmall() throws Exception {
        Ended ended = start(List.of("-Xmx64m"));

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).startsWith("Leadgraph needs a heap of at least 512 MiB").hasLineCount(1);
    }

    @Test
    void refusesTheDataOfAnotherProcess() throws Exception {
        try (TestDatabase other = TestDatabase.at(directory.resolve("graph"))) {
            assertThat(other.number("RETURN 1 AS one")).isEqualTo(1);
            Ended ended = start(List.of("-Xmx1g"));

            assertThat(ended.status()).as(ended.output()).isEqualTo(1);
            assertThat(ended.output())
                    .contains("Another process works with the data in " + directory.resolve("graph"), "leadgraph.graph.directory")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void refusesTheDataOfANewerVersion() throws Exception {
        Path data = directory.resolve("graph");
        try (GuardedGraph newer = GuardedGraph.start(data, Accounts.of(GuardedProcess.SYSTEM, GuardedProcess.READER), 0);
                Driver driver = GraphDatabase.driver(newer.boltUri(), AuthTokens.basic("leadgraph-system", GuardedProcess.SYSTEM));
                Session session = driver.session()) {
            session.run("CREATE (:SchemaMigration {version: 'V999__later.cypher', checksum: 'x'})").consume();
        }
        Ended ended = start(List.of("-Xmx1g"));

        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("was written by a newer version").doesNotContain("\tat ");
    }

    @Test
    void refusesAServerThatIsNotThere() throws Exception {
        Ended ended = start(List.of("-Xmx1g"), "--leadgraph.graph.uri=bolt://127.0.0.1:" + NOBODY_LISTENS,
                "--leadgraph.graph.system-password=" + "s".repeat(20),
                "--leadgraph.graph.reader-password=" + "r".repeat(20));

        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("The database cannot be reached.", "leadgraph.graph.uri").doesNotContain("\tat ");
    }

    private void assertRefusedAtOnce(Ended ended, String... sentences) {
        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains(sentences).doesNotContain("\tat ", "Exception");
        assertThat(ended.output().lines().count()).isLessThan(FEW_LINES);
        assertThat(directory.resolve("graph")).as("nothing was opened").doesNotExist();
        assertThat(directory.resolve("audit")).doesNotExist();
    }

    private Ended start(List<String> options, String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "org.leadgraph.Start",
                "--spring.profiles.active=demo",
                "--leadgraph.graph.directory=" + directory.resolve("graph"), "--leadgraph.audit.directory=" + directory.resolve("audit"),
                "--leadgraph.audit.heads-directory=" + directory.resolve("heads"),
                "--leadgraph.audit.key-file=" + directory.resolve("key/heads.pem")));
        command.addAll(List.of(settings));
        if (Stream.of(settings).noneMatch(setting -> setting.startsWith("--server.port="))) {
            command.add("--server.port=0");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS).execute(process::destroyForcibly);
        StringBuilder output = new StringBuilder();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                output.append(line).append('\n');
                if (line.contains(STARTED)) {
                    process.destroyForcibly();
                }
            }
        }
        return new Ended(process.waitFor(), output.toString());
    }
}
