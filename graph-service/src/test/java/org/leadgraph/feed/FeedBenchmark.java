package org.leadgraph.feed;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.leadgraph.act.Acts;
import org.leadgraph.act.ActsOn;
import org.leadgraph.act.Looks;
import org.leadgraph.feed.FeedReception.Stored;
import org.leadgraph.feed.FeedRuns.Arrived;
import org.leadgraph.feedfile.SentFile.Form;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ingest.Feed;
import org.leadgraph.ingest.FeedRules;
import org.leadgraph.ingest.Loader;
import org.leadgraph.load.CsvDirectory;
import org.leadgraph.load.RecordIds;
import org.leadgraph.profile.FeedProfiles;
import org.springframework.util.unit.DataSize;

/**
 * Rows a second through a feed, from the first byte to the end of the run, beside the same rows as a directory that is loaded, in one run; and the memory that they take. Run it as
 * docs/benchmarks.md says, with {@code -Dbench.main=org.leadgraph.feed.FeedBenchmark} and the number of rows.
 */
public final class FeedBenchmark {
    private static final String ORI = "IL0000010";
    private static final String FACTS = ",2026-01-01T03:00:00Z,America/Chicago,AUTOMATED,Officers heard two shots near the corner and found a casing.";

    private FeedBenchmark() {
    }

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("leadgraph-test");
        RecordIds ids = RecordIds.forDemo();
        write(directory.resolve("load/shooting.csv"),
                "recordId,ori,dataClass,caseNumber,crimeType,occurredAt,zone,rmsStatus,narrative,lePartner,occurredPrecision",
                rows, i -> ids.recordId(ORI, "Shooting", "load-" + i) + "," + ORI + ",,26-" + i + ",Shots Fired" + FACTS + ",,");
        Path sent = directory.resolve("sent.csv");
        write(sent, "key,ori,asOf,caseNumber,crimeType,occurredAt,zone,rmsStatus,narrative", rows,
                i -> "feed-" + i + "," + ORI + ",2026-01-02T00:00:00Z,26-" + i + ",Shots Fired" + FACTS);
        Path newer = directory.resolve("newer.csv");
        write(newer, "key,ori,asOf,caseNumber,crimeType,occurredAt,zone,rmsStatus,narrative", rows,
                i -> "feed-" + i + "," + ORI + ",2026-01-03T00:00:00Z,26-" + i + ",Shots Fired" + FACTS);
        Path corrected = directory.resolve("corrected.csv");
        write(corrected, "key,ori,asOf,caseNumber,crimeType,occurredAt,zone,rmsStatus,narrative", rows,
                i -> "feed-" + i + "," + ORI + ",2026-01-04T00:00:00Z,26-" + i + ",Homicide" + FACTS);
        try (TestDatabase database = TestDatabase.start()) {
            policy(database);
            // Warmed up by a tenth of each.
            System.out.printf(Locale.ROOT,
                    "| %,d rows | rows a second | processor time, rows a second | most heap in use, MB |%n| --- | --- | --- | --- |%n",
                    rows);
            for (String way : new String[]{"warm-up", "load of a directory", "feed", "feed again, `asOf` alone is newer",
                    "feed again, every row a correction, so that a version is kept"}) {
                row(way, rows, () -> {
                    if (way.startsWith("feed")) {
                        feed(database, directory, way.equals("feed") ? sent : way.contains("alone") ? newer : corrected);
                    } else {
                        new Loader(database.graph()).load(new Feed(way, new CsvDirectory(directory.resolve("load")), "1", null, false),
                                (_, _, _) -> {
                                });
                        if (way.equals("warm-up")) {
                            database.clear();
                            policy(database);
                        }
                    }
                });
            }
        }
    }

    /** Work that reads files. */
    private interface Work {
        void run() throws IOException;
    }

    private static void row(String way, int rows, Work work) throws IOException {
        var memory = ManagementFactory.getMemoryMXBean();
        var threads = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        AtomicLong most = new AtomicLong();
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long cpu = threads.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double processor = (threads.getProcessCpuTime() - cpu) / 1e9;
        System.gc();
        MemoryUsage after = memory.getHeapMemoryUsage();
        most.set(after.getUsed() >> 20);
        System.out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f | %,d after it |%n", way, rows / seconds, rows / processor, most.get());
    }

    private static void feed(TestDatabase database, Path directory, Path sent) throws IOException {
        String runId = String.valueOf(sent.getFileName());
        Acts acts = ActsOn.graph(database.graph());
        Looks looks = ActsOn.looks(database.graph());
        FeedKeys keys = new FeedKeys(Optional.of(new FeedKey("the secret of a benchmark, 32 bytes".getBytes(StandardCharsets.UTF_8))));
        FeedAccounts accounts = new FeedAccounts(acts, looks, Clock.systemUTC());
        FeedReception reception = new FeedReception(
                new FeedSettings(null, directory.resolve("spool"), DataSize.ofGigabytes(20), 2, DataSize.ofKilobytes(8), null,
                        Duration.ofMinutes(1), 5));
        FeedRuns runs = new FeedRuns(acts, looks, keys, Clock.systemUTC());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(sent))) {
            Stored stored = reception.store(runId, in);
            runs.received(accounts.withId("f").orElseThrow(),
                    new Arrived(runId, reception.disk(), "shooting", null, Form.CSV, false, false, null, stored.bytes(), stored.sha256(),
                            null));
        }
        new FeedWork(runs, accounts, reception, keys, new FeedRules(database.graph()),
                new FeedProfiles(acts, looks, new FeedRules(database.graph()), Clock.systemUTC())).run(runId, () -> false);
        FeedRun run = runs.find(runId).orElseThrow();
        if (run.status() != FeedRun.Status.COMPLETE) {
            throw new IllegalStateException(String.valueOf(run));
        }
    }

    private static void policy(TestDatabase database) {
        database.graph().write("""
                CREATE (a:Agency:S0 {agencyId: 'avon'})<-[:OF]-(:SharingPolicy {access: 'ACTIVE'})
                CREATE (:Ori:S0 {code: 'IL0000010'})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: 1, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:FeedAccount {accountId: 'f', name: 'rms', agencyId: 'avon', agencies: ['avon'], nibin: false, openedBy: 'ann', openedAt: datetime()})
                """, Map.of());
    }

    private static void write(Path file, String header, int rows, IntFunction<String> row) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(row.apply(i) + "\n");
            }
        }
    }
}
