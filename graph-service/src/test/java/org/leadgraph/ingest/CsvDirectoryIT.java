package org.leadgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.load.CsvDirectory;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.CsvDirectoryWriter;

class CsvDirectoryIT {
    private static final List<String> NASTY = List.of("", " ", "\u0000", "'}) DETACH DELETE n //", "`S1`", "S1", "$rows", "\\u0027", "=1+1",
            "<b>", "\r\n", "\uFFFD", "\uD83D", "x".repeat(30_000), "NaN", "-0", "9999999999", "2024-13-01", "null", "\u202E",
            TestSource.OAK,
            TestSource.ELM, TestSource.id(1), TestSource.id(5));
    private static TestDatabase database;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    private LoadReport load() {
        return new Loader(database.graph()).load(new Feed("directory", new CsvDirectory(directory), "1", null, true),
                (file, rows, elapsed) -> {
                });
    }

    private void write(TestSource source) {
        new CsvDirectoryWriter(directory, entry -> {
        }).write(source.files());
    }

    @Test
    void holdsTheSameAsItsSource() {
        new Loader(database.graph()).load(TestSource.small().asFeed(), (file, rows, elapsed) -> {
        });
        String expected = GraphHash.of(database);
        database.clear();

        write(TestSource.small());
        LoadReport report = load();

        assertThat(report.refusals()).isEmpty();
        assertThat(GraphHash.of(database)).isEqualTo(expected);
    }

    @Test
    void oneBrokenFileDoesNotStopTheOthers() throws IOException {
        write(TestSource.small());
        Files.writeString(directory.resolve("casing.csv"), "recordId,ori\nx,y\n");
        Files.writeString(directory.resolve("trace.csv"), Files.readString(directory.resolve("trace.csv")) + "\"never closed\n,,,\"x\"y\n");
        Files.write(directory.resolve("firearm.csv"), Files.readString(directory.resolve("firearm.csv")).replace("Make", "Mäke")
                .getBytes(StandardCharsets.ISO_8859_1));

        LoadReport report = load();

        assertThat(report.refusals()).extracting(Refusal::file, Refusal::code).contains(
                org.assertj.core.groups.Tuple.tuple("casing", RefusalCode.HEADER_DIFFERS),
                org.assertj.core.groups.Tuple.tuple("firearm", RefusalCode.ENCODING_BROKEN));
        assertThat(report.refusals()).extracting(Refusal::file).contains("trace");
        assertThat(database.number("MATCH (n:Shooting) RETURN count(n)")).isEqualTo(2);
        assertThat(database.number("MATCH (:Shooting)-[r:OCCURRED_AT]->(:Location) RETURN count(r)")).isOne();
    }

    @Test
    void exitStatusSaysWhetherRowsWereRefused() throws IOException {
        write(TestSource.small());
        var loader = new Loader(database.graph());
        assertThat(DirectoryLoader.load(loader, directory, null)).isZero();

        Files.writeString(directory.resolve("trace.csv"), "recordId,ori,dataClass,traceId\nx,y,,z\n");
        assertThat(DirectoryLoader.load(loader, directory, null)).isOne();
        assertThat(DirectoryLoader.load(loader, directory.resolve("none"), null)).isOne();
    }

    @Test
    void hostileFeedChangesNothingOfOtherOwners() {
        new Loader(database.graph()).load(TestSource.small().asFeed(), (file, rows, elapsed) -> {
        });
        Map<String, Object> elm = ofElm();
        Random random = new Random(7);
        TestSource hostile = TestSource.empty();
        List<Map.Entry<LoadFile, List<List<String>>>> files = List.copyOf(TestSource.small().rows().entrySet());
        for (int i = 0; i < 3_000; i++) {
            var file = files.get(random.nextInt(files.size()));
            String[] row = file.getValue().get(random.nextInt(file.getValue().size())).toArray(String[]::new);
            if (file.getKey() instanceof RecordKind) {
                // Mostly new records: two rows of one key never share a batch, so the same few would make batches of one.
                row[0] = TestSource.id(1_000 + i);
            }
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                row[random.nextInt(row.length)] = NASTY.get(random.nextInt(NASTY.size()));
            }
            hostile.row(file.getKey(), row);
        }

        LoadReport report = new Loader(database.graph()).load(hostile.asFeedOf("oak"), (file, rows, elapsed) -> {
        });

        assertThat(report.total().read()).isEqualTo(3_000);
        assertThat(report.refusals()).hasSize(LoadReport.MOST_REFUSALS);
        assertThat(ofElm()).isEqualTo(elm);
        assertThat(database.number("MATCH (n) WHERE n.recordId IS NOT NULL AND size(labels(n)) <> 2 RETURN count(n)")).isZero();
    }

    /** What the other agency owns, but for links with an end of the feed's own. */
    private static Map<String, Object> ofElm() {
        return database.rows("""
                MATCH (n {ori: 'MOELM0200'})
                WITH n ORDER BY n.recordId
                WITH collect(labels(n)) AS labels, collect(properties(n)) AS records
                OPTIONAL MATCH ({ori: 'MOELM0200'})-[r]-({ori: 'MOELM0200'})
                WITH labels, records, count(r) AS links
                OPTIONAL MATCH (s:Scope)
                WITH labels, records, links, count(s) AS scopes
                OPTIONAL MATCH (:Agency)-[shares:SHARES_WITH]->(:Agency)
                RETURN labels, records, links, scopes, count(shares) AS halves""").getFirst();
    }
}
