package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.Node;

/** Callers' own Cypher over Bolt, with the official driver, asked of the demo world. */
@WithDemoWorld
class BoltConsoleIT {
    private static final String RECOVERY = "MATCH (n:FirearmRecovery {caseNumber: $number})-[:RECOVERED]->(f:Firearm) RETURN n, f.make AS make";
    private static final Map<String, Object> NUMBER = Map.of("number", "2019-0002500");

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("H-06, P-06, P-11 an analyst signs in with a token, gives the reason with the transaction, and gets the analyst's view")
    void answersAnAnalyst() {
        try (Driver driver = driver(bearer("vera@il-sample")); Session session = driver.session()) {
            Record row = session.executeRead(transaction -> transaction.run(RECOVERY, NUMBER).single(), because("Case 2019-0002500"));

            Node recovery = row.get("n").asNode();
            assertThat(recovery.elementId()).matches("[0-9a-f]{32}").isEqualTo(recovery.get("recordId").asString());
            assertThat(recovery.labels()).containsExactly("FirearmRecovery");
            long visible = session.run("MATCH (n:Shooting) RETURN count(n) AS n", because("Counting")).single().get("n").asLong();
            assertThat(visible).isPositive().isLessThan(all("Shooting"));
        }
    }

    private long all(String label) {
        return service.bean(SystemGraph.class).read("MATCH (n:" + label + ") RETURN count(n) AS n", Map.of(), row -> (Long) row.get("n"))
                .getFirst();
    }

    @Test
    @DisplayName("P-06, P-11 without use code and reason there is no answer; a client that sends no metadata says them as its user name")
    void asksWhy() {
        try (Driver driver = driver(bearer("vera@il-sample")); Session session = driver.session()) {
            assertRefused(() -> session.run(RECOVERY, NUMBER).list(), "USE_CODE_REQUIRED");
            assertRefused(() -> session.run(RECOVERY, NUMBER, with(Map.of("X-Use-Code", "C"))).list(), "SEARCH_REASON_REQUIRED");
            assertRefused(() -> session.run(RECOVERY, NUMBER, with(Map.of("X-Use-Code", "Q", "X-Search-Reason", "x"))).list(),
                    "USE_CODE_INVALID");
        }
        try (Driver shell = driver(AuthTokens.basic("C:Case 2019-0002500", service.tokenOf("vera@il-sample")));
                Session session = shell.session()) {
            assertThat(session.run("CALL db.ping()").single().get("success").asBoolean()).isTrue();
            assertThat(session.run(RECOVERY, NUMBER).list()).hasSize(1);
        }
    }

    @Test
    @DisplayName("U-06, INV-52 only analysts, only with a token that is good")
    void asksWho() {
        try (Driver driver = driver(bearer("athena@il-sample")); Session session = driver.session()) {
            assertRefused(() -> session.run(RECOVERY, NUMBER, because("No analyst")).list(), "ROLE_REQUIRED");
        }
        for (AuthToken bad : List.of(AuthTokens.bearer("no token"), AuthTokens.basic("vera@il-sample", "guess"),
                AuthTokens.bearer(service.tokenOf("vera@il-sample") + "x"))) {
            try (Driver driver = driver(bad)) {
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(Neo4jException.class)
                        .satisfies(e -> assertThat(((Neo4jException) e).code()).startsWith("Neo.ClientError.Security"));
            }
        }
    }

    @Test
    @DisplayName("INV-52, U-06 who signs in on a connection that another has used is answered as oneself")
    void forgetsWhoWasHereBefore() {
        try (Driver driver = driver(bearer("vera@il-sample"))) {
            for (int i = 0; i < 3; i++) {
                try (Session vera = driver.session();
                        Session athena = driver.session(Session.class, SessionConfig.defaultConfig(), bearer("athena@il-sample"))) {
                    assertThat(vera.run(RECOVERY, NUMBER, because("Mine")).list()).hasSize(1);
                    assertRefused(() -> athena.run(RECOVERY, NUMBER, because("Mine, I thought")).list(), "ROLE_REQUIRED");
                }
            }
        }
    }

