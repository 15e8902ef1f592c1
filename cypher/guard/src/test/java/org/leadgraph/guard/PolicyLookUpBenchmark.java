package org.leadgraph.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadgraph.guard.kernel.GuardedDatabase;
import org.leadgraph.guard.policy.Policies;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.UseCode;
import org.neo4j.io.fs.FileUtils;

/**
 * What it costs a transaction to find its caller's view: when nothing was committed since the last one did, when records were, and when policy was. The result is
 * in docs/decisions/0004-policy-follows-the-store.md. Run it with
 *
 * <pre>
 * mvn -q -pl cypher/guard -am process-test-classes -Pguard-benchmark -Dbench.main=org.leadgraph.guard.PolicyLookUpBenchmark
 * </pre>
 */
public final class PolicyLookUpBenchmark {
    private static final Caller ANN = new Caller(UseCode.C, "ann");
    private static final int LOOK_UPS = 2_000_000;
    private static final int COMMITS = 400;

    private final TestGraph graph;
    private final Policies policies;

    private PolicyLookUpBenchmark(TestGraph graph, Policies policies) {
        this.graph = graph;
        this.policies = policies;
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("leadgraph-look-ups");
        List<GuardedDatabase> guarded = new ArrayList<>();
        try (TestGraph graph = TestGraph.withSchema(directory, new GuardParts((name, facade) -> {
            guarded.add(GuardParts.WHOLE.database().create(name, facade));
            return guarded.getFirst();
        }, GuardParts.WHOLE.procedures()))) {
            var benchmark = new PolicyLookUpBenchmark(graph, guarded.getFirst().policies());
            SmallPolicy.write(graph);
            benchmark.measure("2 agencies, 2 scopes");
            graph.system("""
                    UNWIND range(1, 2000) AS i
                    CREATE (a:Agency:S0 {agencyId: 'a' + i, level: 'LOCAL', kind: 'POLICE'})<-[:OF]-(:SharingPolicy {access: 'ACTIVE', mode: 'ITEM_POLICY'}),
                      (a)<-[:BELONGS_TO]-(:Ori:S0 {code: 'TX' + (1000000 + i)})<-[:EMPLOYED_BY]-(:User {userId: 'u' + i, status: 'ACTIVE'})
                    WITH a, i UNWIND range(0, 4) AS c
                    CREATE (a)<-[:OF]-(:Scope {number: 10 + i * 5 + c, dataClass: 'C' + c, audience: 'SHARED', colour: 'GREEN'})""");
            benchmark.measure("2,002 agencies, 10,002 scopes");
        } finally {
            FileUtils.deleteDirectory(directory);
        }
    }

    private void measure(String policy) {
        for (int i = 0; i < LOOK_UPS; i++) {
            policies.viewOf(ANN);
        }
        long start = System.nanoTime();
        for (int i = 0; i < LOOK_UPS; i++) {
            policies.viewOf(ANN);
        }
        double each = (System.nanoTime() - start) / (double) LOOK_UPS;
        System.out.printf("%s: look-up %.0f ns; first look-up after a commit of records %s; after one of policy %s%n", policy, each,
                afterCommits("CREATE (:Shooting:S1 {recordId: randomUUID()})"),
                afterCommits("MATCH (u:User {userId: 'bob'}) SET u.status = 'ACTIVE', u.touched = timestamp()"));
    }

    private String afterCommits(String statement) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < COMMITS; i++) {
            graph.system(statement, Map.of());
            long start = System.nanoTime();
            policies.viewOf(ANN);
            times.add(System.nanoTime() - start);
        }
        times.sort(null);
        return "p50 %.3f ms, p95 %.3f ms".formatted(times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6);
    }
}
