package org.leadgraph.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.policy.PolicyWriters;

/** Many programs of several agencies act at once. */
class CrowdOfActsIT {
    private static final int ACTORS = Integer.getInteger("leadgraph.crowd.actors", 40);
    private static final int ACTS = Integer.getInteger("leadgraph.crowd.acts", 10);
    private static final int AGENCIES = 8;

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
        database.graph().write(
                "UNWIND range(0, $most) AS n CREATE (a:Agency {agencyId: 'agency' + n})<-[:OF]-(:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING'}) "
                        + "CREATE (:Brought {of: 'agency' + n, number: 0})",
                Map.of("most", AGENCIES - 1));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    @DisplayName("U-01 many act at once: each act is done once, none ends in a fault")
    void noFault() throws Exception {
        Acts acts = ActsOn.graph(database.graph());
        PolicyWriter writer = PolicyWriters.at(Clock.systemUTC());
        Map<String, Integer> ends = new TreeMap<>();
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(ACTORS)) {
            List<Future<List<String>>> actors = new ArrayList<>();
            for (int actor = 0; actor < ACTORS; actor++) {
                int who = actor;
                Callable<List<String>> acting = () -> {
                    List<String> mine = new ArrayList<>();
                    for (int act = 0; act < ACTS; act++) {
                        String agency = "agency" + who % AGENCIES;
                        boolean policy = act % 2 == 0;
                        String other = "agency" + (who + 1 + act) % AGENCIES;
                        try {
                            acts.perform(Initiator.Program.feed("crowd-" + who, agency), TestAct.RECORDS_BRING, Map.of(), (by, tx) -> {
                                tx.run("MATCH (b:Brought {of: $of}) SET b.number = b.number + 1", Map.of("of", agency));
                                if (policy && !other.equals(agency)) {
                                    boolean given = !tx.run(
                                            "MATCH (:Agency {agencyId: $from})-[s:SHARES_WITH]->(:Agency {agencyId: $to}) RETURN 1 AS one",
                                            Map.of("from", agency, "to", other)).isEmpty();
                                    writer.sharing(tx, by.userId(), agency, other, !given, "x");
                                }
                                return true;
                            });
                            mine.add("DONE");
                        } catch (RuntimeException failure) {
                            mine.add(failure.getClass().getSimpleName() + " " + failure.getMessage());
                        }
                    }
                    return mine;
                };
                actors.add(threads.submit(acting));
            }
            for (Future<List<String>> each : actors) {
                each.get().forEach(end -> ends.merge(end, 1, Integer::sum));
            }
        }
        System.out.println("CROWD " + ends + " in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        assertThat(ends).containsOnlyKeys("DONE");
        assertThat(database.number("MATCH (b:Brought) RETURN sum(b.number)")).isEqualTo((long) ACTORS * ACTS);
    }
}
