package org.leadgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.ingest.TestSource.ELM;
import static org.leadgraph.ingest.TestSource.OAK;
import static org.leadgraph.ingest.TestSource.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ingest.LoadReport.FileReport;
import org.leadgraph.load.RecordIds;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.problem.RefusedToStart;

class LoaderIT {
    private static final LoadListener NOBODY = (file, rows, elapsed) -> {
    };
    private static TestDatabase database;

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

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

    private static LoadReport load(TestSource source) {
        return load(source, 100);
    }

    private static LoadReport load(TestSource source, int batchSize) {
        return new Loader(database.graph(), batchSize, null).load(source.asFeed(), NOBODY);
    }

    private static LoadReport loadFeed(TestSource source, String agencyId) {
        return new Loader(database.graph(), 100, null).load(source.asFeedOf(agencyId), NOBODY);
    }

    @Test
    void loadsEveryKindOfRow() {
        LoadReport report = load(TestSource.small());

        assertThat(report.refusals()).isEmpty();
        assertThat(report.total()).isEqualTo(new FileReport("total", 40, 40, 0, 0, 0));
        assertThat(database.rows("MATCH (n {recordId: '" + id(1) + "'}) RETURN labels(n) AS labels").getFirst().get("labels"))
                .isEqualTo(List.of("Shooting", "S1"));
        assertThat(database.rows("MATCH (n:TraceDetail) RETURN labels(n) AS labels").getFirst().get("labels"))
                .isEqualTo(List.of("TraceDetail", "S2"));
        assertThat(database
                .number("MATCH (n:Location) WHERE n.point.latitude = 38.5 AND n.point.longitude = -90.25 AND n.synthetic RETURN count(n)"))
                .isOne();
        assertThat(database.number("MATCH (n) WHERE n.recordId IS NOT NULL AND size(labels(n)) <> 2 RETURN count(n)")).isZero();
    }

    @Test
    @DisplayName("B-11 a file loaded again changes nothing")
    void changesNothingWhenLoadedAgain() {
        load(TestSource.small());
        String once = GraphHash.of(database);
        long epoch = database.number("MATCH (n:PolicyEpoch) RETURN n.number");

        LoadReport again = load(TestSource.small());

        assertThat(again.total()).isEqualTo(new FileReport("total", 40, 0, 0, 40, 0));
        assertThat(GraphHash.of(database)).isEqualTo(once);
        assertThat(database.number("MATCH (n:PolicyEpoch) RETURN n.number")).isEqualTo(epoch);
    }

    @Test
    @DisplayName("B-11, S-01 a load takes the rows of removed records and brings none back; when they are back, the graph is as if none had been removed")
    void removedRecordsStayRemoved() {
        load(TestSource.small());
        String expected = GraphHash.of(database);
        database.clear();
        load(TestSource.ofPolicy().shooting(id(1), OAK, "", "before").casing(id(4), OAK));
        database.graph().write("MATCH (n:Shooting|Casing) WITH n, labels(n) AS labels REMOVE n:$(labels) SET n:RemovedRecord "
                + "CREATE (:Removal {recordId: n.recordId, kind: labels[0], scope: labels[1]})", Map.of());

        LoadReport report = load(TestSource.small());

        assertThat(report.refusals()).isEmpty();
        assertThat(database.number("MATCH (n {recordId: '" + id(1) + "'}) WHERE labels(n) = ['RemovedRecord'] RETURN count(n)")).isOne();
        assertThat(database.number("MATCH (n:Shooting|Casing) RETURN count(n)")).isEqualTo(2);
        database.graph().write("MATCH (r:Removal) MATCH (n:RemovedRecord {recordId: r.recordId}) REMOVE n:RemovedRecord "
                + "SET n:$([r.kind, r.scope]) DELETE r", Map.of());
        assertThat(GraphHash.of(database)).isEqualTo(expected);
    }

