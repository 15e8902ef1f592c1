package org.leadgraph.bench;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.policy.Policies;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.policy.PolicyWriters;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.visibility.View;

/**
 * What a change of policy costs: from its commit to the first guarded query with the new view, and the making of one view, with few agencies and with as many as
 * the country has. The policies are made up: agreements between agencies drawn at random, two classes of records and two users an agency.
 */
public final class PolicyBenchmark {
    private static final int NATION = 6_600;
    private static final int AGREEMENTS = 67_500;
    private static final int ROUNDS = 30;

    private PolicyBenchmark() {
    }

    public static void main(String[] arguments) {
        System.out.printf("%d processors; load %.1f; Java %s%n", Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version());
        System.out.println("""

                | Policy | What | p50 | p95 | rounds |
                | --- | --- | --- | --- | --- |""");
        views();
        changes(12, 30);
        changes(NATION, AGREEMENTS);
        System.out.printf("%nLoad at the end %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.exit(0);
    }

    /** Pairs of agencies, each once. */
    private static Set<List<Integer>> pairs(int agencies, int agreements) {
        Random random = new Random(1);
        Set<List<Integer>> pairs = new HashSet<>();
        while (pairs.size() < agreements) {
            int one = random.nextInt(agencies);
            int other = random.nextInt(agencies);
            if (one < other) {
                pairs.add(List.of(one, other));
            }
        }
        return pairs;
    }

    private static void views() {
        Map<Integer, Set<String>> partners = new HashMap<>();
        pairs(NATION, AGREEMENTS).forEach(pair -> {
            partners.computeIfAbsent(pair.get(0), _ -> new HashSet<>()).add("agency" + pair.get(1));
            partners.computeIfAbsent(pair.get(1), _ -> new HashSet<>()).add("agency" + pair.get(0));
        });
        Map<String, Policy.Agency> agencies = new HashMap<>();
        Map<String, Policy.User> users = new HashMap<>();
        List<Policy.Scope> scopes = new ArrayList<>();
        for (int i = 0; i < NATION; i++) {
            String id = "agency" + i;
            agencies.put(id, new Policy.Agency(id, Policy.Level.LOCAL, "POLICE",
                    i % 4 == 0 ? Policy.SharingMode.ITEM_POLICY : Policy.SharingMode.ALL_OR_NOTHING, true, false, i % 10 == 0,
                    partners.getOrDefault(i, Set.of())));
            users.put("user" + i, new Policy.User("user" + i, true, "IL0000000", id, Instant.MAX));
            scopes.add(new Policy.Scope(2 * i + 1, id, "STANDARD", Policy.Audience.SHARED, Colour.GREEN, List.of()));
            scopes.add(new Policy.Scope(2 * i + 2, id, "TRACE_DETAIL", Policy.Audience.OWNER_ONLY, Colour.RED, List.of()));
        }
        Policy policy = new Policy(1, agencies, users, scopes);
        IntFunction<Long> view = round -> {
            long start = System.nanoTime();
            if (!View.of(policy, new Caller(UseCode.C, "user" + round % NATION)).isGreen(2 * (round % NATION) + 1)) {
                throw new IllegalStateException("A user does not see the own records");
            }
            return System.nanoTime() - start;
        };
        run(ROUNDS * 10, view);
        print(NATION, AGREEMENTS, "one view, in memory", run(ROUNDS * 10, view));
    }

    private static void changes(int agencies, int agreements) {
        try (TestDatabase database = TestDatabase.start()) {
            build(database, agencies, agreements);
            PolicyWriter writer = PolicyWriters.at(Clock.systemUTC());
            Policies policies = new Policies();
            List<Long> commits = new ArrayList<>();
            IntFunction<Long> change = round -> {
                long start = System.nanoTime();
                database.graph().inTransaction(tx -> {
                    writer.scopeColour(tx, "bench", 1, round % 2 == 0 ? "RED" : "GREEN");
                    return round;
                });
                long committed = System.nanoTime();
                commits.add(committed - start);
                try (GraphReading reading = database.scopedGraph().read("C:user1")) {
                    if (reading.view().green().get(1) != (round % 2 == 1)) {
                        throw new IllegalStateException("The first query has not the new view");
                    }
                }
                return System.nanoTime() - committed;
            };
            run(ROUNDS / 2, change);
            commits.clear();
            List<Long> first = run(ROUNDS, change);
            print(agencies, agreements, "commit of a change, with its journal", commits);
            print(agencies, agreements, "from the commit to the first guarded query with the new view", first);
            print(agencies, agreements, "a guarded query when nothing has changed", run(ROUNDS, _ -> {
                long start = System.nanoTime();
                try (GraphReading reading = database.scopedGraph().read("C:user1")) {
                    reading.view();
                }
                return System.nanoTime() - start;
            }));
            print(agencies, agreements, "reading the policy into the service", run(10, _ -> {
                long start = System.nanoTime();
                database.graph().inTransaction(policies::now);
                return System.nanoTime() - start;
            }));
            print(agencies, agreements, "reading an earlier policy for the users of one agency", run(10, _ -> {
                long start = System.nanoTime();
                database.graph().inTransaction(tx -> policies.at(tx, Instant.now(), "agency1"));
                return System.nanoTime() - start;
            }));
            print(agencies, agreements, "reading the policy of two agencies", run(10, _ -> {
                long start = System.nanoTime();
                database.graph().inTransaction(tx -> policies.of(tx, List.of("agency0", "agency1")));
                return System.nanoTime() - start;
            }));
        }
    }

    private static void build(TestDatabase database, int agencies, int agreements) {
        int batch = 2_000;
        for (int from = 0; from < agencies; from += batch) {
            database.graph().write("""
                    UNWIND range($from, $to) AS n
                    CREATE (a:Agency:S0 {agencyId: 'agency' + n, name: 'agency' + n, level: 'LOCAL', kind: 'POLICE'})
                    CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ITEM_POLICY', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                    CREATE (o:Ori:S0 {code: 'IL' + substring(toString(10000000 + n), 1)})-[:BELONGS_TO]->(a)
                    CREATE (:User {userId: 'user' + n, status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                    CREATE (:User {userId: 'other' + n, status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                    CREATE (:Scope {number: 2 * n + 1, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                    CREATE (:Scope {number: 2 * n + 2, dataClass: 'TRACE_DETAIL', audience: 'OWNER_ONLY', colour: 'RED'})-[:OF]->(a)
                    """, Map.of("from", from, "to", Math.min(from + batch, agencies) - 1));
        }
        Set<List<Integer>> drawn = pairs(agencies, agreements);
        // The one whose view is asked for must have the one whose colour changes for a partner.
        drawn.add(List.of(0, 1));
        List<List<Integer>> pairs = List.copyOf(drawn);
        for (int from = 0; from < pairs.size(); from += batch) {
            database.graph().write("""
                    UNWIND $pairs AS pair
                    MATCH (a:Agency {agencyId: 'agency' + pair[0]}), (b:Agency {agencyId: 'agency' + pair[1]})
                    CREATE (a)-[:SHARES_WITH]->(b), (b)-[:SHARES_WITH]->(a)
                    """, Map.of("pairs", pairs.subList(from, Math.min(from + batch, pairs.size()))));
        }
    }

    private static List<Long> run(int rounds, IntFunction<Long> what) {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            nanos.add(what.apply(round));
        }
        return nanos;
    }

    private static void print(int agencies, int agreements, String what, List<Long> nanos) {
        Rounds.Times times = new Rounds.Times(nanos, 0);
        System.out.printf(Locale.ROOT, "| %,d agencies, %,d agreements | %s | %.2f | %.2f | %d |%n", agencies, agreements, what,
                times.p50(),
                times.p95(), nanos.size());
    }
}
