package org.leadgraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Times ways of doing the same in turns, so that whatever else the machine does hits them alike. */
final class Rounds {
    private static final int LEAST = 10;

    private final int iterations;
    private final Duration most;

    Rounds(BenchOptions options) {
        this.iterations = options.iterations();
        this.most = options.most();
    }

    /**
     * What was measured of one way.
     *
     * @param rows
     *            of its answer
     */
    record Times(List<Long> nanos, int rows) {
        double p50() {
            return quantile(0.5);
        }

        double p95() {
            return quantile(0.95);
        }

        private double quantile(double share) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted[(int) Math.round(share * (sorted.length - 1))] / 1e6;
        }
    }

    /** Measures each way, which returns the number of rows of its answer, after a warm-up that is as long as a quarter of it. */
    Map<String, Times> measure(Map<String, IntSupplier> ways) {
        run(ways, Math.max(LEAST, iterations / 4), most.dividedBy(3));
        return run(ways, iterations, most);
    }

    static Map<String, Times> run(Map<String, IntSupplier> ways, int rounds, Duration most) {
        List<String> names = List.copyOf(ways.keySet());
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        Map<String, Integer> rows = new LinkedHashMap<>();
        names.forEach(name -> nanos.put(name, new ArrayList<>()));
        long begin = System.nanoTime();
        for (int round = 0; round < rounds && (round < LEAST || System.nanoTime() - begin < most.toNanos()); round++) {
            for (int turn = 0; turn < names.size(); turn++) {
                // Each round another one begins, so that none always has to warm the caches for the others.
                String name = names.get((round + turn) % names.size());
                long start = System.nanoTime();
                rows.put(name, ways.get(name).getAsInt());
                nanos.get(name).add(System.nanoTime() - start);
            }
        }
        Map<String, Times> times = new LinkedHashMap<>();
        names.forEach(name -> times.put(name, new Times(nanos.get(name), rows.get(name))));
        return times;
    }
}
