package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.model.RecordKind;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Texts that ask for more than the machine can give: each is refused before it runs, or ends at its bound, and the next one is served. Over Bolt, because a
 * client can bring a bound of its own there, and a short one makes many texts.
 */
@WithDemoWorld
class CostlyTextsIT {
    private static final int TEXTS = Integer.getInteger("leadgraph.costly.texts", 60);
    private static final Duration BOUND = Duration.ofMillis(250);
    /** Not a figure of ours, which is printed: only that nothing runs on for as long as a test may take. */
    private static final Duration FOREVER = Duration.ofSeconds(60);
    private static final Map<String, Object> PARAMETERS = Map.of("text", "x".repeat(60_000), "list",
            IntStream.range(0, 1_000).mapToObj(String::valueOf).toList());
    private static final List<String> ENDINGS = List.of("answered", "CYPHER_REFUSED", "TIME_LIMIT", "MEMORY_LIMIT", "ANSWER_TOO_LARGE");
    private static final List<String> LABELS = RecordKind.labels();

    /** With a label each for %1$s to %3$s, a number of steps for %4$d and a number for %5$d. */
    private static final List<String> TEXTS_OF_ALL_KINDS = List.of("MATCH (a:%1$s), (b:%2$s), (c:%3$s) RETURN count(*) AS n",
            "MATCH (a:%1$s), (b:%2$s) WHERE a.recordId < b.recordId RETURN a, b ORDER BY b.recordId, a.recordId DESC",
            "MATCH p = (a:%1$s)-[*1..%4$d]-(b) RETURN count(p) AS n", "MATCH (a:%1$s)--{1,%4$d}(b:%2$s) RETURN count(DISTINCT b) AS n",
            "MATCH p = ALL SHORTEST (a:%1$s)--{1,%4$d}(b:%2$s) WHERE a <> b RETURN count(p) AS n, max(length(p)) AS m",
            "MATCH p = SHORTEST %4$d GROUPS (a:%1$s)--{1,4}(b:%2$s) WHERE a <> b RETURN count(p) AS n",
            "MATCH (a:%1$s) WHERE COUNT { (a)-[*1..%4$d]-(b) } > %5$d RETURN a",
            "MATCH (a:%1$s) MATCH (b:%2$s) WHERE EXISTS { (a)-[*1..4]-(b) } RETURN count(*) AS n",
            "MATCH (n)--(m) RETURN collect(n) AS some, collect(m) AS others",
            "MATCH (n) MATCH (m:%1$s) RETURN collect(n.recordId + m.recordId) AS ids",
            "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, %5$d) AS c RETURN count(DISTINCT a * b + c) AS n",
            "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, %5$d) AS c RETURN percentileCont(a * b, 0.5) AS n, stDev(c) AS d",
            "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b WITH a, b ORDER BY b DESC, a RETURN collect(a)[..%4$d] AS n",
            "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN sum(size(split($text, 'x'))) AS n",
            "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN max(size(toUpper($text))) AS n, min(trim($text)) AS t",
            "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN count(date.truncate('month', date('2024-01-01') + duration({days: a * b}))) AS n",
            "UNWIND range(1, 1000) AS a MATCH (n:%1$s) WHERE any(x IN $list WHERE x = n.recordId + a) RETURN count(n) AS n",
            "UNWIND range(1, 1000) AS a WITH [x IN range(1, 1000) | x + a] AS xs UNWIND xs AS x UNWIND range(1, %5$d) AS y RETURN count(DISTINCT x * y) AS n",
            "MATCH (a:%1$s) RETURN COLLECT { MATCH (b:%2$s) RETURN b.recordId ORDER BY b.recordId DESC } AS ids",
            "MATCH (a:%1$s) CALL (a) { MATCH (b:%2$s), (c:%3$s) RETURN count(*) AS n } RETURN sum(n) AS n",
            "MATCH (a:%1$s) RETURN all(b IN COLLECT { MATCH (b:%2$s) RETURN b } WHERE b.recordId <> a.recordId) AS n",
            "MATCH (a)-[r1]-(b)-[r2]-(c)-[r3]-(d)-[r4]-(e)-[r5]-(f) RETURN count(*) AS n",
            "MATCH (a:%1$s)--(b)--(c)--(d)--(e)--(f)--(g)--(a) RETURN count(*) AS n",
            "WITH [x IN range(1, 1000) | x] AS a WITH [x IN range(1, 1000) | a] AS b WITH [x IN range(1, %5$d) | b] AS c RETURN c = c AS n",
            "RETURN reduce(s = '', x IN range(1, %5$d) | s + x) AS n", "MATCH (n:%1$s) WHERE n.narrative =~ '(a*)*b' RETURN n",
            "UNWIND range(1, 1000000) AS a RETURN count(a) AS n", "RETURN %6$s true AS n", "MATCH (a:%1$s)%7$s RETURN count(*) AS n",
            "MATCH (n:%1$s) WHERE n.recordId IN [%8$s] RETURN count(n) AS n", "MATCH (n:%1$s) RETURN CASE %9$s ELSE 0 END AS n",
            "MATCH (n:%1$s) WHERE %10$s RETURN count(n) AS n");

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final Map<String, LongAdder> endings = new ConcurrentSkipListMap<>();
    private long longest;

