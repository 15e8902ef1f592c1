package org.leadgraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Measures against their definitions, computed the long way on random graphs. */
class MeasuresTests {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static SortedSet<Pair> random(long seed) {
        Random random = new Random(seed);
        int members = 3 + random.nextInt(14);
        int links = 1 + random.nextInt(2 * members);
        SortedSet<Pair> pairs = new TreeSet<>();
        for (int i = 0; i < links; i++) {
            int one = random.nextInt(members);
            int other = random.nextInt(members);
            if (one != other) {
                pairs.add(Pair.of("m%02d".formatted(one), "m%02d".formatted(other)));
            }
        }
        return pairs;
    }

    private static Map<String, SortedSet<String>> neighbors(SortedSet<Pair> pairs) {
        Map<String, SortedSet<String>> neighbors = new HashMap<>();
        pairs.forEach(pair -> {
            neighbors.computeIfAbsent(pair.one(), _ -> new TreeSet<>()).add(pair.other());
            neighbors.computeIfAbsent(pair.other(), _ -> new TreeSet<>()).add(pair.one());
        });
        return neighbors;
    }

    /** How many steps to each that can be reached. */
    private static Map<String, Integer> steps(String from, Map<String, SortedSet<String>> neighbors) {
        Map<String, Integer> steps = new HashMap<>(Map.of(from, 0));
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String at = next.poll();
            for (String near : neighbors.get(at)) {
                if (steps.putIfAbsent(near, steps.get(at) + 1) == null) {
                    next.add(near);
                }
            }
        }
        return steps;
    }

    /** Every shortest way, one by one. */
    private static List<List<String>> ways(String from, String to, Map<String, SortedSet<String>> neighbors) {
        if (from.equals(to)) {
            return List.of(List.of(to));
        }
        Map<String, Integer> toEnd = steps(to, neighbors);
        List<List<String>> ways = new ArrayList<>();
        for (String near : neighbors.get(from)) {
            if (toEnd.getOrDefault(near, Integer.MAX_VALUE) == toEnd.getOrDefault(from, -1) - 1) {
                ways(near, to, neighbors).forEach(rest -> {
                    List<String> way = new ArrayList<>(List.of(from));
                    way.addAll(rest);
                    ways.add(way);
                });
            }
        }
        return ways;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("groups, degree and betweenness are what their definitions say")
    void measuresAsDefined(long seed) {
        SortedSet<Pair> pairs = random(seed);
        Map<String, SortedSet<String>> neighbors = neighbors(pairs);
        Measures measures = new Measures(pairs);

        assertThat(measures.nodes()).isEqualTo(neighbors.size());
        assertThat(measures.edges()).isEqualTo(pairs.size());
        measures.components().forEach(component -> component
                .forEach(member -> assertThat(steps(member, neighbors).keySet()).containsExactlyInAnyOrderElementsOf(component)));
        assertThat(measures.components().stream().mapToInt(SortedSet::size).sum()).isEqualTo(neighbors.size());
        neighbors.forEach((member, near) -> assertThat(measures.degrees().get(member)).isEqualTo(near.size()));
        Map<String, Double> betweenness = measures.betweenness();
        neighbors.keySet().forEach(member -> assertThat(betweenness.getOrDefault(member, 0.0)).as("ways through %s", member)
                .isCloseTo(waysThrough(member, neighbors), within(1e-9)));
        assertThat(measures.withoutBetweenness()).isZero();
    }

    private static double waysThrough(String member, Map<String, SortedSet<String>> neighbors) {
        double through = 0;
        for (String from : neighbors.keySet()) {
            for (String to : neighbors.keySet()) {
                if (from.compareTo(to) < 0 && !from.equals(member) && !to.equals(member)) {
                    List<List<String>> ways = ways(from, to, neighbors);
                    through += ways.isEmpty() ? 0 : (double) ways.stream().filter(way -> way.contains(member)).count() / ways.size();
                }
            }
        }
        return through;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("communities part the groups, and the same pairs give the same communities")
    void partsTheGroups(long seed) {
        SortedSet<Pair> pairs = random(seed);
        List<SortedSet<String>> communities = new Measures(pairs).communities();

        assertThat(communities).isEqualTo(new Measures(new TreeSet<>(pairs)).communities());
        assertThat(communities.stream().mapToInt(SortedSet::size).sum()).isEqualTo(neighbors(pairs).size());
        List<SortedSet<String>> components = new Measures(pairs).components();
        communities.forEach(community -> assertThat(components).anySatisfy(component -> assertThat(component).containsAll(community)));
    }

    @Test
    @DisplayName("two close circles that one link joins are two communities of one group")
    void tellsCirclesApart() {
        SortedSet<Pair> pairs = new TreeSet<>(List.of(Pair.of("a0", "b0")));
        for (String circle : List.of("a", "b")) {
            for (int i = 0; i < 6; i++) {
                for (int j = i + 1; j < 6; j++) {
                    pairs.add(Pair.of(circle + i, circle + j));
                }
            }
        }
        Measures measures = new Measures(pairs);

        assertThat(measures.components()).hasSize(1);
        assertThat(measures.communities()).hasSize(2).allSatisfy(community -> assertThat(community).hasSize(6));
        assertThat(measures.betweenness()).containsEntry("a0", 30.0).containsEntry("b0", 30.0).containsEntry("a1", 0.0);
    }

    @Test
    @DisplayName("a group that is too large is left out of betweenness, and said to be")
    void leavesLargeGroupsOut() {
        SortedSet<Pair> pairs = new TreeSet<>(List.of(Pair.of("x", "y"), Pair.of("y", "z")));
        IntStream.range(0, Measures.LARGEST_WITH_BETWEENNESS)
                .forEach(i -> pairs.add(Pair.of("n%04d".formatted(i), "n%04d".formatted(i + 1))));
        Measures measures = new Measures(pairs);

        assertThat(measures.withoutBetweenness()).isEqualTo(Measures.LARGEST_WITH_BETWEENNESS + 1);
        assertThat(measures.betweenness()).containsOnlyKeys("x", "y", "z").containsEntry("y", 1.0);
    }

    @Test
    @DisplayName("H-03 records matched over several steps count as one")
    void countsLikeRecordsAsOne() {
        LikeRecords same = LikeRecords.of(List.of(new LinkReader.Row("c", "b"), new LinkReader.Row("a", "b"), new LinkReader.Row("b", "a"),
                new LinkReader.Row("y", "x"), new LinkReader.Row("q", "q")));

        assertThat(List.of("a", "b", "c", "x", "y", "q", "z")).extracting(same::first).containsExactly("a", "a", "a", "x", "x", "q", "z");
    }
}
