package org.leadgraph.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.leadgraph.load.SourceFile;
import org.leadgraph.seed.baltimore.BaltimoreWorld;
import org.leadgraph.seed.synthetic.Scale;
import org.leadgraph.seed.synthetic.SyntheticWorld;

/** The command line: writes a world as a directory of CSV files. Exit code 2 when the arguments cannot be understood. */
public final class SeedData {
    private static final Map<String, Scale> SCALES = Map.of("demo", Scale.DEMO, "city", Scale.CITY, "state", Scale.STATE, "nation",
            Scale.NATION);
    private static final String HELP = """
            Writes a world in the load format: CSV files and a manifest with counts and SHA-256 sums.

              --source synthetic|baltimore   invented records (default), or Baltimore 2012 to 2017 (open data)
              --scale  demo|city|state|nation   about 30 thousand, 300 thousand, 3 million, 23 million nodes; default demo
              --seed   NUMBER                same number and scale, same bytes; default %d
              --out    DIRECTORY             required; files of the same names are replaced
              --truth                        also write what really happened, into DIRECTORY/truth; synthetic only
              --help                         this text
            """.formatted(SyntheticWorld.DEMO_SEED);

    private SeedData() {
    }

    public static void main(String[] arguments) {
        try {
            var options = SeedOptions.parse(List.of(arguments), SCALES);
            if (options.help()) {
                System.out.print(HELP);
            } else {
                write(options);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(HELP);
            System.exit(2);
        }
    }

    private static void write(SeedOptions options) {
        if (options.baltimore()) {
            write(BaltimoreWorld.read().files(), options.out());
            return;
        }
        var world = SyntheticWorld.of(options.scale(), options.seed());
        write(world.files(), options.out());
        if (options.truth()) {
            write(world.truth(), options.out().resolve("truth"));
        }
    }

    private static void write(List<SourceFile> files, Path directory) {
        new CsvDirectoryWriter(directory, entry -> System.err.printf("%,12d rows  %s%n", entry.rows(), entry.file())).write(files);
    }
}
