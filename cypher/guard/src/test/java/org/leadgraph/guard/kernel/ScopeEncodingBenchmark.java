package org.leadgraph.guard.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.visibility.View;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;
import org.neo4j.token.TokenHolders;

/**
 * What a guarded query costs with the scope as a label, and as a property, against the same query unguarded; everything is visible. The three are measured
 * in turns, so that whatever else the machine does hits them alike. The result is in docs/decisions/0002-scope-as-label.md. Run it with
 *
 * <pre>
 * mvn -q -pl cypher/guard -am process-test-classes -Pguard-benchmark -Dbench.main=org.leadgraph.guard.kernel.ScopeEncodingBenchmark
 * </pre>
 */
public final class ScopeEncodingBenchmark {
    private static final String START = "MATCH (a:Casing {recordId: $id})";
    private static final List<Question> QUESTIONS = List.of(
            new Question("4-hop distinct expansion", START + "-[:NIBIN_LEAD|SAME_AS*1..4]-(n) RETURN count(DISTINCT n)", 400),
            new Question("lead chain, 9 hops", START + "-[:NIBIN_LEAD*1..9]->(n) RETURN count(n)", 4000),
            new Question("unique index seek", START + " RETURN a.caliber", 4000),
            new Question("label scan with a predicate", "MATCH (n:Casing) WHERE n.caliber = '9MM' RETURN count(n)", 60),
            new Question("label count", "MATCH (n:Casing) RETURN count(n)", 60));

    private final ScopeGraph graph;
    private final Random random = new Random(11);

    private ScopeEncodingBenchmark(ScopeGraph graph) {
        this.graph = graph;
    }

    private enum Variant {
        UNGUARDED, LABEL, PROPERTY
    }

    private record Question(String name, String cypher, int rounds) {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("leadgraph-scopes");
        try (var graph = new ScopeGraph(directory)) {
            long start = System.nanoTime();
            graph.create();
            System.out.printf("created in %d s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
            var benchmark = new ScopeEncodingBenchmark(graph);
            QUESTIONS.forEach(benchmark::measure);
        } finally {
            FileUtils.deleteDirectory(directory);
        }
    }

    private void measure(Question question) {
        Map<Variant, List<Long>> times = new EnumMap<>(Variant.class);
        Map<Variant, LoginContext> logins = new EnumMap<>(Variant.class);
        for (Variant variant : Variant.values()) {
            times.put(variant, new ArrayList<>());
            logins.put(variant, new Login(variant));
        }
        int warmUp = Math.max(10, question.rounds() / 4);
        for (int round = -warmUp; round < question.rounds(); round++) {
            Map<String, Object> parameters = Map.of("id",
                    ScopeGraph.recordId(random.nextInt(ScopeGraph.NODES / ScopeGraph.CHAIN) * ScopeGraph.CHAIN));
            Set<Object> answers = new HashSet<>();
            for (int turn = 0; turn < Variant.values().length; turn++) {
                Variant variant = Variant.values()[Math.floorMod(round + turn, Variant.values().length)];
                long start = System.nanoTime();
                answers.add(ask(question, parameters, logins.get(variant)));
                long took = System.nanoTime() - start;
                if (round >= 0) {
                    times.get(variant).add(took);
                }
            }
            if (answers.size() != 1) {
                throw new IllegalStateException("The variants differ: " + answers);
            }
        }
        print(question, times);
    }

    private Object ask(Question question, Map<String, Object> parameters, LoginContext login) {
        try (var tx = graph.database().beginTransaction(KernelTransaction.Type.EXPLICIT, login);
                var result = tx.execute(question.cypher(), parameters)) {
            return result.next().values().iterator().next();
        }
    }

    private static void print(Question question, Map<Variant, List<Long>> times) {
        System.out.printf("%s (%d rounds)%n", question.name(), question.rounds());
        double p50 = quantile(times.get(Variant.UNGUARDED), 0.5);
        double p95 = quantile(times.get(Variant.UNGUARDED), 0.95);
        times.forEach((variant, taken) -> System.out.printf("  %-10s p50 %9.3f ms (%.2fx)   p95 %9.3f ms (%.2fx)%n", variant,
                quantile(taken, 0.5), quantile(taken, 0.5) / p50, quantile(taken, 0.95), quantile(taken, 0.95) / p95));
    }

    private static double quantile(List<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    /** A view of all scopes: of a user whose agency owns them all. */
    private static View everything() {
        var agency = new Policy.Agency("alpha", Policy.Level.LOCAL, "POLICE", Policy.SharingMode.ALL_OR_NOTHING, true, false, false,
                Set.of());
        var user = new Policy.User("ann", true, "GA0000001", "alpha", Instant.MAX);
        List<Policy.Scope> scopes = IntStream.rangeClosed(1, ScopeGraph.SCOPES)
                .mapToObj(number -> new Policy.Scope(number, "alpha", "STANDARD", Policy.Audience.SHARED, Colour.GREEN, List.of()))
                .toList();
        return View.of(new Policy(1, Map.of("alpha", agency), Map.of("ann", user), scopes), new Caller(UseCode.C, "ann"));
    }

    /** A login with the access mode of a variant; the view is computed once, as the guard keeps it. */
    private final class Login extends LoginContext {
        private final Variant variant;
        private final View view = everything();
        private final ScopeLabels labels = new ScopeLabels(
                graph.database().getDependencyResolver().resolveDependency(TokenHolders.class));

        Login(Variant variant) {
            super(AuthSubject.AUTH_DISABLED, ClientConnectionInfo.EMBEDDED_CONNECTION);
            this.variant = variant;
        }

        @Override
        public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference target, AbstractSecurityLog log, long atMillis) {
            AccessMode mode = switch (variant) {
                case UNGUARDED -> StaticAccessMode.FULL;
                case LABEL -> new CallerAccessMode(view, labels, AllowedTokens.of(ids));
                case PROPERTY -> new PropertyAccessMode(view, labels, AllowedTokens.of(ids), ids.getPropertyKeyId("scope"));
            };
            return new SecurityContext(subject(), mode, connectionInfo(), target.name());
        }
    }
}
