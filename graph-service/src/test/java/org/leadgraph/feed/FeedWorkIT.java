package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.act.Acts;
import org.leadgraph.act.ActsOn;
import org.leadgraph.act.Looks;
import org.leadgraph.feed.FeedReception.Stored;
import org.leadgraph.feed.FeedRun.Status;
import org.leadgraph.feed.FeedRuns.Arrived;
import org.leadgraph.feedfile.SentFile.Form;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ingest.FeedRules;
import org.leadgraph.profile.FeedProfiles;
import org.leadgraph.profile.ProfileInUse;
import org.springframework.util.unit.DataSize;

/** Runs that are killed, and runs that may not go on. */
class FeedWorkIT {
    private static final String CASINGS = "key,ori,asOf,exhibitNumber\n";
    private static final String LEADS = "fromKind,fromOri,fromKey,toKind,toOri,toKey,leadNumber,status,createdAt,updatedAt,version\n";
    private static final int ROWS = 40;
    private static final String EXPORT_PROFILE = """
            {"zone": "America/Chicago", "ori": "IL0000010", "asOf": "SENDING", "codes": {"roles": {"V": "VICTIM", "S": "SUSPECT"}}, "gives": [
              {"file": "shooting", "columns": {"key": "no", "caseNumber": "no", "occurredAt": {"day": "day", "pattern": "M/d/yyyy"},
                "occurredPrecision": {"precisionOf": "occurredAt"}, "rmsStatus": {"is": "AUTOMATED"}}},
              {"file": "person", "sameKey": "LAST_COUNTS", "columns": {"key": "who", "lastName": "name"}},
              {"file": "person", "columns": {"key": {"text": "{no}/{#no}"}, "ageGroup": "age"}},
              {"file": "involved", "from": {"kind": "shooting", "key": "no"}, "to": {"kind": "person", "key": "who"}, "columns": {"role": {"from": "role", "codes": "roles"}}},
              {"file": "involved", "from": {"kind": "shooting", "key": "no"}, "to": {"kind": "person", "key": {"text": "{no}/{#no}"}}, "columns": {"role": {"is": "INVOLVED"}}}]}""";
    private static TestDatabase database;

    @TempDir
    private Path directory;
    private Acts acts;
    private FeedAccounts accounts;
    private FeedSettings settings;
    private FeedReception reception;
    private FeedRuns runs;
    private FeedProfiles profiles;
    private FeedWork work;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void fill() {
        database.clear();
        database.graph().write("""
                CREATE (a:Agency:S0 {agencyId: 'avon'})<-[:OF]-(:SharingPolicy {access: 'ACTIVE'})
                CREATE (:Ori:S0 {code: 'IL0000010'})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: 1, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:FeedAccount {accountId: 'f', name: 'rms', agencyId: 'avon', agencies: ['avon'], nibin: false, openedBy: 'ann', openedAt: datetime()})
                """, Map.of());
        with(new FeedKey("the secret of one test, of 32 bytes".getBytes(StandardCharsets.UTF_8)));
    }

    private void with(FeedKey key) {
        acts = ActsOn.graph(database.graph());
        Looks looks = ActsOn.looks(database.graph());
        FeedKeys keys = new FeedKeys(Optional.of(key));
        accounts = new FeedAccounts(acts, looks, Clock.systemUTC());
        settings = new FeedSettings(null, directory.resolve("spool"), DataSize.ofMegabytes(10), 2, DataSize.ofKilobytes(8),
                directory.resolve("dropped"), Duration.ZERO, 5);
        reception = new FeedReception(settings);
        runs = new FeedRuns(acts, looks, keys, Clock.systemUTC());
        profiles = new FeedProfiles(acts, looks, new FeedRules(database.graph()), Clock.systemUTC());
        work = new FeedWork(runs, accounts, reception, keys, new FeedRules(database.graph()), profiles, 7);
    }

    private void sent(String runId, String kind, String text) {
        sent(runId, kind, text, null);
    }

