package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/**
 * The files of New York and Baltimore, as they were published, through the profiles that are shipped; what is in the graph is compared with a computation over the file. New York's is a cut; the whole
 * file is taken with {@code -Dleadgraph.new-york=<file>}.
 */
class ShippedProfilesIT {
    private static final Path PROFILES = Path.of("../seed-data/feeds/profiles");
    private static final Path BALTIMORE = Path.of("../seed-data/src/main/resources/baltimore");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
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

    private FeedRun read(String profile, String ori, Path export) throws IOException {
        Acts acts = ActsOn.graph(database.graph());
        Looks looks = ActsOn.looks(database.graph());
        FeedKeys keys = new FeedKeys(Optional.of(new FeedKey("the secret of one test, of 32 bytes".getBytes(StandardCharsets.UTF_8))));
        FeedAccounts accounts = new FeedAccounts(acts, looks, Clock.systemUTC());
        FeedReception reception = new FeedReception(new FeedSettings(null, directory.resolve("spool"), DataSize.ofGigabytes(1), 2,
                DataSize.ofKilobytes(8), null, Duration.ZERO, 5));
        FeedRuns runs = new FeedRuns(acts, looks, keys, Clock.systemUTC());
        FeedProfiles profiles = new FeedProfiles(acts, looks, new FeedRules(database.graph()), Clock.systemUTC());
        database.graph().write("""
                MERGE (a:Agency:S0 {agencyId: 'city'})
                MERGE (a)<-[:OF]-(:SharingPolicy {access: 'ACTIVE'})
                MERGE (o:Ori:S0 {code: $ori}) MERGE (o)-[:BELONGS_TO]->(a)
                MERGE (s:Scope {number: 1}) SET s.dataClass = 'STANDARD', s.audience = 'SHARED', s.colour = 'GREEN' MERGE (s)-[:OF]->(a)
                MERGE (f:FeedAccount {accountId: 'f'})
                SET f += {name: 'rms', agencyId: 'city', agencies: ['city'], nibin: false, openedBy: 'ann', openedAt: datetime()}
                MERGE (v:FeedProfileVersion {profileId: $profile, version: 1})
                SET v += {document: $document, digest: '', savedBy: 'ann', savedAt: datetime(), actId: ''}
                """, Map.of("ori", ori, "profile", profile, "document", Files.readString(PROFILES.resolve(profile + ".json"))));
        long begun = System.nanoTime();
        try (InputStream in = Files.newInputStream(export)) {
            Stored stored = reception.store(profile, in);
            runs.received(accounts.withId("f").orElseThrow(),
                    new Arrived(profile, reception.disk(), profile, new ProfileInUse(profile, profile, 1, false, null),
                            Form.CSV, false, false, null, stored.bytes(), stored.sha256(), null));
        }
        new FeedWork(runs, accounts, reception, keys, new FeedRules(database.graph()), profiles).run(profile, () -> false);
        FeedRun run = runs.find(profile).orElseThrow();
        System.out.printf(Locale.ROOT, "%s: %s, %,d rows, %,d taken, %,d refused, %.1f seconds%n", profile, run.status(), run.rowsRead(),
                run.accepted(), run.refused(), (System.nanoTime() - begun) / 1e9);
        return run;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private Map<String, Long> grouped(String cypher) {
        Map<String, Long> counts = new TreeMap<>();
        database.graph().read(cypher, Map.of(), row -> counts.put(String.valueOf(row.get("what")), (Long) row.get("many")));
        return counts;
    }

    @Test
    @DisplayName("B-03 New York's file is loaded as it is published: its shootings, places, victims and suspects are those that a computation over the file finds")
    void newYorkIsLoadedAsPublished() throws IOException {
        database.clear();
        Path file = Path.of(System.getProperty("leadgraph.new-york", "src/test/resources/exports/new-york.csv"));

        FeedRun run = read("new-york", "NY0303000", file);

        List<NamedCsvRecord> rows = rows(file);
        assertThat(run.status()).as("%s", run).isEqualTo(Status.COMPLETE);
        assertThat(run.accepted()).isEqualTo(rows.size());
        Set<String> incidents = new HashSet<>();
        Set<String> suspects = new HashSet<>();
        Map<String, Long> monthly = new TreeMap<>();
        Map<String, Long> victims = new TreeMap<>();
        for (NamedCsvRecord row : rows) {
            String key = row.getField("incident_key");
            String age = row.getField("perp_age_group");
            String sex = row.getField("perp_sex");
            boolean ageKnown = Set.of("<18", "18-24", "25-44", "45-64", "65+").contains(age);
            boolean sexKnown = Set.of("M", "F").contains(sex);
            if (ageKnown || sexKnown) {
                suspects.add(key + (ageKnown ? age : "") + (sexKnown ? sex : ""));
            }
            victims.merge(row.getField("vic_age_group").equals("UNKNOWN") ? "null" : row.getField("vic_age_group"), 1L, Long::sum);
            if (incidents.add(key)) {
                LocalDateTime local = LocalDate.parse(row.getField("occur_date")).atTime(LocalTime.parse(row.getField("occur_time")));
                // Of an hour that comes twice, Java takes the earlier too.
                monthly.merge(local.atZone(NEW_YORK).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime().toString().substring(0, 7)
                        + " " + row.getField("boro"), 1L, Long::sum);
            }
        }
        System.out.printf(Locale.ROOT, "new-york: %,d shootings, %,d victims, %,d suspects%n", incidents.size(), rows.size(),
                suspects.size());
        assertThat(grouped(
                "MATCH (s:Shooting)-[:OCCURRED_AT]->(l:Location) RETURN substring(toString(s.occurredAt), 0, 7) + ' ' + l.city AS what, count(*) AS many"))
                .isEqualTo(monthly);
        assertThat(grouped(
                "MATCH (n:Shooting|Location|WaitingLink) UNWIND labels(n) AS what WITH what WHERE what <> 'S1' RETURN what, count(*) AS many"))
                .isEqualTo(Map.of("Shooting", (long) incidents.size(), "Location", (long) incidents.size()));
        assertThat(grouped("MATCH (:Shooting)-[i:INVOLVED]->(p:Person) RETURN i.role AS what, count(DISTINCT p) AS many"))
                .isEqualTo(Map.of("VICTIM", (long) rows.size(), "SUSPECT", (long) suspects.size()));
        assertThat(grouped(
                "MATCH (:Shooting)-[:INVOLVED {role: 'VICTIM'}]->(p:Person) RETURN coalesce(p.ageGroup, 'null') AS what, count(*) AS many"))
                .isEqualTo(victims);
        assertThat(grouped(
                "MATCH (p:Person) WHERE p.ageGroup IN ['1020', '940', '224', 'UNKNOWN'] OR p.sex = 'U' RETURN 'strange' AS what, count(*) AS many"))
                .isEmpty();
    }

    @Test
    @DisplayName("B-03 Baltimore's files are loaded as they are published, people first: links wait for their shootings")
    void baltimoreIsLoadedAsPublished() throws IOException {
        database.clear();

        FeedRun people = read("baltimore-people", "MDBPD0000", BALTIMORE.resolve("case_persons_2012_2017.csv"));
        FeedRun cases = read("baltimore-cases", "MDBPD0000", BALTIMORE.resolve("cases_2012_2017.csv"));

        assertThat(List.of(people.status(), cases.status())).as("%s %s", people, cases).containsOnly(Status.COMPLETE);
        List<NamedCsvRecord> persons = rows(BALTIMORE.resolve("case_persons_2012_2017.csv"));
        Map<String, Long> roles = new TreeMap<>();
        Set<String> links = new HashSet<>();
        Map<String, String> groups = new HashMap<>();
        Map<String, Set<String>> casesOf = new HashMap<>();
        long unnamed = 0;
        for (NamedCsvRecord row : persons) {
            boolean vague = row.getField("name_was_vague").equals("1");
            unnamed += vague ? 1 : 0;
            String person = vague ? "row " + row.getStartingLineNumber() : row.getField("person_id");
            if (links.add(row.getField("case_number") + "|" + person + "|" + row.getField("role"))) {
                roles.merge(row.getField("role").replace(' ', '_'), 1L, Long::sum);
            }
            if (!vague) {
                groups.put(person, row.getField("age_group"));
                casesOf.computeIfAbsent(person, _ -> new HashSet<>()).add(row.getField("case_number"));
            }
        }
        assertThat(grouped("MATCH (:Shooting)-[i:INVOLVED]->(:Person) RETURN i.role AS what, count(*) AS many")).isEqualTo(roles);
        assertThat(
                grouped("MATCH (p:Person) RETURN CASE WHEN p.lastName IS NULL THEN 'unnamed' ELSE 'named' END AS what, count(*) AS many"))
                .isEqualTo(Map.of("named", (long) groups.size(), "unnamed", unnamed));
        assertThat(grouped(
                "MATCH (p:Person)<-[:INVOLVED]-(s:Shooting) WHERE p.lastName IS NOT NULL WITH p, count(DISTINCT s) AS shootings WHERE shootings > 1 "
                        + "RETURN 'in several' AS what, count(*) AS many"))
                .isEqualTo(Map.of("in several", casesOf.values().stream().filter(several -> several.size() > 1).count()));
        Map<String, String> lastGroups = new HashMap<>();
        database.graph().read("MATCH (p:Person) WHERE p.lastName IS NOT NULL RETURN p.lastName AS who, coalesce(p.ageGroup, '') AS age",
                Map.of(),
                row -> lastGroups.put((String) row.get("who"), (String) row.get("age")));
        assertThat(lastGroups).as("the last age group counts").isEqualTo(groups);
        List<NamedCsvRecord> shootings = rows(BALTIMORE.resolve("cases_2012_2017.csv"));
        Map<String, Long> yearly = new TreeMap<>();
        shootings.forEach(row -> yearly.merge(row.getField("case_date").substring(0, 4), 1L, Long::sum));
        assertThat(grouped("MATCH (s:Shooting)-[:OCCURRED_AT]->(:Location) "
                + "RETURN toString(datetime({datetime: s.occurredAt, timezone: s.zone}).year) AS what, count(*) AS many"))
                .isEqualTo(yearly);
    }
}