    @Test
    @DisplayName("S-01 a load takes the rows of expunged records and their links and brings none back, and does not begin without the secret by which they are known")
    void expungedRecordsStayNothing() {
        load(TestSource.small());
        database.graph().write("MATCH (n:Shooting {recordId: $id}) DETACH DELETE n CREATE (:Tombstone {mark: $mark})",
                Map.of("id", id(1), "mark", Tombstones.mark(SECRET, id(1)).orElseThrow()));
        String expected = GraphHash.of(database);

        LoadReport report = new Loader(database.graph(), SECRET).load(TestSource.small().asFeed(), NOBODY);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.total()).isEqualTo(new FileReport("total", 40, 0, 0, 40, 0));
        assertThat(GraphHash.of(database)).isEqualTo(expected);
        assertThatThrownBy(() -> load(TestSource.small())).isInstanceOf(RefusedToStart.class);
        assertThat(GraphHash.of(database)).isEqualTo(expected);
    }

    private static final IdSecret SECRET = new IdSecret() {
        @Override
        public Optional<RecordIds> maker() {
            return Optional.of(RecordIds.keyedWith(new byte[32]));
        }

        @Override
        public void check(SystemTransaction tx) {
            // It is the one of before.
        }
    };

    @Test
    void holdsTheSameWhateverTheOrderAndTheSizeOfBatches() {
        load(TestSource.small());
        String expected = GraphHash.of(database);

        for (int seed = 0; seed < 25; seed++) {
            database.clear();
            Random random = new Random(seed);
            load(TestSource.small().shuffled(random), 1 + random.nextInt(7));
            load(TestSource.small().shuffled(random), 1 + random.nextInt(7));

            assertThat(GraphHash.of(database)).as("seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void isFinishedByARerunAfterAKillAtEveryBatchBoundary() {
        load(TestSource.small());
        String expected = GraphHash.of(database);
        database.clear();
        Loader loader = new Loader(database.graph(), 2, null);
        Feed feed = TestSource.small().asFeed();

        // Each run starts again and gets one batch further than the one before.
        int boundary = 1;
        while (killedAt(boundary, loader, feed)) {
            assertThat(loader.hasLoaded(feed)).isFalse();
            boundary++;
        }

        assertThat(boundary).isGreaterThan(25);
        assertThat(loader.hasLoaded(feed)).isTrue();
        assertThat(GraphHash.of(database)).isEqualTo(expected);
    }

    private static boolean killedAt(int boundary, Loader loader, Feed feed) {
        int[] left = {boundary};
        try {
            loader.load(feed, (file, rows, elapsed) -> {
                if (--left[0] == 0) {
                    throw new Killed();
                }
            });
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    @Test
    void knowsWhatWasLoadedOnlyWithTheSameContent() {
        load(TestSource.small());

        assertThat(new Loader(database.graph()).hasLoaded(TestSource.small().asFeed())).isTrue();
        assertThat(new Loader(database.graph()).hasLoaded(new Feed("test", TestSource.small(), "2", null, true))).isFalse();
    }

    @Test
    @DisplayName("B-11 a record that comes again is updated in place and keeps its links")
    void updatesARecordInPlace() {
        load(TestSource.small());

        LoadReport report = load(TestSource.empty().shooting(id(1), OAK, "", "24-9"));

        assertThat(report.total()).isEqualTo(new FileReport("total", 1, 0, 1, 0, 0));
        assertThat(database.number("MATCH (n:Shooting {recordId: '" + id(1) + "', caseNumber: '24-9'})-[r]-() RETURN count(r)"))
                .isEqualTo(4);
    }

    @Test
    void forgetsAFactThatIsNoLongerGiven() {
        load(TestSource.small());

        load(TestSource.empty().row(RecordKind.PERSON, id(10), OAK, "", "Oaks", "", "", "", "", ""));

        assertThat(database
                .number("MATCH (n:Person {recordId: '" + id(10) + "'}) WHERE n.birthDate IS NULL AND n.aliases IS NULL RETURN count(n)"))
                .isOne();
    }

    @Test
    void movesARecordToAnotherScopeOfItsOwner() {
        load(TestSource.small());

        LoadReport report = load(TestSource.empty().shooting(id(1), OAK, "TRACE_DETAIL", "24-1"));

        assertThat(report.total().updated()).isOne();
        assertThat(database.rows("MATCH (n {recordId: '" + id(1) + "'}) RETURN labels(n) AS labels").getFirst().get("labels"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).containsExactlyInAnyOrder("Shooting", "S2");
    }

    @Test
    void laterRowOfOneFileWins() {
        load(TestSource.ofPolicy().shooting(id(1), OAK, "", "24-1").shooting(id(1), OAK, "", "24-2"));

        assertThat(database.rows("MATCH (n:Shooting) RETURN n.caseNumber AS n").getFirst().get("n")).isEqualTo("24-2");
    }

    @Test
    @DisplayName("INV-10, INV-50 a record that belongs to another owner is refused")
    void refusesARecordOfAnotherOwner() {
        load(TestSource.small());

        LoadReport report = load(TestSource.empty().shooting(id(2), ELM, "", "fine").shooting(id(1), ELM, "", "taken"));

        assertThat(report.refusals()).extracting(Refusal::line, Refusal::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, RefusalCode.OWNER_CHANGED));
        assertThat(database.number("MATCH (n:Shooting {caseNumber: 'taken'}) RETURN count(n)")).isZero();
    }

    @Test
    void refusesTheIdOfAnotherKindOfRecord() {
        load(TestSource.small());

        assertThat(codes(load(TestSource.empty().casing(id(1), ELM)))).containsExactly(RefusalCode.RECORD_ID_TAKEN);
    }

    @Test
    void refusesAnOriThatBelongsToAnotherAgency() {
        load(TestSource.small());

        assertThat(codes(load(TestSource.empty().row(PolicyFile.ORI, OAK, "elm")))).containsExactly(RefusalCode.OWNER_CHANGED);
        assertThat(database.number("MATCH (:Ori {code: '" + OAK + "'})-[:BELONGS_TO]->(a {agencyId: 'oak'}) RETURN count(a)")).isOne();
    }

    @Test
    @DisplayName("B-09, S-04 a row that names something unknown is rejected")
    void refusesWhatNamesSomethingUnknown() {
        LoadReport report = load(TestSource.ofPolicy().row(PolicyFile.ORI, "XXNONE000", "nobody")
                .row(PolicyFile.USER, "x", "demo", "", "", "XXNONE000", "ACTIVE", "")
                .row(PolicyFile.SHARING, "oak", "nobody", "2024-01-01T00:00:00Z", "A-2")
                .row(PolicyFile.SCOPE, "nobody", "STANDARD", "SHARED", "RED")
                .row(PolicyFile.EXCEPTION, "oak", "NONE", "AGENCY", "elm", "RED")
                .row(PolicyFile.EXCEPTION, "oak", "STANDARD", "USER", "nobody", "RED")
                .shooting(id(1), "XXNONE000", "", "1").shooting(id(2), OAK, "NONE", "2").lead(id(3), id(4), "L1", "LEAD", "1"));

        assertThat(codes(report)).containsExactly(RefusalCode.AGENCY_UNKNOWN, RefusalCode.ORI_UNKNOWN, RefusalCode.AGENCY_UNKNOWN,
                RefusalCode.AGENCY_UNKNOWN, RefusalCode.DATA_CLASS_UNKNOWN, RefusalCode.USER_UNKNOWN, RefusalCode.ORI_UNKNOWN,
                RefusalCode.DATA_CLASS_UNKNOWN, RefusalCode.END_MISSING);
        assertThat(database.number("MATCH (n) WHERE n.recordId IS NOT NULL RETURN count(n)")).isZero();
    }

    @Test
    void refusesARelationshipOfTwoOwnersWhereItsKindHasOne() {
        load(TestSource.small());

        LoadReport report = load(TestSource.empty().row(LinkKind.INVOLVED, "Shooting", id(1), "Person", id(11), "VICTIM", "")
                .row(LinkKind.RECOVERED, "Shooting", id(1), "TestFire", id(6), ""));

        // Two ORIs of one agency are one owner.
        assertThat(codes(report)).containsExactly(RefusalCode.OWNERS_DIFFER);
        assertThat(report.total().created()).isOne();
    }

    @Test
    @DisplayName("D-01 a lead becomes a hit, and stays one when an older version comes late")
    void keepsTheNewerVersionOfALead() {
        load(TestSource.small());

        load(TestSource.empty().lead(id(4), id(5), "L1", "HIT", "3"));
        LoadReport older = load(TestSource.empty().lead(id(4), id(5), "L1", "INCONCLUSIVE", "2"));

        assertThat(older.total().unchanged()).isOne();
        assertThat(database.rows("MATCH ()-[r:NIBIN_LEAD {leadNumber: 'L1'}]->() RETURN r.status AS status")).singleElement()
                .extracting(row -> row.get("status")).isEqualTo("HIT");
    }

    @Test
    void keepsScopeNumbersAndNeverGivesOneAgain() {
        load(TestSource.small());
        database.graph().write("MATCH (n:Scope {number: 4}) DETACH DELETE n RETURN count(*) AS n", java.util.Map.of());

        load(TestSource.ofPolicy().row(PolicyFile.SCOPE, "oak", "JUVENILE", "SHARED", "RED"));

        assertThat(database
                .rows("MATCH (n:Scope)-[:OF]->(a) RETURN a.agencyId + ' ' + n.dataClass + ' ' + n.number AS scope ORDER BY n.number"))
                .extracting(row -> row.get("scope"))
                .containsExactly("oak STANDARD 1", "oak TRACE_DETAIL 2", "elm STANDARD 3", "elm TASK_FORCE 5", "oak JUVENILE 6");
    }

    @Test
    @DisplayName("E-03 loading an agency again keeps its choice of bands, which no file contains")
    void keepsTheChoiceOfBands() {
        load(TestSource.small());
        database.graph().write("MATCH (policy:SharingPolicy) SET policy.timeToFirstShooting = 'BANDS'", Map.of());

        LoadReport again = load(TestSource.small());

        assertThat(again.total().updated()).isZero();
        assertThat(database.number("MATCH (policy:SharingPolicy) WHERE policy.timeToFirstShooting <> 'BANDS' RETURN count(policy)"))
                .isZero();
        assertThat(database.number("MATCH (policy:SharingPolicy {timeToFirstShooting: 'BANDS'}) RETURN count(policy)")).isPositive();
    }

    @Test
    @DisplayName("INV-9 loading a file again lifts no suspension")
    void keepsASuspension() {
        load(TestSource.small());
        database.graph().write("MATCH (u:User {userId: 'ann@oak'}) SET u.status = 'SUSPENDED'", Map.of());

        load(TestSource.small());
        load(TestSource.empty().row(PolicyFile.USER, "ann@oak", "demo", "Elms", "Ann", OAK, "ACTIVE", "ANALYST"));

        assertThat(database.rows("MATCH (u:User {userId: 'ann@oak'}) RETURN u.status + u.lastName + u.roles[0] AS facts"))
                .extracting(row -> row.get("facts"))
                .containsExactly("SUSPENDEDElmsANALYST");
    }

    @Test
    void movesAUserToAnotherOri() {
        load(TestSource.small());

        load(TestSource.empty().row(PolicyFile.USER, "ann@oak", "demo", "Oaks", "Ann", ELM, "ACTIVE", ""));

        assertThat(database.rows("MATCH (:User {userId: 'ann@oak'})-[:EMPLOYED_BY]->(o) RETURN o.code AS ori"))
                .extracting(row -> row.get("ori"))
                .containsExactly(ELM);
    }

    @Test
    @DisplayName("INV-10, INV-50 a feed of one agency brings only its own records and links")
    void feedOfOneAgencyBringsOnlyItsOwnRecordsAndLinks() {
        load(TestSource.small());

        LoadReport report = loadFeed(TestSource.empty().row(PolicyFile.SHARING, "elm", "oak", "2024-01-01T00:00:00Z", "A-3")
                .shooting(id(21), OAK, "", "own").shooting(id(22), ELM, "", "foreign").casing(id(23), "ILOAK0101")
                .lead(id(23), id(5), "L3", "LEAD", "1").lead(id(5), id(5), "L4", "LEAD", "1")
                .row(LinkKind.SAME_AS, "Person", id(11), "Person", id(10), "NAME", "0.5")
                .row(LinkKind.INVOLVED, "Shooting", id(2), "Person", id(11), "VICTIM", ""), "oak");

        assertThat(codes(report)).containsExactly(RefusalCode.NOT_OF_THIS_FEED, RefusalCode.NOT_OF_THIS_FEED, RefusalCode.ENDS_UNFIT,
                RefusalCode.NOT_OF_THIS_FEED);
        assertThat(report.total().created()).isEqualTo(4);
    }

    @Test
    @DisplayName("B-09, S-04 broken rows are rejected with line and reason, and the rest is loaded")
    void reportsBrokenRowsWithTheirLineAndLoadsTheRest() {
        LoadReport report = load(
                TestSource.ofPolicy().shooting(id(1), OAK, "", "1").shooting("xyz", OAK, "", "2").shooting(id(3), OAK, "", "")
                        .row(RecordKind.SHOOTING, id(4), OAK).shooting(id(5), OAK, "", "5"));

        assertThat(report.refusals()).extracting(Refusal::toString).containsExactly(
                "shooting.csv:3 VALUE_MALFORMED: Column recordId must be 32 lower-case hex digits.",
                "shooting.csv:4 VALUE_MISSING: Column caseNumber must have a value.",
                "shooting.csv:5 VALUES_MISCOUNTED: The row has 2 values, the header 11.");
        assertThat(database.number("MATCH (n:Shooting) RETURN count(n)")).isEqualTo(2);
    }

    private static List<RefusalCode> codes(LoadReport report) {
        return report.refusals().stream().map(Refusal::code).toList();
    }
}
