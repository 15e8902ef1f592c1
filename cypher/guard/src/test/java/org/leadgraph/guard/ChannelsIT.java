package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

/** Every way through Bolt that is not a plain read, tried by a caller. Ann does not see the shooting "hidden"; see {@link SmallPolicy}. */
class ChannelsIT {
    @TempDir
    static Path directory;

    private static TestGraph graph;

    @BeforeAll
    static void start() {
        graph = TestGraph.withSchema(directory);
        SmallPolicy.write(graph);
        graph.system("CREATE (:Shooting:S9 {recordId: 'hidden', caseNumber: 'H-1'}), (:Person {recordId: 'nobodys'})");
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    private static String errorOf(String caller, String cypher, Map<String, Object> parameters) {
        try {
            graph.as(caller, cypher, parameters);
            return "";
        } catch (Neo4jException e) {
            return e.code() + ": " + e.getMessage();
        }
    }

    private static String errorOf(String cypher) {
        return errorOf("C:ann", cypher, Map.of());
    }

    private static String state() {
        return graph
                .system("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r), sum(size(keys(n))), sum(size(labels(n)))")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE (n)", "CREATE (n:Shooting)", "INSERT (n:Shooting)", "CREATE (n:NewLabel {newKey: 1})",
            "MATCH (s:Shooting) CREATE (s)-[:RECOVERED]->(s)", "MATCH (s:Shooting) CREATE (s)-[:NEW_TYPE]->(s)",
            "MATCH (s:Shooting) SET s.caseNumber = 'x'", "MATCH (s:Shooting) SET s:S1", "MATCH (s:Shooting) SET s += {a: 1}",
            "MATCH (s:Shooting) SET s = {}", "MATCH (s:Shooting) SET s[$key] = 1", "MATCH (s:Shooting) REMOVE s.caseNumber",
            "MATCH (s:Shooting) REMOVE s:S1", "MATCH (s:Shooting) DELETE s", "MATCH (s:Shooting) DETACH DELETE s",
            "MATCH (s:Shooting)-[r]->() DELETE r", "MATCH (s:Shooting) FOREACH (x IN [1] | SET s.a = x)",
            "MERGE (n:Casing {caliber: 'none'})",
            "MERGE (n:Shooting {recordId: 'absent'})", "MERGE (n:Shooting {recordId: 'own'}) ON MATCH SET n.a = 1",
            "MATCH (s:Shooting) MERGE (s)-[:SAME_AS]->(s)", "MATCH (s:Shooting) CALL (s) { SET s.a = 1 }",
            "CYPHER 25 MATCH (s:Shooting) SET s.a = 1", "CYPHER 5 CREATE ()"})
    @DisplayName("INV-60: no clause writes")
    void refusesWrites(String write) {
        String before = state();

        assertThat(errorOf("C:ann", write, Map.of("key", "a"))).startsWith("Neo.ClientError.Security.Forbidden");

        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE INDEX i FOR (n:Shooting) ON (n.a)", "CREATE CONSTRAINT c FOR (n:Shooting) REQUIRE n.a IS UNIQUE",
            "CREATE FULLTEXT INDEX i FOR (n:Shooting) ON EACH [n.a]", "DROP INDEX shooting_case_number",
            "DROP CONSTRAINT shooting_record_id",
            "DROP INDEX absent", "SHOW INDEXES", "SHOW CONSTRAINTS", "CREATE USER eve SET PASSWORD 'password1'",
            "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'password1'", "DROP USER neo4j", "CREATE DATABASE other", "DROP DATABASE neo4j",
            "STOP DATABASE neo4j", "CREATE ALIAS a FOR DATABASE neo4j", "SHOW USERS"})
    @DisplayName("INV-60: no command changes or tells the schema, users, databases")
    void refusesCommands(String command) {
        assertThat(errorOf(command)).startsWith("Neo.ClientError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHOW SETTINGS", "SHOW TRANSACTIONS YIELD transactionId, username WHERE username <> 'C:ann' RETURN *",
            "TERMINATE TRANSACTIONS 'neo4j-transaction-1' YIELD username WHERE username IS NOT NULL RETURN username"})
    @DisplayName("INV-60: what a command shows to a caller is nothing of others")
    void tellsNothingByCommands(String command) {
        try (Session session = graph.session(); Transaction others = session.beginTransaction()) {
            others.run("RETURN 1").consume();
            try {
                assertThat(graph.as("C:ann", command)).isEmpty();
            } catch (Neo4jException e) {
                assertThat(e.code()).startsWith("Neo.ClientError");
            }
            assertThat(others.run("RETURN 1 AS still").single().get("still").asInt()).isOne();
        }
    }

    @Test
    @DisplayName("INV-21: MERGE on the unique key of a hidden record fails as on an absent key; the caller cannot tell which it was")
    void tellsNothingByMerge() {
        String merge = "MERGE (n:Shooting {recordId: $id}) RETURN n.recordId AS id";

        assertThat(errorOf("C:ann", merge, Map.of("id", "hidden"))).isNotEmpty().isEqualTo(errorOf("C:ann", merge, Map.of("id", "absent")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITH [x IN range(1, 1000) | x] AS a WITH [x IN range(1, 1000) | a] AS b RETURN [x IN range(1, 1000) | b] AS c",
            "WITH [x IN range(1, 1000) | x] AS a WITH [x IN range(1, 1000) | a] AS b RETURN {k: [x IN range(1, 1000) | b]} AS c"})
    @DisplayName("INV-56: no value of an answer is larger than what can be sent, however little its parts weigh")
    void boundsValues(String query) {
        assertThat(errorOf(query)).startsWith("Neo.TransientError.General.MemoryPoolOutOfMemoryError");

        assertThat(graph.as("C:ann", "RETURN [x IN range(1, 100000) | 'some text'] AS list").getFirst().get("list").asList())
                .hasSize(100_000);
        assertThat(
                graph.system("WITH [x IN range(1, 1000) | x] AS a RETURN size([x IN range(1, 1000) | a]) AS n").getFirst().get("n").asInt())
                .isEqualTo(1_000);
    }

    @Test
    @DisplayName("INV-60: LOAD CSV reaches neither files nor the network")
    void refusesLoadCsv() throws Exception {
        Path file = Files.writeString(directory.resolve("secret.csv"), "secret\n");
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            for (String from : List.of("http://127.0.0.1:" + server.getAddress().getPort() + "/x.csv", file.toUri().toString(),
                    "file:///x.csv")) {
                assertThat(errorOf("LOAD CSV FROM '" + from + "' AS row RETURN row")).startsWith("Neo.ClientError");
            }
        } finally {
            server.stop(0);
        }
        assertThat(requests.get()).isZero();
    }

    @Test
    @DisplayName("INV-22: a hidden node is not found by its element id, nor by its number, nor by names given as values")
    void hidesNodesLookedUpByInternalIds() {
        String id = graph.system("MATCH (n {recordId: 'hidden'}) RETURN elementId(n) AS id").getFirst().get("id").asString();
        Map<String, Object> given = Map.of("id", id, "number", Long.parseLong(id.substring(id.lastIndexOf(':') + 1)), "label", "Shooting",
                "scope", "S9", "key", "recordId");

        for (String lookup : List.of("MATCH (n) WHERE elementId(n) = $id RETURN n", "CYPHER 5 MATCH (n) WHERE id(n) = $number RETURN n",
                "MATCH (n:$($label)) WHERE n[$key] = 'hidden' RETURN n", "MATCH (n:$($scope)) RETURN n", "MATCH (n:S9) RETURN n",
                "MATCH (n:!S1&!S2&!S0) RETURN n", "MATCH (n {recordId: 'nobodys'}) RETURN n")) {
            assertThat(graph.as("C:ann", lookup, given)).as(lookup).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"USE system SHOW USERS", "USE system SHOW DATABASES YIELD name RETURN name", "USE system MATCH (n) RETURN n"})
    @DisplayName("INV-60: the system database shows a caller nothing")
    void showsNothingOfTheSystemDatabase(String query) {
        try {
            assertThat(graph.as("C:ann", query)).isEmpty();
        } catch (Neo4jException e) {
            assertThat(e.code()).startsWith("Neo.ClientError");
        }
        try (Session session = graph.reader().session(
                SessionConfig.builder().withDatabase("system").withImpersonatedUser("C:ann").build())) {
            assertThatThrownBy(() -> session.run("MATCH (n) WITH count(n) AS nodes RETURN 1 / nodes").list())
                    .isInstanceOf(Neo4jException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"USE neo4j MATCH (s:Shooting) RETURN s.recordId AS id", "CYPHER 5 MATCH (s:Shooting) RETURN s.recordId AS id",
            "CYPHER 25 MATCH (s:Shooting) RETURN s.recordId AS id", "CYPHER runtime=interpreted MATCH (s:Shooting) RETURN s.recordId AS id",
            "CYPHER replan=force planner=dp MATCH (s:Shooting) RETURN s.recordId AS id",
            "CYPHER expressionEngine=interpreted operatorEngine=interpreted MATCH (s:Shooting) RETURN s.recordId AS id",
            "PROFILE MATCH (s:Shooting) RETURN s.recordId AS id",
            "CALL { MATCH (s:Shooting) RETURN s.recordId AS id } IN TRANSACTIONS RETURN id"})
    @DisplayName("INV-1: naming the database or giving options changes nothing of what is seen")
    void showsTheSameWithOptions(String query) {
        assertThat(graph.as("C:ann", query)).extracting(row -> row.get("id").asString()).containsExactlyInAnyOrder("own", "theirs");
    }

    /**
     * A plan is returned to a caller, with row estimates from statistics of the whole store, hidden records included. The kernel has no switch for this.
     * The service therefore refuses EXPLAIN and PROFILE and never hands on a plan (INV-37); this test says what a caller with Bolt access would get.
     */
    @Test
    @DisplayName("INV-37: EXPLAIN returns a plan with estimates, which is why only the service may be reached by callers")
    void returnsPlansWithEstimates() {
        graph.inSessionOf("C:ann", session -> {
            var summary = session.run("EXPLAIN MATCH (s:Shooting) RETURN s").consume();
            assertThat(summary.hasPlan()).isTrue();
            assertThat(summary.plan().arguments()).containsKey("EstimatedRows");
            return null;
        });
    }
}