    @Test
    @DisplayName("INV-52, INV-60 no one can act for another user, and naming another database does not help")
    void actsForNobodyElse() {
        try (Driver driver = driver(bearer("vera@il-sample"))) {
            for (String other : List.of("C:athena@il-sample", "leadgraph-system", "vera@il-sample")) {
                try (Session session = driver.session(SessionConfig.builder().withImpersonatedUser(other).build())) {
                    assertThatThrownBy(() -> session.run(RECOVERY, NUMBER, because("Another's")).list()).isInstanceOf(Neo4jException.class)
                            .satisfies(e -> assertThat(((Neo4jException) e).code()).startsWith("Neo.ClientError"));
                }
            }
            try (Session session = driver.session(SessionConfig.forDatabase("system"))) {
                assertRefused(() -> session.run("SHOW USERS", because("Another database")).list(), "CYPHER_REFUSED");
            }
        }
    }

    @Test
    @DisplayName("INV-51, INV-56 the text is checked before it runs, and bounds hold as over HTTP; a part is never taken for the whole")
    void checksAndBounds() {
        try (Driver driver = driver(bearer("vera@il-sample")); Session session = driver.session()) {
            TransactionConfig why = because("Bounds");
            assertRefused(() -> session.run("MATCH (n:Person) SET n.x = 1", why).consume(), "CYPHER_REFUSED");
            assertRefused(() -> session.run("CALL dbms.components()", why).consume(), "CYPHER_REFUSED");
            assertRefused(() -> session.run("MATCH (n) RETURN m", why).consume(), "CYPHER_INVALID");
            assertRefused(() -> session.run("RETURN $p AS p", Map.of("p", Map.of("a", 1)), why).consume(), "PARAMETERS_INVALID");
            assertRefused(() -> session.run("UNWIND range(1, 1000) AS a UNWIND range(1, 10) AS b RETURN a, b", why).list(),
                    "ANSWER_TOO_LARGE");
            TransactionConfig hurry = TransactionConfig.builder()
                    .withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", "Hurry")).withTimeout(Duration.ofMillis(300)).build();
            assertRefused(() -> session.run(
                    "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c RETURN count(*) AS n",
                    hurry).list(), "TIME_LIMIT");
            assertThat(session.run("RETURN 1 AS one", why).single().get("one").asInt()).as("the connection still serves").isEqualTo(1);
        }
    }

    @Test
    @DisplayName("P-02, P-05, INV-49 every statement is in the log with its text and what it showed, before its first row arrives")
    void logs() throws Exception {
        String reason = "Log of the Bolt door";
        try (Driver driver = driver(bearer("vera@il-sample")); Session session = driver.session()) {
            var rows = session.run(RECOVERY, NUMBER, because(reason));
            assertThat(rows.hasNext()).isTrue();

            try (var entries = new AuditReader(service.directory().resolve("audit")).all()) {
                List<Object> ofReason = entries.<Object>map(stored -> stored.entry()).filter(entry -> entry.toString().contains(reason))
                        .toList();
                assertThat(ofReason).hasSize(2);
                assertThat(((SearchIntent) ofReason.get(0)).operation().document()).isEqualTo(RECOVERY);
                assertThat(((SearchOutcome) ofReason.get(1)).disclosedRecords().values()).singleElement()
                        .satisfies(ids -> assertThat(ids).as("the recovery that is shown, and the gun whose make is").hasSize(2));
            }
        }
    }

    private Driver driver(AuthToken token) {
        return GraphDatabase.driver(service.bean(BoltEntrance.class).uri(), token);
    }

    private AuthToken bearer(String user) {
        return AuthTokens.bearer(service.tokenOf(user));
    }

    private static TransactionConfig because(String reason) {
        return with(Map.of("X-Use-Code", "C", "X-Search-Reason", reason));
    }

    private static TransactionConfig with(Map<String, Object> metadata) {
        return TransactionConfig.builder().withMetadata(metadata).build();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable statement, String code) {
        assertThatThrownBy(statement).isInstanceOf(Neo4jException.class).hasMessageContaining(code + ": ");
    }
}
