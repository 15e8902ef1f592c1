package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The number of all that a caller sees is the number of what the caller finds by looking, whatever was committed and by whichever way. */
class CountsIT {
    private static final List<List<String>> LABELS = List.of(List.of("Shooting"), List.of("Shooting", "FirearmRecovery"), List.of("Casing"),
            List.of("Agency", "Ori"), List.of("Shooting", "Casing", "Shooting"), List.of("User"), List.of("Nothing"), List.of("S1"),
            List.of());

    @TempDir
    static Path directory;

    private static TestGraph graph;
    private static TestGraph copy;
    private static LogReplay replay;

    /** Notes the database that it guards. */
    private static final class Noted {
        private Supplier<GraphDatabaseAPI> facade;

        GuardParts parts() {
            return new GuardParts((name, supplier) -> {
                facade = supplier;
                return GuardParts.WHOLE.database().create(name, supplier);
            }, GuardParts.WHOLE.procedures());
        }
    }

    @BeforeAll
    static void startBoth() throws IOException {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        try (TestGraph first = TestGraph.withSchema(one)) {
            SmallPolicy.write(first);
        }
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.toList()) {
                Files.copy(file, two.resolve(one.relativize(file)));
            }
        }
        Noted ofOne = new Noted();
        Noted ofTwo = new Noted();
        graph = new TestGraph(one, ofOne.parts());
        copy = new TestGraph(two, ofTwo.parts());
        replay = new LogReplay(ofOne.facade, ofTwo.facade);
    }

    @AfterAll
    static void stop() {
        copy.close();
        graph.close();
    }

    @BeforeEach
    void write() {
        SmallPolicy.write(graph);
        assertThat(count(graph, "C:ann", List.of("Shooting"))).isEqualTo(2);
    }

    private static long count(TestGraph where, String caller, List<String> labels) {
        return where.as(caller, "CALL leadgraph.count($labels) YIELD total RETURN total", Map.of("labels", labels)).getFirst().get("total")
                .asLong();
    }

    private static long looked(TestGraph where, String caller, List<String> labels) {
        List<String> domain = labels.stream().filter(label -> !label.startsWith("S1")).toList();
        return where.as(caller, "MATCH (n) WHERE any(label IN labels(n) WHERE label IN $labels) RETURN count(n) AS total",
                Map.of("labels", domain)).getFirst().get("total").asLong();
    }

    private static void assertCountsAsLooked(TestGraph where) {
        for (String caller : List.of("C:ann", "C:bob", "J:bob", "C:nobody")) {
            for (List<String> labels : LABELS) {
                assertThat(count(where, caller, labels)).as("%s of %s", labels, caller).isEqualTo(looked(where, caller, labels));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "CREATE (:Shooting:S2 {recordId: 'new'}), (:Shooting:S3 {recordId: 'of nobody'}), (:Shooting {recordId: 'without'})",
            "MATCH (s:Shooting {recordId: 'theirs'}) DETACH DELETE s",
            "MATCH (s:Shooting {recordId: 'theirs'}) SET s:S3 REMOVE s:S2",
            "MATCH (s:Shooting {recordId: 'theirs'}) SET s:S1",
            "MATCH (s:Shooting {recordId: 'theirs'}) REMOVE s:S2",
            "MATCH (s:Shooting {recordId: 'theirs'}) SET s:FirearmRecovery",
            "MATCH (s:Shooting {recordId: 'theirs'}) REMOVE s:Shooting SET s:Casing",
            "CREATE (s:Shooting:S1) WITH s DELETE s",
            "MATCH (s:Shooting {recordId: 'theirs'}) SET s:S1 REMOVE s:S2 WITH s DETACH DELETE s",
            "MATCH (s:Scope {number: 2}) SET s.colour = 'RED'",
            "CREATE (:NewKind:S1 {newKey: 1})"})
    @DisplayName("INV-19 a kept count is what is seen after")
    void followsWhatIsCommitted(String change) {
        graph.system(change);

        assertCountsAsLooked(graph);
    }

    @Test
    @DisplayName("INV-19 what is rolled back was never counted")
    void countsNothingThatIsRolledBack() {
        try (Session session = graph.session(); var transaction = session.beginTransaction()) {
            transaction.run("CREATE (:Shooting:S1)").consume();
            transaction.rollback();
        }

        assertCountsAsLooked(graph);
    }

    @Test
    @DisplayName("INV-3 a record that two scopes claim counts for nobody, and again for its owner when one has let go")
    void countsNothingThatTwoClaim() {
        graph.system("MATCH (s:Shooting {recordId: 'theirs'}) SET s:S1");
        assertThat(count(graph, "C:ann", List.of("Shooting"))).isEqualTo(1);
        graph.system("MATCH (s:Shooting {recordId: 'theirs'}) REMOVE s:S1");

        assertThat(count(graph, "C:ann", List.of("Shooting"))).isEqualTo(2);
    }

    @Test
    @DisplayName("INV-46 what arrives past every listener is counted")
    void countsWhatArrivesFromElsewhere() {
        replay.run();
        assertCountsAsLooked(copy);
        graph.system("MATCH (s:Shooting {recordId: 'theirs'}) DETACH DELETE s CREATE (:Shooting:S2), (:Shooting:S1), (:Shooting:S1)");
        assertThat(replay.run()).isPositive();

        assertThat(count(copy, "C:ann", List.of("Shooting"))).isEqualTo(4);
        assertCountsAsLooked(copy);
    }

    @Test
    @DisplayName("INV-26 while many write at once, no count is one that never was, and afterwards all are right")
    void countsWhileOthersWrite() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> done = Stream.of(1, 2, 3).<Future<?>>map(seed -> writers.submit(() -> writePairs(new Random(seed)))).toList();
            // Pairs come and go in one transaction, so that the number of shootings is the two of the beginning and an even number.
            while (done.stream().anyMatch(each -> !each.isDone())) {
                assertThat(count(graph, "C:ann", List.of("Shooting")) % 2).isZero();
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            writers.shutdown();
            assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertCountsAsLooked(graph);
    }

    private static void writePairs(Random random) {
        for (int i = 0; i < 60; i++) {
            if (random.nextInt(3) > 0) {
                graph.system("CREATE (:Shooting:S1 {pair: $pair}), (:Shooting:S1 {pair: $pair}), (:Firearm:S1)",
                        Map.of("pair", random.nextInt()));
            } else {
                graph.system(
                        "MATCH (s:Shooting) WHERE s.pair IS NOT NULL WITH s.pair AS pair LIMIT 1 MATCH (s:Shooting {pair: pair}) DELETE s");
            }
        }
    }

    @Test
    @DisplayName("INV-52 the account that is no caller counts the store, of labels that it knows")
    void countsTheStoreForTheSystem() {
        graph.system("CREATE (:Shooting {recordId: 'without'})");

        assertThat(graph.system("CALL leadgraph.count(['Shooting']) YIELD total RETURN total").getFirst().get("total").asLong())
                .isEqualTo(3);
        assertThat(graph.system("CALL leadgraph.count(['Shooting', 'Casing']) YIELD total RETURN total").getFirst().get("total").asLong())
                .isEqualTo(4);
        assertThat(graph.system("CALL leadgraph.count(['Unheard']) YIELD total RETURN total").getFirst().get("total").asLong()).isZero();
    }
}
