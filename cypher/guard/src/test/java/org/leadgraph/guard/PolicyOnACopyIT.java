package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A copy that gets its transactions from another database's log, past every listener. The graph is drawn in {@link SmallPolicy}; the policy is changed in the
 * primary alone.
 */
class PolicyOnACopyIT {
    private static final String SEEN = "MATCH (s:Shooting) RETURN s.recordId AS id ORDER BY id";
    private static final String UNSHARE = "MATCH (:Agency {agencyId: 'brook'})-[r:SHARES_WITH]->() DELETE r";
    private static final String SHARE = "MATCH (a:Agency {agencyId: 'brook'}), (b:Agency {agencyId: 'avon'}) CREATE (a)-[:SHARES_WITH]->(b)";

    @TempDir
    static Path directory;

    private static TestGraph primary;
    private static TestGraph copy;
    private static LogReplay replay;

    /** Notes the database that it guards. */
    private static final class Noted {
        private Supplier<GraphDatabaseAPI> facade;

        GuardParts parts() {
            return new GuardParts((name, supplier) -> {
                facade = supplier;
                return GuardParts.WHOLE.database().create(name, supplier);
            }, GuardParts.WHOLE.procedures());
        }
    }

    @BeforeAll
    static void startBoth() throws IOException {
        Path one = directory.resolve("primary");
        Path two = directory.resolve("copy");
        try (TestGraph first = TestGraph.withSchema(one)) {
            SmallPolicy.write(first);
        }
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.toList()) {
                Files.copy(file, two.resolve(one.relativize(file)));
            }
        }
        Noted ofPrimary = new Noted();
        Noted ofCopy = new Noted();
        primary = new TestGraph(one, ofPrimary.parts());
        copy = new TestGraph(two, ofCopy.parts());
        replay = new LogReplay(ofPrimary.facade, ofCopy.facade);
    }

    @AfterAll
    static void stop() {
        copy.close();
        primary.close();
    }

    @BeforeEach
    void writePolicy() {
        SmallPolicy.write(primary);
        replay.run();
        assertThat(seenInCopyBy("C:ann")).containsExactly("own", "theirs");
    }

    private static List<String> seenInCopyBy(String caller) {
        return copy.as(caller, SEEN).stream().map(row -> row.get("id").asString()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {UNSHARE, "MATCH (s:Scope {number: 2}) SET s.colour = 'RED'",
            "MATCH (s:Scope {number: 2}), (u:User {userId: 'ann'}) CREATE (s)-[:EXCEPTION {colour: 'YELLOW'}]->(u)",
            "MATCH (p:SharingPolicy)-[:OF]->(:Agency {agencyId: 'brook'}) SET p.access = 'SUSPENDED'",
            "MATCH (s:Shooting {recordId: 'theirs'}) SET s:S3 REMOVE s:S2"})
    @DisplayName("INV-40, INV-46 what the primary revoked is hidden in the copy from the moment on at which the copy has the change")
    void hidesWhatThePrimaryRevoked(String change) {
        primary.system(change);

        assertThat(replay.run()).isPositive();

        assertThat(seenInCopyBy("C:ann")).containsExactly("own");
    }

    @Test
    @DisplayName("INV-40 a suspended user sees nothing in the copy")
    void closesTheCopyToASuspendedUser() {
        primary.system("MATCH (u:User {userId: 'ann'}) SET u.status = 'SUSPENDED'");
        replay.run();

        assertThat(seenInCopyBy("C:ann")).isEmpty();
    }

    @Test
    @DisplayName("INV-45 what the primary shares again is seen in the copy again")
    void showsWhatThePrimarySharesAgain() {
        primary.system(UNSHARE);
        replay.run();
        assertThat(seenInCopyBy("C:ann")).containsExactly("own");

        primary.system(SHARE);
        replay.run();

        assertThat(seenInCopyBy("C:ann")).containsExactly("own", "theirs");
    }

    @Test
    @DisplayName("INV-42 the release check in the copy notices a revocation that arrived since the answer was read")
    void releaseCheckTellsOfARevocationInThePrimary() {
        try (Session session = copy.sessionOf("C:ann"); Transaction tx = session.beginTransaction()) {
            assertThat(tx.run(SEEN).list()).hasSize(2);
            assertThat(mayRelease(tx)).isTrue();

            primary.system(UNSHARE);
            replay.run();

            assertThat(mayRelease(tx)).isFalse();
        }
    }

    @Test
    @DisplayName("INV-42 records that arrive do not hold up an answer")
    void releasesWhenOnlyRecordsArrived() {
        try (Session session = copy.sessionOf("C:ann"); Transaction tx = session.beginTransaction()) {
            tx.run(SEEN).list();

            primary.system("CREATE (:Shooting:S2 {recordId: 'later'})");
            assertThat(replay.run()).isPositive();

            assertThat(mayRelease(tx)).isTrue();
        }
        assertThat(seenInCopyBy("C:ann")).containsExactly("later", "own", "theirs");
    }

    @Test
    @DisplayName("INV-42: none of 200 answers after 200 revocations shows the revoked record")
    void neverShowsWhatWasRevoked() {
        for (int i = 0; i < 200; i++) {
            primary.system(UNSHARE);
            replay.run();
            assertThat(seenInCopyBy("C:ann")).as("after revocation %s", i).containsExactly("own");
            primary.system(SHARE);
            replay.run();
            assertThat(seenInCopyBy("C:ann")).containsExactly("own", "theirs");
        }
    }

    private static boolean mayRelease(Transaction tx) {
        return tx.run("CALL leadgraph.release() YIELD fingerprint, current RETURN fingerprint = current AS same").single().get("same")
                .asBoolean();
    }
}
