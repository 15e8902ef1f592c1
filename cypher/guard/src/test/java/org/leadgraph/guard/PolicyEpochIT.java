package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

/** When a change of policy takes effect (INV-40 to INV-43). The graph is drawn in {@link SmallPolicy}. */
class PolicyEpochIT {
    private static final String SEEN = "MATCH (s:Shooting) RETURN s.recordId AS id ORDER BY id";
    private static final String UNSHARE = "MATCH (:Agency {agencyId: 'brook'})-[r:SHARES_WITH]->() DELETE r";
    private static final String SHARE = "MATCH (a:Agency {agencyId: 'brook'}), (b:Agency {agencyId: 'avon'}) CREATE (a)-[:SHARES_WITH]->(b)";

    @TempDir
    static Path directory;

    private static TestGraph graph;

    @BeforeAll
    static void start() {
        graph = TestGraph.withSchema(directory);
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @BeforeEach
    void writePolicy() {
        SmallPolicy.write(graph);
    }

    private static long epoch() {
        return graph.system("MATCH (e:PolicyEpoch) RETURN e.number AS number").getFirst().get("number").asLong();
    }

    private static List<String> seenBy(String caller) {
        return graph.as(caller, SEEN).stream().map(row -> row.get("id").asString()).toList();
    }

    @Test
    @DisplayName("INV-40 the epoch grows by one with each commit that touches policy, and with no other")
    void countsPolicyCommits() {
        long before = epoch();

        graph.system(UNSHARE);
        assertThat(epoch()).isEqualTo(before + 1);
        graph.system("CREATE (:Shooting:S2 {recordId: 'new'})-[:INVOLVED]->(:Person:S2 {recordId: 'person'})");
        graph.system("MATCH (s:Shooting {recordId: 'new'}) SET s.caseNumber = 'B-2', s:S3 REMOVE s:S2");
        graph.system("MATCH (s:Shooting {recordId: 'new'}) DETACH DELETE s");
        assertThat(epoch()).isEqualTo(before + 1);
        graph.system(SHARE);
        assertThat(epoch()).isEqualTo(before + 2);
        assertThat(graph.as("C:ann", "CALL leadgraph.release() YIELD epoch").getFirst().get("epoch").asLong()).isEqualTo(before + 2);
    }

    /** The statement takes the partner's shooting, or everything, from ann. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"MATCH (:Agency {agencyId: 'brook'})-[r:SHARES_WITH]->() DELETE r | own",
            "MATCH (:Agency {agencyId: 'avon'})-[r:SHARES_WITH]->() DELETE r | own",
            "MATCH (s:Scope {number: 2}) SET s.colour = 'RED' | own",
            "MATCH (s:Scope {number: 2}) REMOVE s.colour | own", "MATCH (s:Scope {number: 2}) SET s.audience = 'OWNER_ONLY' | own",
            "MATCH (s:Scope {number: 2}) DETACH DELETE s | own", "MATCH (s:Scope {number: 2})-[r:OF]->() DELETE r | own",
            "MATCH (s:Scope {number: 2}) REMOVE s:Scope | own",
            "MATCH (s:Scope {number: 2}), (u:User {userId: 'ann'}) CREATE (s)-[:EXCEPTION {colour: 'YELLOW'}]->(u) | own",
            "MATCH (s:Scope {number: 2}) CREATE (s)-[:EXCEPTION {colour: 'RED'}]->(:AgencyType {code: 'POLICE'}) | own",
            "MATCH (p:SharingPolicy)-[:OF]->(:Agency {agencyId: 'brook'}) SET p.access = 'SUSPENDED' | own",
            "MATCH (p:SharingPolicy)-[:OF]->(:Agency {agencyId: 'brook'}) DETACH DELETE p | own",
            "MATCH (a:Agency {agencyId: 'brook'}) REMOVE a.level | own", "MATCH (a:Agency {agencyId: 'brook'}) DETACH DELETE a | own",
            "MATCH (p:SharingPolicy)-[:OF]->(:Agency {agencyId: 'avon'}) SET p.access = 'SUSPENDED' | ''",
            "MATCH (u:User {userId: 'ann'}) SET u.status = 'SUSPENDED' | ''", "MATCH (u:User {userId: 'ann'}) REMOVE u.status | ''",
            "MATCH (u:User {userId: 'ann'}) SET u.standingUntil = datetime('2020-01-01T00:00Z') | ''",
            "MATCH (u:User {userId: 'ann'}) SET u.standingUntil = 'next year' | ''",
            "MATCH (u:User {userId: 'ann'}) DETACH DELETE u | ''", "MATCH (u:User {userId: 'ann'})-[r:EMPLOYED_BY]->() DELETE r | ''",
            "MATCH (o:Ori {code: 'TXAVON000'}) SET o.code = 'TXAVON00Z' | ''",
            "MATCH (o:Ori {code: 'TXAVON000'})-[r:BELONGS_TO]->(), (b:Agency {agencyId: 'brook'}) DELETE r CREATE (o)-[:BELONGS_TO]->(b) | own,theirs",
            "MATCH (o:Ori {code: 'TXAVON000'}), (b:Agency {agencyId: 'brook'}) CREATE (o)-[:BELONGS_TO]->(b) | ''"})
    @DisplayName("INV-40, INV-42 every kind of policy change holds for the next transaction")
    void appliesChangeToTheNextTransaction(String change, String seen) {
        assertThat(seenBy("C:ann")).containsExactly("own", "theirs");
        long before = epoch();

        graph.system(change);

        assertThat(epoch()).isEqualTo(before + 1);
        assertThat(seenBy("C:ann")).isEqualTo(seen.isEmpty() ? List.of() : List.of(seen.split(",")));
    }

    @Test
    @DisplayName("INV-41 a running transaction keeps its view; INV-42 the release check tells it that the view has changed")
    void keepsViewOfRunningTransactionAndTellsOfTheChange() {
        try (Session session = graph.sessionOf("C:ann"); Transaction tx = session.beginTransaction()) {
            assertThat(tx.run(SEEN).list()).hasSize(2);
            assertThat(mayRelease(tx)).isTrue();

            graph.system(UNSHARE);

            assertThat(tx.run(SEEN).list()).hasSize(2);
            assertThat(mayRelease(tx)).isFalse();
            assertThat(seenBy("C:ann")).containsExactly("own");
        }
    }

    @Test
    @DisplayName("INV-42 a change that leaves a caller's view as it was does not hold up the caller's answers")
    void releasesWhenTheViewIsTheSame() {
        try (Session session = graph.sessionOf("C:ann"); Transaction tx = session.beginTransaction()) {
            tx.run(SEEN).list();

            graph.system("MATCH (u:User {userId: 'bob'}) SET u.status = 'SUSPENDED'");

            assertThat(mayRelease(tx)).isTrue();
        }
    }

    private static boolean mayRelease(Transaction tx) {
        return tx.run("CALL leadgraph.release() YIELD fingerprint, current RETURN fingerprint = current AS same").single().get("same")
                .asBoolean();
    }

    @Test
    @DisplayName("INV-43 what is written after a revocation is not seen by questions asked after it")
    void hidesWhatIsWrittenAfterARevocation() {
        graph.system(UNSHARE);
        graph.system("CREATE (:Shooting:S2 {recordId: 'later'})");

        assertThat(seenBy("C:ann")).containsExactly("own");
    }

    @Test
    @DisplayName("INV-40 a policy change that is rolled back changes nothing and holds up nothing")
    void forgetsRolledBackChange() {
        long before = epoch();
        try (Session session = graph.session(); Transaction tx = session.beginTransaction()) {
            tx.run(UNSHARE).consume();
            assertThat(seenBy("C:ann")).containsExactly("own", "theirs");
            tx.rollback();
        }

        assertThat(seenBy("C:ann")).containsExactly("own", "theirs");
        assertThat(epoch()).isEqualTo(before);
        graph.system(UNSHARE);
        assertThat(seenBy("C:ann")).containsExactly("own");
    }

    @Test
    @DisplayName("INV-40 a policy change that fails on a constraint changes nothing and holds up nothing")
    void forgetsFailedChange() {
        long before = epoch();
        String twice = "MATCH (:Agency {agencyId: 'brook'})-[r:SHARES_WITH]->() DELETE r CREATE (:User {userId: 'ann'})";
        assertThatThrownBy(() -> graph.system(twice)).isInstanceOf(Neo4jException.class).hasMessageContaining("already exists");

        assertThat(seenBy("C:ann")).containsExactly("own", "theirs");
        assertThat(epoch()).isEqualTo(before);
        graph.system(UNSHARE);
        assertThat(seenBy("C:ann")).containsExactly("own");
    }

    @Test
    @DisplayName("INV-3 if an agency has two contradicting sharing policies, no caller sees anything until one is gone")
    void failsWhileAPolicyContradictsItself() {
        graph.system(
                "MATCH (a:Agency {agencyId: 'brook'}) CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', second: true})-[:OF]->(a)");
        assertThatThrownBy(() -> seenBy("C:ann")).isInstanceOf(Neo4jException.class);

        graph.system("MATCH (p:SharingPolicy {second: true}) DETACH DELETE p");
        assertThat(seenBy("C:ann")).containsExactly("own", "theirs");
    }

    @Test
    @DisplayName("INV-42: no transaction begun after a revocation was acknowledged sees a revoked record")
    void neverShowsRevokedRecordsAfterAcknowledgement() throws Exception {
        AtomicBoolean revoked = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger changes = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> violations = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                violations.add(readers.submit(() -> {
                    int wrong = 0;
                    while (!done.get()) {
                        int change = changes.get();
                        boolean before = revoked.get();
                        boolean sees = seenBy("C:ann").contains("theirs");
                        // Only an answer between two changes can be judged: nothing was granted again meanwhile.
                        wrong += before && sees && change == changes.get() ? 1 : 0;
                        reads.incrementAndGet();
                    }
                    return wrong;
                }));
            }
            for (int i = 0; i < 500; i++) {
                graph.system(UNSHARE);
                revoked.set(true);
                int seenReads = reads.get();
                while (reads.get() < seenReads + 4) {
                    Thread.yield();
                }
                revoked.set(false);
                changes.incrementAndGet();
                graph.system(SHARE);
            }
            done.set(true);

            for (Future<Integer> wrong : violations) {
                assertThat(wrong.get()).isZero();
            }
        }
        assertThat(reads.get()).isGreaterThan(1_000);
    }
}
