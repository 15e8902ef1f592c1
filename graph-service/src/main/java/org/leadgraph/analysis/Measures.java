package org.leadgraph.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Measures of pairs that are joined. The same pairs always give the same measures, in the same order. */
final class Measures {
    /** Ways are counted from each member to each, so a group's cost grows with its square. */
    static final int LARGEST_WITH_BETWEENNESS = 1_000;
    private static final int MOST_ROUNDS = 100;
    private static final Comparator<SortedSet<String>> LARGEST_FIRST = Comparator.<SortedSet<String>>comparingInt(SortedSet::size)
            .reversed()
            .thenComparing(SortedSet::first);

    private final Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    private final List<SortedSet<String>> components;

    /**
     * @param pairs
     *            each once, of two different
     */
    Measures(SortedSet<Pair> pairs) {
        // Sorted, because the library goes through vertices and edges in the order in which they came.
        SortedSet<String> members = new TreeSet<>();
        pairs.forEach(pair -> members.addAll(List.of(pair.one(), pair.other())));
        members.forEach(graph::addVertex);
        pairs.forEach(pair -> graph.addEdge(pair.one(), pair.other()));
        components = sorted(new ConnectivityInspector<>(graph).connectedSets());
    }

    int nodes() {
        return graph.vertexSet().size();
    }

    int edges() {
        return graph.edgeSet().size();
    }

    /** What hangs together, the largest first. */
    List<SortedSet<String>> components() {
        return components;
    }

    /** Parts that hang together closely, the largest first. */
    List<SortedSet<String>> communities() {
        return sorted(new LabelPropagationClustering<>(graph, MOST_ROUNDS, new Random(1)).getClustering().getClusters());
    }

    Map<String, Double> degrees() {
        Map<String, Double> degrees = new HashMap<>();
        graph.vertexSet().forEach(member -> degrees.put(member, (double) graph.degreeOf(member)));
        return degrees;
    }

    /** Of members of groups that are not too large. */
    Map<String, Double> betweenness() {
        Map<String, Double> scores = new HashMap<>();
        components.stream()
                .filter(component -> component.size() > 2 && component.size() <= LARGEST_WITH_BETWEENNESS)
                .forEach(component -> scores.putAll(new BetweennessCentrality<>(new AsSubgraph<>(graph, component)).getScores()));
        return scores;
    }

    /** How many members {@link #betweenness} leaves out because their group is too large. */
    int withoutBetweenness() {
        return components.stream().mapToInt(SortedSet::size).filter(size -> size > LARGEST_WITH_BETWEENNESS).sum();
    }

    private static List<SortedSet<String>> sorted(Collection<? extends Collection<String>> groups) {
        return groups.stream().<SortedSet<String>>map(TreeSet::new).sorted(LARGEST_FIRST).toList();
    }
}