    @Test
    @DisplayName("INV-56 what costs too much is refused or ends at its bound, whatever makes it cost, and the next statement is served")
    void ends() {
        Random random = new Random(9);
        try (Driver driver = GraphDatabase.driver(service.bean(BoltEntrance.class).uri(),
                AuthTokens.bearer(service.tokenOf("vera@il-sample")));
                Session session = driver.session()) {
            session.run("RETURN 1", why(Duration.ofSeconds(60))).consume();
            for (int i = 0; i < TEXTS; i++) {
                ask(session, text(i, random));
            }

            assertThat(session.run("RETURN 1 AS one", why(Duration.ofSeconds(60))).single().get("one").asInt()).isOne();
        }
        System.out.printf("%d costly texts ended: %s; the longest took %d ms under a bound of %d ms%n", TEXTS, endings, longest,
                BOUND.toMillis());
        assertThat(endings).containsKeys("CYPHER_REFUSED", "TIME_LIMIT");
        assertThat(ENDINGS).containsAll(endings.keySet());
    }

    private void ask(Session session, String text) {
        long start = System.nanoTime();
        String ending = "answered";
        try {
            session.run(text, PARAMETERS, why(BOUND)).list();
        } catch (Neo4jException refused) {
            ending = String.valueOf(refused.getMessage()).split(":")[0];
        }
        long took = (System.nanoTime() - start) / 1_000_000;
        assertThat(took).as("milliseconds of: %s", text).isLessThan(FOREVER.toMillis());
        longest = ending.equals("CYPHER_REFUSED") ? longest : Math.max(longest, took);
        endings.computeIfAbsent(ending, _ -> new LongAdder()).increment();
    }

    private static String text(int number, Random random) {
        int many = 40 + random.nextInt(60);
        return TEXTS_OF_ALL_KINDS.get(number % TEXTS_OF_ALL_KINDS.size()).formatted(one(random), one(random), one(random),
                4 + random.nextInt(5),
                500 + random.nextInt(500), "NOT ".repeat(many), "--()".repeat(4 + random.nextInt(20)), all(400, i -> "'id" + i + "'", ", "),
                all(many, i -> "WHEN n.recordId > '" + i + "' THEN " + i, " "),
                all(many, i -> "(n.recordId > '" + i + "' AND n.ori <> 'x" + i + "')", " OR "));
    }

    private static String one(Random random) {
        return LABELS.get(random.nextInt(LABELS.size()));
    }

    private static String all(int many, IntFunction<String> each, String between) {
        return IntStream.range(0, many).mapToObj(each).collect(Collectors.joining(between));
    }

    private static TransactionConfig why(Duration bound) {
        return TransactionConfig.builder().withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", "Costly")).withTimeout(bound).build();
    }
}
