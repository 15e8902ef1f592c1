package org.leadgraph.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leadgraph.load.CsvDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Loads a directory of CSV files, prints what became of them, and ends the service: with status 0 if every row is in the graph, else with 1. */
final class DirectoryLoader implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DirectoryLoader.class);

    private final Loader loader;
    private final Path directory;
    private final @Nullable String agency;
    private final ConfigurableApplicationContext context;

    DirectoryLoader(Loader loader, Path directory, @Nullable String agency, ConfigurableApplicationContext context) {
        this.loader = loader;
        this.directory = directory;
        this.agency = agency;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int status = load(loader, directory, agency);
        System.exit(SpringApplication.exit(context, () -> status));
    }

    /** The exit status. */
    static int load(Loader loader, Path directory, @Nullable String agency) {
        if (!Files.isDirectory(directory)) {
            log.error("leadgraph.ingest.directory is not a directory");
            return 1;
        }
        String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
        Feed feed = new Feed(name, new CsvDirectory(directory), Fingerprint.of(directory), agency, false);
        LoadReport report = loader.load(feed, new LoggedProgress(name));
        log.info("{}", report);
        return report.complete() ? 0 : 1;
    }
}
