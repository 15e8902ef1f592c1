package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadgraph.guard.door.Accounts;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Who gets in, and as whom (INV-52, INV-59). */
class SignInIT {
    private static final String EVERYTHING = "MATCH (n) RETURN n";

    @TempDir
    static Path directory;

    private static TestGraph graph;

    @BeforeAll
    static void start() {
        graph = TestGraph.withSchema(directory);
        SmallPolicy.write(graph);
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    static List<AuthToken> wrongCredentials() {
        return List.of(AuthTokens.none(), AuthTokens.basic(Accounts.SYSTEM, "wrong"), AuthTokens.basic(Accounts.SYSTEM, ""),
                AuthTokens.basic(Accounts.SYSTEM, TestGraph.READER_SECRET), AuthTokens.basic(Accounts.READER, TestGraph.SYSTEM_SECRET),
                AuthTokens.basic("", ""), AuthTokens.basic("nobody", TestGraph.SYSTEM_SECRET), AuthTokens.basic("neo4j", "neo4j"),
                AuthTokens.basic("C:ann", TestGraph.READER_SECRET), AuthTokens.basic("LEADGRAPH-SYSTEM", TestGraph.SYSTEM_SECRET),
                AuthTokens.bearer(TestGraph.SYSTEM_SECRET), AuthTokens.kerberos("ticket"),
                AuthTokens.custom(Accounts.SYSTEM, TestGraph.SYSTEM_SECRET, "", "native-of-another-kind"));
    }

    @ParameterizedTest
    @MethodSource("wrongCredentials")
    @DisplayName("INV-59: no one signs in without the secret of an account")
    void refusesCredentials(AuthToken token) {
        try (Driver driver = graph.driver(token)) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(Neo4jException.class)
                    .satisfies(e -> assertThat(((Neo4jException) e).code()).startsWith("Neo.ClientError.Security"));
        }
    }

    @Test
    @DisplayName("INV-52: the reader sees nothing by itself, and may call nothing")
    void showsNothingToTheReaderItself() {
        try (Session session = graph.reader().session(SessionConfig.forDatabase("neo4j"))) {
            assertThat(session.run(EVERYTHING).list()).isEmpty();
            assertThat(session.run("MATCH ()-[r]->() RETURN count(r) AS links").single().get("links").asInt()).isZero();
            assertThatThrownBy(() -> session.run("CALL leadgraph.search('incidents', 'river')").list()).isInstanceOf(Neo4jException.class);
            assertThatThrownBy(() -> session.run("CREATE (n)").consume()).isInstanceOf(Neo4jException.class);
        }
    }

    static Stream<String> namesOfNoCaller() {
        return Stream.of("C:", "C", ":", "::", "X:ann", "c:ann", "C:Ann", "C:ann ", " C:ann", "CC:ann", "C;ann", "A/C:ann", "ann",
                "C:nobody",
                "C:*", "C:ann\u0000", "C:ａnn", Accounts.READER, Accounts.SYSTEM, "C:" + Accounts.SYSTEM, "neo4j", "C:neo4j",
                "C:" + "a".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("namesOfNoCaller")
    @DisplayName("INV-52: impersonating no caller, or an unknown one, shows nothing")
    void showsNothingToUnknownCallers(String name) {
        try {
            assertThat(graph.as(name, EVERYTHING)).isEmpty();
        } catch (Neo4jException e) {
            assertThat(e.code()).startsWith("Neo.ClientError");
        }
    }

    @Test
    @DisplayName("INV-52: an empty name is not a way to be the reader with more rights")
    void showsNothingToAnEmptyName() {
        assertThatThrownBy(() -> SessionConfig.builder().withImpersonatedUser("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("INV-52: the system account may not act for a caller")
    void refusesImpersonationByTheSystemAccount() {
        try (Driver driver = graph.driver(Accounts.SYSTEM, TestGraph.SYSTEM_SECRET);
                Session session = driver.session(SessionConfig.builder().withDatabase("neo4j").withImpersonatedUser("C:ann").build())) {
            assertThatThrownBy(() -> session.run(EVERYTHING).list()).isInstanceOf(Neo4jException.class)
                    .satisfies(e -> assertThat(((Neo4jException) e).code()).startsWith("Neo.ClientError.Security"));
        }
    }
}
