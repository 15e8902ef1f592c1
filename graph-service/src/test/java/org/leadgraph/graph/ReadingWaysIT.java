package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.guard.inside.ReadingFailed;

/** A caller inside the service's process reads exactly what the same caller reads over Bolt, from a server. */
@WithDemoWorld
class ReadingWaysIT {
    private static final String ATHENA = "C:athena@il-sample";
    private static final Duration MOST = Duration.ofSeconds(20);

    private final Database database = ServiceUnderTest.started().bean(Database.class);
    private final CallerTransactions inside = database.callers();
    private final CallerTransactions overBolt = new DriverTransactions(database.reader(), database.system());

    @ParameterizedTest
    @ValueSource(strings = {
            "RETURN null AS a, true AS b, 1 AS c, 1.5 AS d, 'Ñandelú' AS e, -0.0 AS f, 9223372036854775807 AS g, 1.0/0.0 AS h, 0.1 AS i",
            "RETURN [1, [2.5, null, 'x'], {k: [true]}] AS list, {a: {b: 1}, c: null} AS map",
            "RETURN date('2024-02-29') AS a, localtime('12:00:01.000000009') AS b, time('12:00:00+02:00') AS c, localdatetime('2024-02-29T12:00') AS d",
            "RETURN datetime('2024-02-29T12:00:00.5Z') AS a, datetime('2024-03-10T03:30:00[America/Chicago]') AS b, datetime('2024-02-29T12:00:00-05:00') AS c",
            "RETURN duration('P1Y2M3DT4H5M6.7S') AS a, duration({seconds: -1, nanoseconds: 250000000}) AS b, duration({seconds: -3, nanoseconds: 1}) AS c, duration({days: -2}) AS d, duration('PT0S') AS e",
            "RETURN point({latitude: 41.5, longitude: -87.25}) AS a, point({latitude: 41.5, longitude: -87.25, height: 2}) AS b, point({x: 1, y: 2}) AS c",
            "MATCH (s:Shooting) RETURN s ORDER BY s.recordId LIMIT 120",
            "MATCH (s:Shooting)-[r:RECOVERED]->(e) RETURN r, e ORDER BY s.recordId, e.recordId LIMIT 30",
            "MATCH p = (:Shooting)-[:RECOVERED]->(e)-[:NIBIN_LEAD]-() RETURN p ORDER BY [n IN nodes(p) | n.recordId] LIMIT 10",
            "MATCH (a:Agency) RETURN a ORDER BY a.agencyId", "MATCH (n) RETURN count(n) AS n", "MATCH (n:Nothing) RETURN n",
            "CALL leadgraph.sources() YIELD agencyId, greenScopes, pointerScopes RETURN * ORDER BY agencyId",
            "CALL leadgraph.view() YIELD agencyId, fingerprint, green RETURN agencyId, fingerprint, green"})
    @DisplayName("INV-1 the same rows, values and order, whether the database is in this process or on a server")
    void readsTheSame(String cypher) {
        assertThat(rows(inside, cypher)).isEqualTo(rows(overBolt, cypher));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETURN 1 AS a, 1 AS a", "MATCH (n) RETURN m", "RETURN 1/0 AS a", "RETURN $none AS a", "RETURN date('x') AS a",
            "RETURN 'a' * 2 AS a", "CREATE (n:Shooting) RETURN n", "MATCH (n:Shooting) SET n.x = 1", "CREATE INDEX FOR (n:A) ON (n.b)",
            "SHOW USERS", "SHOW TRANSACTIONS", "CALL dbms.listConfig()", "CALL leadgraph.none()",
            "UNWIND range(1, 100000000) AS n RETURN collect(n) AS all",
            "MATCH (n:Shooting) DETACH DELETE n", "USE system RETURN 1 AS a", "CALL leadgraph.search('none', 'x') YIELD node RETURN node",
            "MATCH (a:Agency) MATCH p = shortestPath((a)-[*]-(a)) RETURN p", "CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN n",
            "RETURN reduce(s = 'x', n IN range(1, 40) | s + s) AS a", "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
            "WITH [1] AS l RETURN [x IN range(1, 30) | [y IN range(1, 500000) | 'a long enough text']] AS a"})
    @DisplayName("INV-29 the same failures, with the same codes and words")
    void failsTheSame(String cypher) {
        assertThat(failure(inside, cypher)).isEqualTo(failure(overBolt, cypher));
    }

    @Test
    @DisplayName("INV-29 what takes too long ends at its time")
    void endsInTime() {
        String endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n";
        for (CallerTransactions way : List.of(inside, overBolt)) {
            assertThat(failure(way, endless, Duration.ofMillis(500))).startsWith("Neo.ClientError.Transaction.TransactionTimedOut");
        }
    }

    @Test
    @DisplayName("INV-29 a reading can be ended from another thread while it works")
    void endsWhenToldTo() throws Exception {
        String endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n";
        try (var reading = inside.begin(ATHENA, Duration.ofMinutes(5))) {
            var asked = CompletableFuture
                    .supplyAsync(() -> catchThrowableOfType(ReadingFailed.class, () -> reading.run(endless, Map.of()).hasNext()));
            // The statement may not have begun: then it does not begin any more.
            reading.terminate();
            assertThat(asked.get(30, TimeUnit.SECONDS).code()).contains("Transaction.Terminated");
        }
    }

    @Test
    @DisplayName("INV-29 a thread that is interrupted while it reads, as when its client leaves, harms nobody else's reading")
    void interruptsHarmNobody() throws Exception {
        String words = "CALL leadgraph.search('incidents', 'shooting') YIELD node RETURN node.recordId AS id ORDER BY id LIMIT 200";
        String walk = "MATCH (a:Shooting)-[:RECOVERED]->(b)-[:NIBIN_LEAD]-(c) RETURN count(*) AS n";
        List<List<String>> before = rows(overBolt, words);
        for (int i = 0; i < 60; i++) {
            String asked = i % 2 == 0 ? words : walk;
            Thread reading = Thread.ofPlatform().start(() -> {
                try {
                    rows(inside, asked);
                } catch (ReadingFailed | IllegalStateException left) {
                    // Its own answer may be lost.
                }
            });
            for (int times = 0; times < i && reading.isAlive(); times++) {
                Thread.onSpinWait();
                reading.interrupt();
            }
            reading.join();
        }
        assertThat(rows(inside, words)).isEqualTo(before).isEqualTo(rows(overBolt, words));
        assertThat(rows(inside, walk)).isEqualTo(rows(overBolt, walk));
    }

    @Test
    @DisplayName("INV-42 a reading that has failed answers nothing more, and the next one does")
    void leavesNothingBehind() {
        for (int i = 0; i < 300; i++) {
            failure(inside, "RETURN 1/0 AS a");
        }
        assertThat(rows(inside, "RETURN 1 AS a")).contains(List.of("1"));
        assertThat(rows(overBolt, "RETURN 1 AS a")).contains(List.of("1"));
    }

    @Test
    @DisplayName("INV-3 no name reads as anybody but a caller")
    void nobodyElseReads() {
        for (String name : List.of("leadgraph-system", "leadgraph-reader", "neo4j", "C:nobody@nowhere", "x", "C:")) {
            try (var reading = inside.begin(name, MOST)) {
                var rows = reading.run("MATCH (n) RETURN count(n) AS n", Map.of());
                assertThat(rows.next().number("n")).as(name).isZero();
            }
        }
    }

    private static List<List<String>> rows(CallerTransactions way, String cypher) {
        try (var reading = way.begin(ATHENA, MOST)) {
            CallerTransactions.Rows answer = reading.run(cypher, Map.of());
            CypherValues values = new CypherValues();
            List<List<String>> rows = new ArrayList<>(List.of(answer.columns()));
            while (answer.hasNext()) {
                Row row = answer.next();
                rows.add(answer.columns().stream().map(column -> text(values.of(row.value(column)))).toList());
            }
            rows.add(List.of(values.bytes() + " bytes"));
            return rows;
        }
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    private static String failure(CallerTransactions way, String cypher) {
        return failure(way, cypher, MOST);
    }

    private static String failure(CallerTransactions way, String cypher, Duration most) {
        try (var reading = way.begin(ATHENA, most)) {
            CallerTransactions.Rows answer = reading.run(cypher, Map.of());
            while (answer.hasNext()) {
                answer.next();
            }
            return "answered";
        } catch (ReadingFailed failed) {
            return failed.code() + " " + failed.getMessage();
        }
    }
}
