package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.guard.door.Accounts;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.server.startup.EntryPoint;

/** The guard in a Neo4j server of its own process, whose configuration file tries to take the guarantee back. */
class GuardedServerIT {
    private static final Map<String, String> SECRETS = ServerProcess.secrets(TestGraph.SYSTEM_SECRET, TestGraph.READER_SECRET);
    private static final AuthToken SYSTEM = AuthTokens.basic(Accounts.SYSTEM, TestGraph.SYSTEM_SECRET);
    private static final AuthToken READER = AuthTokens.basic(Accounts.READER, TestGraph.READER_SECRET);
    private static final String ALL_RECORDS = "MATCH (n:Casing) RETURN n.recordId AS recordId ORDER BY recordId";

    private static Path directory;
    private static int httpPort;
    private static ServerProcess server;
    private static Driver system;
    private static Driver reader;
    private static ServerWorld world;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        directory = home;
        httpPort = FreePort.any();
        server = ServerProcess.start(home,
                List.of("dbms.security.auth_enabled=false", "server.http.enabled=true", "server.fleet_discovery.enabled=true",
                        "server.http.listen_address=127.0.0.1:" + httpPort, "dbms.security.allow_csv_import_from_file_urls=true",
                        "dbms.security.procedures.unrestricted=*", "db.logs.query.enabled=VERBOSE", "db.transaction.timeout=70s",
                        "db.memory.transaction.max=200m"),
                SECRETS);
        system = server.driver(SYSTEM);
        reader = server.driver(READER);
        world = new ServerWorld(system, reader);
        world.create();
    }

    @AfterAll
    static void stop() {
        // Driver.close never fails; the server is stopped even when it never became ready enough for a driver.
        if (reader != null) {
            reader.close();
            system.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void bootLoaderFindsGuardBeforeCommunityEdition() {
        assertThat(ServiceLoader.load(EntryPoint.class)).hasSizeGreaterThan(1);
        assertThat(EntryPoint.serviceloadEntryPoint()).isEqualTo(GuardedServer.class);
    }

    @Test
    void bothAccountsSignIn() {
        system.verifyConnectivity();
        reader.verifyConnectivity();
    }

    @Test
    void refusesEverythingElse() {
        refuses(AuthTokens.basic(Accounts.SYSTEM, "not-the-system-secret"));
        refuses(AuthTokens.basic(Accounts.SYSTEM, TestGraph.READER_SECRET));
        refuses(AuthTokens.basic("neo4j", "neo4j"));
        refuses(AuthTokens.basic("", ""));
        refuses(AuthTokens.bearer("token"));
        refuses(AuthTokens.none());
    }

    private static void refuses(AuthToken token) {
        try (Driver driver = server.driver(token)) {
            assertThatExceptionOfType(SecurityException.class).isThrownBy(driver::verifyConnectivity);
        }
    }

    @Test
    void readerItselfSeesNothing() {
        try (var session = reader.session()) {
            assertThat(session.run("MATCH (n) RETURN count(n) AS n").single().get("n").asInt()).isZero();
        }
        try (var session = system.session()) {
            assertThat(session.run("MATCH (n:Casing) RETURN count(n) AS n").single().get("n").asInt()).isEqualTo(3);
        }
    }

    @Test
    void callerSeesExactlyItsView() {
        assertThat(world.recordIdsFor(ServerWorld.ANN, ALL_RECORDS)).containsExactly("a1", "b1");
        assertThat(world.recordIdsFor(ServerWorld.CLEO, ALL_RECORDS)).containsExactly("c1");
        assertThat(world.recordIdsFor("C:nobody", ALL_RECORDS)).isEmpty();
        assertThat(world.recordIdsFor("ann", ALL_RECORDS)).isEmpty();
    }

    @Test
    void pathsEndWhereTheViewEnds() {
        String reached = "MATCH (:Casing {recordId: $from})-[:NIBIN_LEAD*1..3]-(n) RETURN DISTINCT n.recordId AS recordId";
        assertThat(world.recordIdsFor(ServerWorld.ANN, reached.replace("$from", "'a1'"))).containsExactly("b1");
        assertThat(world.recordIdsFor(ServerWorld.CLEO, reached.replace("$from", "'c1'"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE (n:Casing:S1 {recordId: 'x'}) RETURN n.recordId AS recordId",
            "MATCH (n:Casing) SET n.site = 'x' RETURN n.recordId AS recordId", "MATCH (n:Casing) DETACH DELETE n RETURN 'x' AS recordId",
            "LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row[0] AS recordId",
            "CALL dbms.listConfig() YIELD name RETURN name AS recordId", "CALL dbms.components() YIELD name RETURN name AS recordId"})
    void callerOnlyReads(String statement) {
        assertThatExceptionOfType(ClientException.class).isThrownBy(() -> world.recordIdsFor(ServerWorld.ANN, statement));
    }

    @Test
    void callerSeesNoSettings() {
        assertThat(world.recordIdsFor(ServerWorld.ANN, "SHOW SETTINGS YIELD name RETURN name AS recordId")).isEmpty();
    }

    @Test
    void systemAccountImpersonatesNobody() {
        try (var session = system.session(SessionConfig.builder().withDatabase("neo4j").withImpersonatedUser(ServerWorld.ANN).build())) {
            assertThatExceptionOfType(ClientException.class).isThrownBy(() -> session.run(ALL_RECORDS).list());
        }
    }

    @Test
    void configurationFileCannotTakeTheGuaranteeBack() {
        assertThat(setting("dbms.security.auth_enabled")).isEqualTo("true");
        assertThat(setting("server.http.enabled")).isEqualTo("false");
        assertThat(setting("server.fleet_discovery.enabled")).isEqualTo("false");
        assertThat(setting("dbms.security.allow_csv_import_from_file_urls")).isEqualTo("false");
        assertThat(setting("dbms.security.procedures.unrestricted")).isEmpty();
        assertThat(setting("db.logs.query.enabled")).isEqualTo("OFF");
        assertThat(ServerProcess.listensOn(httpPort)).isFalse();
    }

    @Test
    void operatorMaySetLimits() {
        assertThat(setting("db.transaction.timeout")).isEqualTo("1m10s");
        assertThat(setting("db.memory.transaction.max")).isEqualTo("200.00MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNWIND range(1, 100000000) AS a WITH a WHERE $p <> 'Quillfeather' RETURN count(a % 7) AS n",
            "RETURN 1 / (size($p) - size($p)) AS Quillfeather", "RETURN date($p) AS Quillfeather", "MATCH (n {a: $p}) RETURN Quillfeather",
            "MATCH (Quillfeather RETURN $p", "MATCH (n) SET n.site = 'Quillfeather' + $p", "RETURN $p AS p, $Quillfeather AS x",
            "UNWIND range(1, 100000000) AS a RETURN collect('Quillfeather' + a + $p) AS texts"})
    @DisplayName("P-02 what was asked and ended badly is in no file of the server's")
    void keepsWhatWasAskedOutOfItsLogs(String statement) throws IOException {
        for (Driver driver : List.of(reader, system)) {
            SessionConfig.Builder session = SessionConfig.builder().withDatabase("neo4j").withDefaultAccessMode(AccessMode.READ);
            SessionConfig config = driver == reader ? session.withImpersonatedUser(ServerWorld.ANN).build() : session.build();
            try (Session asking = driver.session(config)) {
                TransactionConfig hurry = TransactionConfig.builder().withTimeout(Duration.ofMillis(500)).build();
                asking.run(statement, Map.of("p", "Brambleworth"), hurry).list();
            } catch (Neo4jException ended) {
                // How it ended is not asked here; some of these even are answered.
            }
        }

        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as(file.toString()).doesNotContain("Quillfeather", "Brambleworth"));
        }
    }

    private static String setting(String name) {
        try (var session = system.session()) {
            return session.run("SHOW SETTINGS $name YIELD value", Map.of("name", name)).single().get("value").asString();
        }
    }

    @Test
    void saysWhichSecretIsMissing(@TempDir Path home) {
        assertThat(refusal(home, Map.of())).contains("LEADGRAPH_SYSTEM_PASSWORD");
        assertThat(refusal(home, Map.of("LEADGRAPH_SYSTEM_PASSWORD", TestGraph.SYSTEM_SECRET))).contains("LEADGRAPH_READER_PASSWORD");
    }

    @Test
    void refusesShortOrEqualSecrets(@TempDir Path home) {
        assertThat(refusal(home, Map.of("LEADGRAPH_SYSTEM_PASSWORD", "short", "LEADGRAPH_READER_PASSWORD", TestGraph.READER_SECRET)))
                .contains("at least 16 characters");
        assertThat(refusal(home,
                Map.of("LEADGRAPH_SYSTEM_PASSWORD", TestGraph.SYSTEM_SECRET, "LEADGRAPH_READER_PASSWORD", TestGraph.SYSTEM_SECRET)))
                .contains("must differ");
    }

    /** What a server says that does not start with these secrets. */
    private static String refusal(Path home, Map<String, String> secrets) {
        try (var refused = ServerProcess.launch(ServerProcess.command(home), home, List.of(), secrets)) {
            assertThat(refused.awaitExit()).isNotZero();
            return refused.output();
        }
    }
}