    private void sent(String runId, String kind, String text, @Nullable Integer mostAbsent) {
        Stored stored = reception.store(runId, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        runs.received(accounts.withId("f").orElseThrow(),
                new Arrived(runId, reception.disk(), kind, null, Form.CSV, false, false, mostAbsent, stored.bytes(), stored.sha256(),
                        null));
    }

    private static String casings() {
        StringBuilder text = new StringBuilder(CASINGS);
        for (int i = 0; i < ROWS; i++) {
            text.append(i == 13 ? "c13,XX0000000" : "c" + i + ",IL0000010").append(",2026-01-01T00:00:00Z,").append("c" + i).append('\n');
        }
        return text.append("c3,IL0000010,2026-01-01T00:00:00Z,again\n").toString();
    }

    private static String leads() {
        StringBuilder text = new StringBuilder(LEADS);
        for (int i = 1; i < ROWS; i++) {
            text.append("casing,IL0000010,c0,casing,IL0000010,c" + i + ",L" + i + ",LEAD,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,1\n");
        }
        return text.toString();
    }

    private String graph() {
        return database.rows("MATCH (n) WHERE n:Casing OR n:WaitingLink OPTIONAL MATCH (n)-[r]->(m) "
                + "RETURN labels(n) AS labels, properties(n {.*, waitsSince: null}) AS facts, properties(r) AS link, m.recordId AS other "
                + "ORDER BY coalesce(n.recordId, n.linkId), other").toString();
    }

    private static List<Object> counts(FeedRun run) {
        return List.of(run.status(), run.rowsRead(), run.accepted(), run.refused());
    }

    @Test
    @DisplayName("B-11 a run that is killed at any batch comes to the same end, and counts no row twice")
    void aKilledRunComesToTheSameEnd() throws IOException {
        sent("l1", "nibin-lead", leads());
        work.run("l1", () -> false);
        sent("c1", "casing", casings());
        work.run("c1", () -> false);
        String undisturbed = graph();
        List<Object> expected = counts(runs.find("c1").orElseThrow());
        assertThat(expected).isEqualTo(List.of(Status.ROWS_REFUSED, 41L, 38L, 3L));

        for (int kill = 1; kill <= 6; kill++) {
            fill();
            sent("l1", "nibin-lead", leads());
            sent("c1", "casing", casings());
            int killed = 0;
            for (String run : List.of("l1", "c1")) {
                int[] left = {kill};
                boolean done = false;
                while (!done) {
                    try {
                        work.run(run, () -> --left[0] == 0);
                        done = true;
                    } catch (FeedWriting.Ending end) {
                        killed++;
                        // The process has ended: nothing but the graph and the disk is left.
                        with(new FeedKey("the secret of one test, of 32 bytes".getBytes(StandardCharsets.UTF_8)));
                        left[0] = kill + 1;
                    }
                }
            }

            assertThat(killed).as("kills at batch %s", kill).isPositive();
            assertThat(graph()).as("killed at batch %s", kill).isEqualTo(undisturbed);
            assertThat(counts(runs.find("c1").orElseThrow())).as("killed at batch %s", kill).isEqualTo(expected);
            assertThat(database.number("MATCH (r:FeedRefusal {runId: 'c1'}) RETURN count(r)")).isEqualTo(3);
        }
        assertThat(names(directory.resolve("spool"))).containsExactly(".place");
    }

    private static String snapshot(int from) {
        StringBuilder text = new StringBuilder(CASINGS);
        for (int i = from; i < ROWS; i++) {
            text.append("c" + i + ",IL0000010,2026-01-02T00:00:00Z,c" + i + "\n");
        }
        return text.toString();
    }

    @Test
    @DisplayName("B-11 a snapshot that is killed at any batch comes to the same end: what is absent is withdrawn once, and no more than may be")
    void aKilledSnapshotComesToTheSameEnd() {
        for (int kill = 1; kill <= 8; kill++) {
            fill();
            sent("s1", "casing", snapshot(0));
            work.run("s1", () -> false);
            sent("s2", "casing", snapshot(4), 10);
            int[] left = {kill};
            int killed = 0;
            boolean done = false;
            while (!done) {
                try {
                    work.run("s2", () -> --left[0] == 0);
                    done = true;
                } catch (FeedWriting.Ending end) {
                    killed++;
                    with(new FeedKey("the secret of one test, of 32 bytes".getBytes(StandardCharsets.UTF_8)));
                    // One batch further each time: its last steps follow each other.
                    left[0] = kill + 1 + killed;
                }
            }
            assertThat(killed).as("kills at batch %s", kill).isPositive();
            assertThat(runs.find("s2").orElseThrow().status()).isEqualTo(Status.COMPLETE);
            assertThat(database.number("MATCH (c:Casing) RETURN count(c)")).as("killed at batch %s", kill).isEqualTo(36);
            assertThat(database.number("MATCH (r:Removal {byRun: 's2', state: 'WITHDRAWN', untilSent: true}) RETURN count(r)"))
                    .isEqualTo(4);
        }
    }

    private static String export() {
        StringBuilder text = new StringBuilder("no,day,who,name,age,role\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("n").append(i % 9).append(",1/").append(1 + i % 9).append("/2026,p").append(i % 5).append(",Name").append(i / 3)
                    .append(",25-44,")
                    .append(i == 17 ? "Z" : "V").append('\n');
        }
        return text.append("n3,1/9/2026,p1,Late,25-44,V\n").toString();
    }

    private String everything() {
        return database.rows(
                "MATCH (n:Shooting|Person) OPTIONAL MATCH (n)-[r]->(m) RETURN properties(n {.*, asOf: null}) AS facts, type(r) AS type, r.role AS role, m.recordId AS other "
                        + "ORDER BY n.recordId, other, role")
                .toString();
    }

    private void sentExport() {
        database.graph().write(
                "MERGE (v:FeedProfileVersion {profileId: 'p', version: 1}) SET v += {document: $document, digest: '', savedBy: 'ann', savedAt: datetime(), actId: ''}",
                Map.of("document", EXPORT_PROFILE));
        Stored stored = reception.store("e1", new ByteArrayInputStream(export().getBytes(StandardCharsets.UTF_8)));
        runs.received(accounts.withId("f").orElseThrow(),
                new Arrived("e1", reception.disk(), "p", new ProfileInUse("p", "p", 1, false, null), Form.CSV, false, false, null,
                        stored.bytes(),
                        stored.sha256(), null));
    }

    @Test
    @DisplayName("B-11 an export that is killed at any batch comes to the same end: the same numbers of rows, the last row of a key, and what was refused")
    void aKilledExportComesToTheSameEnd() {
        sentExport();
        work.run("e1", () -> false);
        String undisturbed = everything();
        List<Object> expected = counts(runs.find("e1").orElseThrow());
        // Line 19 has an unknown role; n3 is told two days, in the rows 3, 12, 21, 30, 39 and the last.
        assertThat(expected).isEqualTo(List.of(Status.ROWS_REFUSED, 41L, 34L, 7L));
        assertThat(database.number("MATCH (p:Person {lastName: 'Name12'}) RETURN count(p)")).isEqualTo(3);

        for (int kill = 1; kill <= 8; kill++) {
            fill();
            sentExport();
            int[] left = {kill};
            int killed = 0;
            boolean done = false;
            while (!done) {
                try {
                    work.run("e1", () -> --left[0] == 0);
                    done = true;
                } catch (FeedWriting.Ending end) {
                    killed++;
                    with(new FeedKey("the secret of one test, of 32 bytes".getBytes(StandardCharsets.UTF_8)));
                    left[0] = kill + 1;
                }
            }
            assertThat(killed).as("kills at batch %s", kill).isPositive();
            assertThat(everything()).as("killed at batch %s", kill).isEqualTo(undisturbed);
            assertThat(counts(runs.find("e1").orElseThrow())).as("killed at batch %s", kill).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("INV-50 a run whose account is ended, or whose agency is suspended, stops; what was written stays")
    void aRunStopsWithItsAccount() throws IOException {
        for (String stop : List.of("MATCH (a:FeedAccount) SET a.endedAt = datetime()",
                "MATCH (p:SharingPolicy) SET p.access = 'SUSPENDED'")) {
            fill();
            sent("c1", "casing", casings());
            int[] batches = {0};
            work.run("c1", () -> {
                if (++batches[0] == 3) {
                    database.graph().write(stop, Map.of());
                }
                return false;
            });

            FeedRun run = runs.find("c1").orElseThrow();
            assertThat(run.status()).isEqualTo(Status.STOPPED);
            assertThat(run.reason()).isEqualTo("FEED_NOT_PERMITTED");
            assertThat(database.number("MATCH (c:Casing) RETURN count(c)")).isEqualTo(14);
            assertThat(names(directory.resolve("spool"))).containsExactly(".place");
        }
    }

    @Test
    void aChangedSecretStopsARun() {
        sent("c1", "casing", casings());
        with(new FeedKey("another secret for the same graph!!".getBytes(StandardCharsets.UTF_8)));

        work.run("c1", () -> false);

        assertThat(runs.find("c1").orElseThrow().reason()).isEqualTo("FEED_KEY_CHANGED");
        assertThat(database.number("MATCH (c:Casing) RETURN count(c)")).isZero();
    }

    @Test
    @DisplayName("of several instances, each goes on with the files on its own disk")
    void eachInstanceGoesOnWithItsOwnFiles() throws Exception {
        sent("c1", "casing", casings());
        FeedReception other = new FeedReception(
                new FeedSettings(null, directory.resolve("other"), DataSize.ofMegabytes(10), 2, DataSize.ofKilobytes(8),
                        null, Duration.ZERO, 5));
        other.store("x", new ByteArrayInputStream(new byte[1]));
        FeedWorker elsewhere = new FeedWorker(work, runs, other);

        elsewhere.resume();
        elsewhere.destroy();

        assertThat(runs.find("c1").orElseThrow().status()).isEqualTo(Status.RECEIVED);
        assertThat(names(directory.resolve("other"))).as("what no run needs is removed").containsExactly(".place");
    }

    @Test
    void aFileThatIsGoneStopsItsRun() {
        sent("c1", "casing", casings());
        reception.remove(reception.path("c1"));

        work.run("c1", () -> false);

        assertThat(runs.find("c1").orElseThrow().status()).isEqualTo(Status.STOPPED);
    }

    @Test
    @DisplayName("B-01, B-08 a dropped file is taken once it rests, and moved with its report to done or refused; its account's hour is met by what has rows")
    void droppedFilesAreTaken() throws Exception {
        FeedWorker worker = new FeedWorker(work, runs, reception);
        FeedDrop drop = new FeedDrop(settings, accounts, reception, runs, worker, profiles, Clock.systemUTC());
        Path folder = Files.createDirectories(directory.resolve("dropped/avon/rms"));
        Files.writeString(folder.resolve("casing.2026-03-24.csv"), CASINGS + "c1,IL0000010,2026-01-01T00:00:00Z,c1\n");
        Files.writeString(folder.resolve("trace.csv"), CASINGS);
        Files.writeString(folder.resolve("casing.ndjson.gz"), "no gzip");
        Files.writeString(folder.resolve("Casing.csv"), CASINGS);
        Files.writeString(folder.resolve("casing.csv.part"), CASINGS);
        Files.createSymbolicLink(folder.resolve("casing.csv"), directory.resolve("spool"));
        Files.createDirectories(directory.resolve("dropped/avon/other"));
        drop.look();
        assertThat(folder.resolve("casing.2026-03-24.csv")).as("before the service is ready").exists();

        worker.resume();
        for (int looks = 0; looks < 50 && names(folder).size() > 4; looks++) {
            drop.look();
            runs.open(reception.disk()).forEach(run -> worker.await(run, 10));
        }
        worker.destroy();

        assertThat(names(folder)).containsExactly("casing.csv", "casing.csv.part", "done", "refused");
        assertThat(names(folder.resolve("done"))).containsExactly("casing.2026-03-24.csv");
        assertThat(names(folder.resolve("refused"))).containsExactly("Casing.csv", "Casing.csv.report.csv", "casing.ndjson.gz",
                "casing.ndjson.gz.report.csv", "trace.csv", "trace.csv.report.csv");
        assertThat(folder.resolve("refused/trace.csv.report.csv")).content().startsWith("status,FILE_REFUSED");
        assertThat(folder.resolve("refused/casing.ndjson.gz.report.csv")).content().startsWith("status,LINES_LOST").contains("LINES_LOST");
        assertThat(database.number("MATCH (c:Casing) RETURN count(c)")).isOne();
        assertThat(database.number("MATCH (a:FeedAccount) WHERE a.cameAt IS NOT NULL RETURN count(a)")).isOne();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
