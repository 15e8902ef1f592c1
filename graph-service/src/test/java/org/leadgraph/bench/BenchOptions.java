package org.leadgraph.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What to measure.
 *
 * @param scale
 *            {@code demo} or {@code city}
 * @param iterations
 *            most measured rounds of a row
 * @param most
 *            longest time that a row is measured
 * @param directory
 *            where the databases are and stay
 * @param warmUp
 *            how long each operation is asked end to end before any is measured
 * @param starts
 *            whether to measure how long the service takes to start
 */
record BenchOptions(String scale, int iterations, Duration most, Path directory, Duration warmUp, boolean starts) {
    static final String HELP = """
            Usage: [--scale demo|city] [--iterations 300] [--seconds 15] [--directory target/bench] [--warm-up 15] [--starts true|false]
              --scale       size of the synthetic world; city (about 300 thousand records) unless given
              --iterations  most measured rounds of a row of the tables
              --seconds     longest time that a row is measured; a slow row ends with fewer rounds, and says how many
              --directory   where the databases are made, once, and stay
              --warm-up     seconds that each operation is asked end to end before any is measured
              --starts      false to measure no start; a first one, with the load, there must have been""";

    static BenchOptions of(List<String> arguments) {
        String scale = "city";
        int iterations = 300;
        long seconds = 15;
        Path directory = Path.of("target", "bench");
        long warmUp = 15;
        boolean starts = true;
        for (var rest = new ArrayDeque<>(arguments); !rest.isEmpty();) {
            String name = rest.pop();
            String value = rest.isEmpty() ? "" : rest.pop();
            switch (name) {
                case "--scale" -> scale = value;
                case "--iterations" -> iterations = Integer.parseInt(value);
                case "--seconds" -> seconds = Long.parseLong(value);
                case "--directory" -> directory = Path.of(value);
                case "--warm-up" -> warmUp = Long.parseLong(value);
                case "--starts" -> starts = Boolean.parseBoolean(value);
                default -> throw new IllegalArgumentException("There is no option " + name + ".");
            }
        }
        if (!List.of("demo", "city").contains(scale) || iterations < 1 || seconds < 1 || warmUp < 0) {
            throw new IllegalArgumentException("The scale is demo or city; iterations and seconds are at least 1.");
        }
        return new BenchOptions(scale, iterations, Duration.ofSeconds(seconds), directory.resolve(scale).toAbsolutePath(),
                Duration.ofSeconds(warmUp), starts);
    }

    /** The whole graph. */
    Path graph() {
        return directory.resolve("graph");
    }

    /** The copy that holds only what the caller sees. */
    Path reduced() {
        return directory.resolve("reduced");
    }

    /** The service's settings, so that every start is of the same service on the same data. */
    List<String> serviceArguments(int port) {
        Path audit = directory.resolve("audit");
        return List.of("--spring.profiles.active=demo", "--server.port=" + port, "--leadgraph.demo.scale=" + scale,
                "--leadgraph.graph.directory=" + graph(), "--leadgraph.audit.directory=" + audit.resolve("log"),
                "--leadgraph.audit.heads-directory=" + audit.resolve("heads"),
                "--leadgraph.audit.key-file=" + audit.resolve("key").resolve("heads.pem"));
    }
}
