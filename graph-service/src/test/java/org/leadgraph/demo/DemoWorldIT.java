package org.leadgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ingest.Feed;
import org.leadgraph.ingest.LoadReport;
import org.leadgraph.ingest.LoadReport.FileReport;
import org.leadgraph.ingest.Loader;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.CsvDirectoryWriter;
import org.leadgraph.seed.Manifest;

class DemoWorldIT {
    @Test
    void loadsCompletelyAndOnce(@TempDir Path directory) {
        try (TestDatabase database = TestDatabase.start()) {
            Loader loader = new Loader(database.graph());
            DemoWorldLoader demo = new DemoWorldLoader(loader, DemoSettings.Scale.DEMO);
            Feed synthetic = demo.worlds().getFirst();
            Feed baltimore = demo.worlds().getLast();

            LoadReport report = loader.load(synthetic, (file, rows, elapsed) -> {
            });
            Manifest manifest = new CsvDirectoryWriter(directory, entry -> {
            }).write(synthetic.source().files());

            assertThat(report.refusals()).isEmpty();
            assertThat(report.files().stream().collect(Collectors.toMap(file -> file.file() + ".csv", FileReport::created)))
                    .isEqualTo(manifest.files().stream().collect(Collectors.toMap(Manifest.Entry::file, Manifest.Entry::rows)));
            assertThat(nodes(database)).isEqualTo(recordRows(report));

            demo.start();

            assertThat(loader.hasLoaded(synthetic)).isTrue();
            assertThat(loader.hasLoaded(baltimore)).isTrue();
            assertThat(database.number("""
                    MATCH (person:Person {ori: 'MDBPD0000'})<-[:INVOLVED]-(shooting:Shooting)
                    WITH person, count(DISTINCT shooting) AS cases
                    WHERE cases > 1
                    RETURN count(person)""")).isEqualTo(434);
        }
    }

    private static Map<String, Long> nodes(TestDatabase database) {
        return database.rows(
                "MATCH (n) WHERE n.recordId IS NOT NULL UNWIND labels(n) AS label WITH label WHERE NOT label =~ 'S[0-9]+' RETURN label, count(*) AS n")
                .stream().collect(Collectors.toMap(row -> (String) row.get("label"), row -> (Long) row.get("n")));
    }

    private static Map<String, Long> recordRows(LoadReport report) {
        return report.files().stream().filter(file -> kind(file) instanceof RecordKind)
                .collect(Collectors.toMap(file -> ((RecordKind) kind(file)).label(), FileReport::read));
    }

    private static LoadFile kind(FileReport file) {
        return LoadFile.named(file.file()).orElseThrow();
    }
}
