package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadgraph.guard.PublishedFlaw.Answered;
import org.leadgraph.guard.PublishedFlaw.Attack;
import org.neo4j.driver.Session;

/**
 * The leaks of other systems, tried over Bolt as a caller. Each attack is asked of three graphs that differ in what ann does not see, and must be answered to
 * her in the same words. Bea, who sees it, must get other answers: so the attack would tell if the guard did not hold. The graph is drawn in
 * {@code attacks/world/visible.cypher}.
 */
class PublishedFlawsIT {
    private static final String ANN = "C:ann";
    private static final String BEA = "C:bea";
    private static final Map<String, Object> PARAMETERS = Map.of("name", "Abbott", "ids", List.of("hs", "s1", "hp", "hn", "hc", "none"));
    private static final String SHARE = "MATCH (a:Agency {agencyId: 'avon'}), (b:Agency {agencyId: 'brook'}) CREATE (a)-[:SHARES_WITH]->(b), (b)-[:SHARES_WITH]->(a)";
    private static final String UNSHARE = "MATCH (:Agency {agencyId: 'brook'})-[r:SHARES_WITH]->(:Agency {agencyId: 'avon'}) DELETE r";

    /** What ann does not see. */
    private enum Hidden {
        ABSENT, THERE, OTHERWISE
    }

    /** What the callers were told. */
    private record Told(Map<Attack, Answer> ann, Map<Attack, Answer> annAgain, Map<Attack, Answer> bea) {}

    @TempDir
    static Path directory;

    private static final Map<Hidden, Told> TOLD = new EnumMap<>(Hidden.class);
    private static TestGraph without;
    private static TestGraph with;

    /** The graph without hidden records is in a database that never had any; nothing that they left behind can make answers the same. */
    @BeforeAll
    static void ask() {
        without = TestGraph.withSchema(directory.resolve("without"));
        with = TestGraph.withSchema(directory.resolve("with"));
        CompletableFuture<Told> absent = CompletableFuture.supplyAsync(() -> told(without, "", true));
        // Whoever asks first has the question planned; the other gets that plan.
        TOLD.put(Hidden.THERE, told(with, PublishedFlaw.text("/attacks/world/hidden.cypher"), false));
        TOLD.put(Hidden.OTHERWISE, told(with, PublishedFlaw.text("/attacks/world/otherwise.cypher"), true));
        TOLD.put(Hidden.ABSENT, absent.join());
    }

    @AfterAll
    static void stop() {
        without.close();
        with.close();
    }

    private static Told told(TestGraph graph, String hidden, boolean annFirst) {
        graph.system("MATCH (n) WHERE NOT n:PolicyEpoch DETACH DELETE n");
        graph.system(PublishedFlaw.text("/attacks/world/visible.cypher"));
        if (!hidden.isEmpty()) {
            graph.system(hidden);
        }
        String before = state(graph);
        Told told = new Told(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        attacks().forEach(attack -> {
            if (annFirst) {
                told.ann().put(attack, ask(graph, ANN, attack));
            }
            told.bea().put(attack, ask(graph, BEA, attack));
            told.annAgain().put(attack, ask(graph, ANN, attack));
        });
        assertThat(state(graph)).as("nothing was written").isEqualTo(before);
        return told;
    }

    private static String state(TestGraph graph) {
        return graph
                .system("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r), sum(size(keys(n))), sum(size(labels(n)))")
                .toString();
    }

    private static Stream<Attack> attacks() {
        return Stream.of("row-level-security", "graph-databases")
                .flatMap(file -> PublishedFlaw.group("/attacks/" + file + ".cypher", "//").attacks().stream());
    }

    private static Stream<Attack> answered() {
        return attacks().filter(attack -> attack.answered() != Answered.NOBODY);
    }

    private static Stream<Attack> refused() {
        return attacks().filter(attack -> attack.answered() == Answered.NOBODY);
    }

    @ParameterizedTest
    @MethodSource("answered")
    @DisplayName("INV-1, INV-2 what ann may not see changes none of her answers, and the question could have shown a difference")
    void answersAsWithoutWhatIsHidden(Attack attack) {
        Answer expected = TOLD.get(Hidden.ABSENT).ann().get(attack);

        assertThat(expected.error()).isEmpty();
        assertThat(expected.tells()).as("it finds what is visible: %s", expected).isTrue();
        TOLD.forEach((hidden, told) -> {
            assertThat(told.ann().getOrDefault(attack, expected)).as("ann, hidden records %s", hidden).isEqualTo(expected);
            assertThat(told.annAgain().get(attack)).as("ann after bea, hidden records %s", hidden).isEqualTo(expected);
        });
        assertThat(TOLD.get(Hidden.ABSENT).bea().get(attack)).as("bea, where there is nothing that ann does not see").isEqualTo(expected);
        assertThat(TOLD.values().stream().map(told -> told.bea().get(attack)).distinct().count())
                .as("answers that whoever sees it gets").isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("INV-21, INV-29 refusals have the same words, whatever is hidden")
    void refusesInTheSameWords(Attack attack) {
        Answer expected = TOLD.get(Hidden.ABSENT).ann().get(attack);

        assertThat(expected.error()).startsWith("Neo.ClientError");
        TOLD.forEach((hidden, told) -> assertThat(told.annAgain().get(attack)).as("hidden records %s", hidden).isEqualTo(expected));
    }

    @Test
    @DisplayName("INV-38, INV-40, INV-42 ann's answers become bea's with an agreement, and what they were when it ends, on one connection and from one cached plan")
    void answersByTheViewOfNow() {
        List<Attack> all = answered().toList();
        List<Answer> before = all.stream().map(attack -> TOLD.get(Hidden.OTHERWISE).ann().get(attack)).toList();
        List<Answer> shown = all.stream().map(attack -> TOLD.get(Hidden.OTHERWISE).bea().get(attack)).toList();

        with.system(SHARE);
        List<Answer> shared = all.stream().map(attack -> ask(with, ANN, attack)).toList();
        with.system(UNSHARE);
        List<Answer> after = new ArrayList<>();
        for (Attack attack : all) {
            ask(with, BEA, attack);
            after.add(ask(with, ANN, attack));
        }

        assertThat(shared).isEqualTo(shown);
        assertThat(after).isEqualTo(before).isNotEqualTo(shared);
    }

    private static Answer ask(TestGraph graph, String caller, Attack attack) {
        Map<String, Object> used = new HashMap<>(PARAMETERS);
        used.keySet().removeIf(name -> !attack.text().contains("$" + name));
        try (Session session = graph.sessionOf(caller)) {
            return Answer.to(new Shape(attack.toString(), false, attack.text()), session, used);
        }
    }
}
