package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.sharing.MovingWorld.seenBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.graph.TestDatabase;

/** Moving ten records in batches of three: whoever looks, whenever, sees all of them in the old way, in the stricter way, or in the new way. */
class RecordMovesIT {
    private static final int BATCH = 3;

    @Test
    @DisplayName("L-04, L-09 until all records have arrived the stricter class holds for all, and no viewer ever sees only some of them in a new way")
    void neverWidensByHalves() {
        try (TestDatabase database = TestDatabase.start()) {
            MovingWorld world = new MovingWorld(database.graph());
            world.build();
            assertThat(world.seen(database.scopedGraph())).isEqualTo(seenBy(10, 0, 10));

            String moveId = world.start();

            assertThat(world.seen(database.scopedGraph())).as("at the start").isEqualTo(seenBy(0, 0, 10));
            int steps = 0;
            boolean more = true;
            while (more) {
                more = world.moves().step(moveId, BATCH);
                RecordMoves.State state = world.moves().find(moveId).orElseThrow().state();
                assertThat(world.seen(database.scopedGraph())).as("after step %s, %s", ++steps, state)
                        .isEqualTo(state == RecordMoves.State.GATHERING ? seenBy(0, 0, 10) : seenBy(0, 10, 10));
            }

            assertThat(steps).isGreaterThan(8);
            assertThat(database.number("MATCH (n:S2) RETURN count(n)")).isEqualTo(11);
            assertThat(database.number("MATCH (n:S1) RETURN count(n)")).isZero();
            assertThat(database.number("MATCH (n:Scope) RETURN count(n)")).as("the class of the way is gone").isEqualTo(2);
            assertThat(database.number("MATCH (n:Scope) WHERE n.heldWith IS NOT NULL RETURN count(n)")).isZero();
            var move = world.moves().find(moveId).orElseThrow();
            assertThat(move.state()).isEqualTo(RecordMoves.State.DONE);
            assertThat(List.of(move.gathered(), move.placed())).containsExactly(10L, 10L);
        }
    }

    @Test
    @DisplayName("L-04, S-01 records that are removed before or during a move go along, and come back to the class that theirs has become")
    void removedRecordsGoAlong() {
        try (TestDatabase database = TestDatabase.start()) {
            MovingWorld world = new MovingWorld(database.graph());
            world.build();
            remove(database, "shooting-1");
            String moveId = world.start();
            world.moves().step(moveId, BATCH);
            remove(database, "shooting-2");
            remove(database, "shooting-9");

            boolean more = true;
            while (more) {
                more = world.moves().step(moveId, BATCH);
            }

            assertThat(database.rows("MATCH (r:Removal) RETURN DISTINCT r.scope AS scope")).containsExactly(Map.of("scope", "S2"));
            assertThat(world.seen(database.scopedGraph()))
                    .isEqualTo(new TreeMap<>(Map.of("avon", 7L, "loser", 0L, "winner", 7L, "both", 7L)));
        }
    }

    private static void remove(TestDatabase database, String recordId) {
        database.graph().write("MATCH (n:Shooting {recordId: $id}) WITH n, [label IN labels(n) WHERE label =~ 'S[0-9]+'] AS scopes "
                + "REMOVE n:Shooting:$(scopes) SET n:RemovedRecord CREATE (:Removal {recordId: $id, kind: 'Shooting', scope: scopes[0]})",
                Map.of("id", recordId));
    }

    @Test
    @DisplayName("L-04 a move whose process is killed between two batches continues where it was, and shows nothing more meanwhile")
    void goesOnAfterAKill() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("leadgraph-test");
        String moveId = moveUntilKilled(directory, 2);

        try (TestDatabase database = TestDatabase.at(directory)) {
            MovingWorld world = new MovingWorld(database.graph());
            var left = world.moves().find(moveId).orElseThrow();
            assertThat(List.of(left.gathered(), left.placed())).as("in the middle of gathering").containsExactly(6L, 0L);
            assertThat(world.moves().open()).containsExactly(moveId);
            assertThat(world.seen(database.scopedGraph())).isEqualTo(seenBy(0, 0, 10));

            while (!world.moves().open().isEmpty()) {
                // Until the dead process's lease has ended, and then to the end.
                world.moves().step(moveId, BATCH);
            }

            assertThat(world.seen(database.scopedGraph())).isEqualTo(seenBy(0, 10, 10));
            var move = world.moves().find(moveId).orElseThrow();
            assertThat(List.of(move.gathered(), move.placed())).as("no record twice, none left out").containsExactly(10L, 10L);
            assertThat(database.number("MATCH (n:Shooting:S2) RETURN count(n)")).isEqualTo(11);
            assertThat(world.moves().open()).isEmpty();
        }
    }

    @Test
    @DisplayName("L-04 of two instances one works on a move; when it does nothing any more, the other takes it over without a restart")
    void oneOfTwoInstancesWorksOnIt() {
        try (TestDatabase database = TestDatabase.start()) {
            MovingWorld world = new MovingWorld(database.graph());
            world.build();
            String moveId = world.start();
            RecordMoves other = world.anotherInstance();
            assertThat(world.moves().step(moveId, BATCH)).isTrue();

            assertThat(other.step(moveId, BATCH)).as("while the first has it").isFalse();
            assertThat(other.find(moveId).orElseThrow().gathered()).isEqualTo(3);
            while (!other.open().isEmpty()) {
                // The first does nothing more.
                other.step(moveId, BATCH);
            }

            assertThat(world.seen(database.scopedGraph())).isEqualTo(seenBy(0, 10, 10));
            var move = other.find(moveId).orElseThrow();
            assertThat(List.of(move.gathered(), move.placed())).containsExactly(10L, 10L);
        }
    }

    private static String moveUntilKilled(Path directory, int batches) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"), MoveUntilHalted.class.getName(),
                directory.toString(), String.valueOf(batches)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(137);
        return said.lines().filter(line -> line.startsWith("move ")).findFirst().orElseThrow().substring("move ".length());
    }
}
