package org.leadgraph.seed;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

import org.leadgraph.seed.synthetic.Scale;
import org.leadgraph.seed.synthetic.SyntheticWorld;

/** What was asked for on the command line. Errors: {@link IllegalArgumentException} with a sentence for the user. */
record SeedOptions(boolean help, boolean baltimore, Scale scale, long seed, Path out, boolean truth) {

    static SeedOptions parse(List<String> arguments, Map<String, Scale> scales) {
        var options = new SeedOptions(false, false, Scale.DEMO, SyntheticWorld.DEMO_SEED, Path.of(""), false);
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var name = rest.pop();
            options = switch (name) {
                case "--help" -> new SeedOptions(true, options.baltimore, options.scale, options.seed, options.out, options.truth);
                case "--truth" -> new SeedOptions(options.help, options.baltimore, options.scale, options.seed, options.out, true);
                default -> options.with(name, value(name, rest), scales);
            };
        }
        if (!options.help && options.out.toString().isEmpty()) {
            throw new IllegalArgumentException("Say where to write: --out DIRECTORY.");
        }
        if (options.truth && options.baltimore) {
            throw new IllegalArgumentException("Only a synthetic world knows the truth; leave --truth out.");
        }
        return options;
    }

    private SeedOptions with(String name, String value, Map<String, Scale> scales) {
        return switch (name) {
            case "--source" -> new SeedOptions(help, isBaltimore(value), scale, seed, out, truth);
            case "--scale" -> new SeedOptions(help, baltimore, scaleNamed(value, scales), seed, out, truth);
            case "--seed" -> new SeedOptions(help, baltimore, scale, number(value), out, truth);
            case "--out" -> new SeedOptions(help, baltimore, scale, seed, Path.of(value), truth);
            default -> throw new IllegalArgumentException("There is no option " + name + ".");
        };
    }

    private static String value(String name, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("Give a value after " + name + ", or ask for --help.");
        }
        return rest.pop();
    }

    private static boolean isBaltimore(String value) {
        return switch (value) {
            case "baltimore" -> true;
            case "synthetic" -> false;
            default -> throw new IllegalArgumentException("The source is synthetic or baltimore, not " + value + ".");
        };
    }

    private static Scale scaleNamed(String value, Map<String, Scale> scales) {
        if (!scales.containsKey(value)) {
            throw new IllegalArgumentException("The scale is demo, city, state or nation, not " + value + ".");
        }
        return scales.get(value);
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The seed is a whole number, not " + value + ".", e);
        }
    }
}
