package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadgraph.guard.kernel.Fault;
import org.leadgraph.guard.kernel.Faults;

/** How strong {@link ComparisonIT} is: guards that are wrong in one place, each of which it must notice within a few worlds (INV-2). */
class BrokenGuardsIT {
    private static final int GROUPS = 8;
    private static final int SIDE_BY_SIDE = 5;
    private static final int CALLERS = 4;

    /** The copies are the same whatever the fault. */
    private static final Map<String, Map<Shape, Answer>> EXPECTED = new HashMap<>();

    @TempDir
    static Path directory;

    private static TestGraph guarded;
    private static PlainGraph reduced;

    @BeforeAll
    static void start() {
        guarded = TestGraph.withSchema(directory.resolve("guarded"), FaultyGuard.PARTS);
        reduced = new PlainGraph(directory.resolve("reduced"));
    }

    @AfterAll
    static void stop() {
        reduced.close();
        guarded.close();
    }

    @AfterEach
    void mend() {
        FaultyGuard.breakBy(Fault.NONE);
        SmallPolicy.write(guarded);
    }

    static Stream<String> noticed() {
        return Faults.NOTICED.keySet().stream();
    }

    static Stream<String> equivalent() {
        return Faults.EQUIVALENT.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noticed")
    @DisplayName("INV-2: the comparison notices a guard in which")
    void notices(String name) {
        assertThat(differencesOf(name, Faults.NOTICED, GROUPS)).as("differences when " + name).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("equivalent")
    @DisplayName("INV-2: no answer changes when")
    void makesNoDifference(String name) {
        assertThat(differencesOf(name, Faults.EQUIVALENT, 1)).as("differences when " + name).isZero();
    }

    private static int differencesOf(String name, Map<String, Fault> faults, int groups) {
        // A policy is known before the fault, so that one which keeps old views has some to keep.
        SmallPolicy.write(guarded);
        guarded.as("C:ann", "RETURN 1");
        FaultyGuard.breakBy(faults.get(name));
        Comparison comparison = Comparison.untilFirstDifference(guarded, reduced, EXPECTED);
        for (int group = 0; group < groups && comparison.differences().isEmpty(); group++) {
            comparison.compare(ComparisonIT.worlds(2_000_000 + group * SIDE_BY_SIDE, SIDE_BY_SIDE), CALLERS);
        }
        System.out.println(
                "%s: %d differences after %d callers".formatted(name, comparison.differences().size(), comparison.figures().callers));
        return comparison.differences().size();
    }
}
