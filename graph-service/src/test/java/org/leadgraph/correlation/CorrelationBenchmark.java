package org.leadgraph.correlation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.leadgraph.act.ActsOn;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ingest.Feed;
import org.leadgraph.ingest.Loader;
import org.leadgraph.load.Source;
import org.leadgraph.seed.synthetic.Scale;
import org.leadgraph.seed.synthetic.SyntheticWorld;

/**
 * How long a synthetic world takes to be compared, beside the time that it takes to be loaded in the same run, and then one record that arrives. Run it as docs/benchmarks.md says, with
 * {@code -Dbench.main=org.leadgraph.correlation.CorrelationBenchmark} and the scale.
 */
public final class CorrelationBenchmark {
    private static final int ARRIVALS = 200;

    private CorrelationBenchmark() {
    }

    public static void main(String[] arguments) {
        Scale scale = arguments.length > 0 && arguments[0].equals("city") ? Scale.CITY : Scale.DEMO;
        try (TestDatabase database = TestDatabase.start()) {
            Source world = SyntheticWorld.of(scale, SyntheticWorld.DEMO_SEED);
            Duration load = time(() -> new Loader(database.graph()).load(new Feed("world", world, "1", null, true), (_, _, _) -> {
            }));
            long waiting = database.number("MATCH (n:AwaitsCorrelation) RETURN count(n)");
            long before = database.number("MATCH ()-[l:SAME_AS]->() RETURN count(l)");
            Correlator correlator = new Correlator(ActsOn.looks(database.graph()), ActsOn.graph(database.graph()),
                    new CorrelationSettings(true, 0.9, 0.9, 0.9, 0.9));
            Duration all = time(() -> {
                while (correlator.next()) {
                    // Until none waits.
                }
                return waiting;
            });
            long links = database.number("MATCH ()-[l:SAME_AS]->() RETURN count(l)") - before;
            List<Map<String, Object>> people = database.rows("MATCH (p:Person) WITH p ORDER BY p.recordId LIMIT " + ARRIVALS
                    + " RETURN p.recordId AS recordId, p.ori AS ori");
            Duration one = time(() -> {
                for (Map<String, Object> person : people) {
                    database.graph().write("CREATE (:AwaitsCorrelation {of: $recordId, ownerOri: $ori, changes: 1})", person);
                    correlator.next();
                }
                return people;
            });
            System.out.printf(Locale.ROOT,
                    "| world | records compared | links made | load of the world, s | comparison, s | a record of these, ms | a record that arrives alone, ms |%n"
                            + "| --- | --- | --- | --- | --- | --- | --- |%n| %s | %,d | %,d | %.1f | %.1f | %.2f | %.1f |%n",
                    scale.name(), waiting, links, load.toMillis() / 1e3, all.toMillis() / 1e3,
                    1.0 * all.toMillis() / waiting, 1.0 * one.toMillis() / people.size());
        }
    }

    private static Duration time(Supplier<?> work) {
        long begun = System.nanoTime();
        work.get();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
