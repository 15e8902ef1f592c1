package org.leadgraph.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.matching.MatchRule.SAME_PERSON;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.act.ActsOn;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.matching.RecordFacts;

/** Records are linked when a rule takes them for the same, and each caller sees the links that their own records have. */
class CorrelatorIT {
    private static TestDatabase database;
    private CorrelatedWorld world;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void build() {
        world = new CorrelatedWorld(database);
        world.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @DisplayName("H-03, INV-13 in whatever order records arrive, each caller sees the links that comparing the visible records alone gives")
    void equalsTheReducedDatabase(long seed) {
        Random random = new Random(seed);
        for (int from = 0; from < 300; from += 100) {
            world.people(random, 100);
            if (random.nextBoolean()) {
                world.correlateAll();
            }
        }
        world.correlateAll();

        int links = 0;
        for (String agency : CorrelatedWorld.AGENCIES) {
            Map<Pair, Double> expected = ofThese(world.seen(agency));
            assertThat(world.links(agency)).as(agency).isEqualTo(expected);
            links += expected.size();
        }
        assertThat(links).as("the comparison has something to compare").isGreaterThan(50);
        assertThat(database.number("MATCH (n:AwaitsCorrelation) RETURN count(n)")).isZero();
    }

    private static Map<Pair, Double> ofThese(List<RecordFacts> records) {
        Map<Pair, Double> pairs = new TreeMap<>();
        for (RecordFacts one : records) {
            for (RecordFacts other : records) {
                if (one.recordId().compareTo(other.recordId()) < 0
                        && !Collections.disjoint(SAME_PERSON.keys(one), SAME_PERSON.keys(other))) {
                    double score = SAME_PERSON.compare(one, other).score();
                    if (score >= 0.9) {
                        pairs.put(new Pair(one.recordId(), other.recordId()), score);
                    }
                }
            }
        }
        return pairs;
    }

    @Test
    @DisplayName("H-03, decision 17 a correction ends a link and makes another; a link that a file brought stays")
    void followsCorrections() {
        world.person("a", "avon", "Brewster", "Robert", "1988-04-17");
        world.person("b", "brook", "Brewster", "Bob", "1988-04-17");
        world.person("c", "brook", "Brewster", "Robert", "1961-11-02");
        database.graph().write(
                "MATCH (a:Person {recordId: 'b'}), (b:Person {recordId: 'c'}) CREATE (a)-[:SAME_AS {rule: 'NAME', score: 0.8}]->(b)",
                Map.of());
        world.correlateAll();
        assertThat(world.links("avon").keySet()).containsExactly(new Pair("a", "b"), new Pair("b", "c"));

        world.person("b", "brook", "Brewster", "Bob", "1961-11-02");
        assertThat(world.links("avon").keySet()).as("until it is compared").containsExactly(new Pair("a", "b"), new Pair("b", "c"));
        world.correlateAll();

        assertThat(world.links("avon")).as("b and c are linked already, by the file").containsExactly(Map.entry(new Pair("b", "c"), 0.8));
        world.person("b", "brook", "Brewster", "Bob", "1988-04-17");
        world.correlateAll();
        assertThat(world.links("avon").keySet()).containsExactly(new Pair("a", "b"), new Pair("b", "c"));
        assertThat(database.number("MATCH (n:MatchKey {of: 'b'}) WHERE n.key CONTAINS '1961' RETURN count(n)")).as("old keys")
                .isZero();
    }

    @Test
    @DisplayName("H-03 what is gone is forgotten, with its keys, which hold parts of names and birth dates")
    void forgets() {
        world.person("a", "avon", "Brewster", "Robert", "1988-04-17");
        world.correlateAll();
        assertThat(database.number("MATCH (n:MatchKey) RETURN count(n)")).isPositive();

        world.person("a", "avon", "Brewster", "Rob", "1988-04-17");
        database.graph().write("MATCH (n:Person) DETACH DELETE n", Map.of());
        world.correlateAll();

        assertThat(database.number("MATCH (n) WHERE n:MatchKey OR n:AwaitsCorrelation RETURN count(n)")).isZero();
    }

    @Test
    @DisplayName("H-04, INV-13 each comparison is an act in the name of the owner, noted in the same way whether something hidden was found or not")
    void isNoted() {
        world.person("a", "avon", "Brewster", "Robert", "1988-04-17");
        world.correlateAll();
        NotedActs alone = new NotedActs();
        world.person("b", "avon", "Garcia", "Maria", "1990-01-05");
        assertThat(world.correlator(ActsOn.graph(database.graph(), alone)).next()).isTrue();
        world.person("x", "delta", "Lopez", "Ann", "1985-01-06");
        world.correlateAll();
        NotedActs withHidden = new NotedActs();
        world.person("c", "avon", "Lopez", "Ann", "1985-01-06");

        assertThat(world.correlator(ActsOn.graph(database.graph(), withHidden)).next()).isTrue();

        assertThat(database.number("MATCH (:Person {recordId: 'c'})-[l:SAME_AS]-(:Person {recordId: 'x'}) RETURN count(l)")).isEqualTo(1);
        assertThat(world.links("avon")).as("delta's records are hidden from avon").isEmpty();
        assertThat(alone.ends()).containsExactly("correlation rule same-person of avon: CORRELATE DONE").isEqualTo(withHidden.ends());
        assertThat(withHidden.facts()).containsExactly(Map.of("records", List.of("c"), "linked", List.of("c x"), "unlinked", List.of()));
    }

    @Test
    @DisplayName("INV-13 how often a rule acts in an owner's name depends on that owner's records alone: not on what others wait for, nor on how much is found")
    void actsTellNothingOfOthers() {
        NotedActs alone = new NotedActs();
        for (int i = 0; i < 40; i++) {
            world.person("b" + i, "brook", "Brewster", "Robert", "1988-04-17");
        }
        while (world.correlator(ActsOn.graph(database.graph(), alone)).next()) {
            // Until none waits.
        }
        world.build();
        for (int i = 0; i < 40; i++) {
            world.person("a" + i, "avon", "Brewster", "Robert", "1988-04-17");
            world.person("d" + i, "delta", "Brewster", "Robert", "1988-04-17");
            world.person("b" + i, "brook", "Brewster", "Robert", "1988-04-17");
        }
        NotedActs beside = new NotedActs();
        Correlator correlator = world.correlator(ActsOn.graph(database.graph(), beside));
        while (correlator.next()) {
            // Until none waits.
        }

        assertThat(beside.ends().stream().filter(end -> end.contains("brook")).toList()).isEqualTo(alone.ends()).hasSize(2);
        assertThat(beside.facts()).anyMatch(facts -> ((List<?>) facts.get("linked")).size() > 500);
    }

    @Test
    @DisplayName("H-04 without the log nothing is compared, and afterwards nothing is left out")
    void waitsForTheLog() {
        world.person("a", "avon", "Brewster", "Robert", "1988-04-17");
        world.person("b", "brook", "Brewster", "Bob", "1988-04-17");
        NotedActs away = new NotedActs();
        away.isAway();

        assertThatThrownBy(() -> world.correlator(ActsOn.graph(database.graph(), away)).next()).isInstanceOf(IllegalStateException.class);

        assertThat(world.links("avon")).isEmpty();
        world.correlateAll();
        assertThat(world.links("avon").keySet()).containsExactly(new Pair("a", "b"));
    }
}
