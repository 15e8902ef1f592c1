package org.leadgraph.guard.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.guard.SmallPolicy;
import org.leadgraph.guard.TestGraph;
import org.leadgraph.guard.door.BoltDoor.Refused;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path.Segment;

/** People over Bolt, with the official driver: the door signs them in and answers them, and the database itself shows them nothing. */
class VisitorsIT {
    @TempDir
    static Path directory;

    private static TestGraph graph;

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);

    private record Asked(String visitor, String statement, Map<String, Object> parameters, Map<String, Object> metadata,
            Optional<Duration> most) {}

    @BeforeAll
    static void start() {
        graph = TestGraph.withSchema(directory);
        SmallPolicy.write(graph);
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @BeforeEach
    void open() {
        graph.letIn(this::signIn);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).as("the door hears that the client has left").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("INV-56 the door hears of a client that leaves while its answer is made")
    void tellsTheDoorWhoLeaves() throws Exception {
        var driver = GraphDatabase.driver(graph.boltUri(), AuthTokens.bearer("good"));
        var asking = CompletableFuture.runAsync(() -> {
            try (var session = driver.session()) {
                session.run("wait until I leave").consume();
            }
        });
        while (asked.isEmpty()) {
            Thread.sleep(20);
        }
        driver.close();

        await(left);
        assertThat(asking.handle((_, failure) -> failure).get(60, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    @DisplayName("INV-56 a transaction keeps a few answers that were not read, and no more")
    void keepsFewAnswersOpen() {
        try (var driver = GraphDatabase.driver(graph.boltUri(), AuthTokens.bearer("good"))) {
            // Closing a session or a transaction tells once more of what was refused in it; the driver ends both.
            var transaction = driver.session(SessionConfig.builder().withFetchSize(10).build()).beginTransaction();
            var first = transaction.run("many");
            for (int i = 1; i < 4; i++) {
                transaction.run("many");
            }
            assertThat(first.list()).hasSize(2_500);
            transaction.run("many");

            // Not one that drivers take for a passing weakness, and ask again.
            assertThatThrownBy(() -> transaction.run("many").list()).isInstanceOf(ClientException.class)
                    .hasMessageContaining("ANSWERS_OPEN: ");
        }
    }

    @Test
    @DisplayName("INV-56 one visitor has so many connections open and no more; another comes in, and so does the same when one is closed")
    void opensFewConnections() {
        try (var driver = GraphDatabase.driver(graph.boltUri(), AuthTokens.bearer("good"));
                var another = GraphDatabase.driver(graph.boltUri(), AuthTokens.bearer("good too"))) {
            for (int i = 0; i < VisitorConnections.MOST; i++) {
                driver.session().beginTransaction();
            }

            assertThatThrownBy(() -> oneMore("good")).isInstanceOf(ClientException.class).hasMessageContaining("CONNECTIONS_OPEN: ");
            another.session().beginTransaction().close();

            driver.close();
            // The server hears of it in a while.
            for (long until = System.nanoTime() + 60_000_000_000L;; Thread.onSpinWait()) {
                try {
                    oneMore("good");
                    break;
                } catch (ClientException refused) {
                    assertThat(System.nanoTime()).as("refused for a minute: %s", refused.getMessage()).isLessThan(until);
                }
            }
        }
    }

    private static void oneMore(String token) {
        try (var driver = GraphDatabase.driver(graph.boltUri(), AuthTokens.bearer(token))) {
            driver.verifyConnectivity();
        }
    }

    @AfterEach
    void shut() {
        graph.letIn(null);
    }

    private Optional<BoltDoor.Visit> signIn(@Nullable String name, String token, @Nullable String source) {
        assertThat(source).isEqualTo("127.0.0.1");
        return token.startsWith("good") ? Optional.of(new Visiting(name + "/" + token)) : Optional.empty();
    }

    private final class Visiting implements BoltDoor.Visit {
        private final String visitor;

        Visiting(String visitor) {
            this.visitor = visitor;
        }

        @Override
        public String userId() {
            return visitor;
        }

        @Override
        public BoltDoor.Answer ask(String statement, Map<String, Object> parameters, Map<String, Object> metadata, Optional<Duration> most,
                Consumer<Runnable> whenStopped) {
            asked.add(new Asked(visitor, statement, parameters, metadata, most));
            if (statement.equals("wait until I leave")) {
                whenStopped.accept(left::countDown);
                await(left);
            }
            return answer(statement);
        }
    }

    private static BoltDoor.Answer answer(String statement) {
        return switch (statement) {
            case "refused" -> throw new Refused(Refused.Kind.TEXT, "CYPHER_REFUSED", "Line 1: no.");
            case "forbidden" -> throw new Refused(Refused.Kind.NOT_PERMITTED, "ROLE_REQUIRED", "Analysts only.");
            case "expired" -> throw new Refused(Refused.Kind.SIGNED_OUT, "UNAUTHENTICATED", "Sign in again.");
            case "broken" -> throw new IllegalStateException("the secret of a record");
            case "unfit" -> new BoltDoor.Answer(List.of("span"), List.of(List.of(new BoltDoor.Span("the secret of a record"))));
            case "many" -> new BoltDoor.Answer(List.of("n"), rows(2_500));
            case "none" -> new BoltDoor.Answer(List.of("a", "b"), List.of());
            default -> new BoltDoor.Answer(List.of("node", "link", "path", "place", "span", "rest"), List.of(Arrays.asList(gun(), link(),
                    new BoltDoor.Path(List.of(scene(), link(), gun())), new BoltDoor.Place(4326, 1.5, 2.5, null),
                    new BoltDoor.Span("P1DT2S"), Arrays.asList(1L, 2.5, "text", true, null, LocalDate.of(2024, 2, 29), Map.of("k", 1L)))));
        };
    }

    private static List<List<@Nullable Object>> rows(int count) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            rows.add(List.of(i));
        }
        return rows;
    }

    private static BoltDoor.Node gun() {
        return new BoltDoor.Node("gun-1", "Firearm", new TreeMap<>(Map.of("make", "Kestrel")));
    }

    private static BoltDoor.Node scene() {
        return new BoltDoor.Node("scene-1", "Shooting", new TreeMap<>());
    }

    private static BoltDoor.Relationship link() {
        return new BoltDoor.Relationship("r1", "RECOVERED", "scene-1", "gun-1", new TreeMap<>(Map.of("at", "now")));
    }

    @Test
    @DisplayName("INV-59 a visitor signs in with a bearer token, or with it as the password of any name, and in no other way")
    void signsIn() {
        try (Driver bearer = graph.driver(AuthTokens.bearer("good-1")); Driver basic = graph.driver("C:Case 1", "good-2")) {
            bearer.session().run("any").consume();
            basic.session().run("any").consume();
        }
        assertThat(asked).extracting(Asked::visitor).containsExactly("null/good-1", "C:Case 1/good-2");
        assertRefused(graph.driver(AuthTokens.bearer("bad")));
        assertRefused(graph.driver("ann", "bad"));
        assertRefused(graph.driver(Accounts.SYSTEM, "good-as-an-account"));
        assertRefused(graph.driver(Accounts.READER, "good-as-an-account"));
        graph.letIn(null);
        assertRefused(graph.driver(AuthTokens.bearer("good-3")));
        assertRefused(graph.driver("ann", "good-3"));
    }

    private static void assertRefused(Driver driver) {
        try (driver) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(Neo4jException.class)
                    .satisfies(e -> assertThat(((Neo4jException) e).code()).startsWith("Neo.ClientError.Security"));
        }
    }

    @Test
    @DisplayName("H-06 every value arrives, with the door's ids and none of the database's")
    void answersWithEveryKindOfValue() {
        try (Driver driver = graph.driver(AuthTokens.bearer("good")); Session session = driver.session()) {
            Record row = session.run("any", Map.of("list", List.of(1, "a"), "day", LocalDate.of(2024, 1, 2))).single();

            Node node = row.get("node").asNode();
            assertThat(node.elementId()).isEqualTo("gun-1");
            assertThat(node.labels()).containsExactly("Firearm");
            assertThat(node.asMap()).isEqualTo(Map.of("make", "Kestrel"));
            assertThat(row.get("link").asRelationship().startNodeElementId()).isEqualTo("scene-1");
            Segment step = row.get("path").asPath().iterator().next();
            assertThat(step.start().elementId()).isEqualTo("scene-1");
            assertThat(step.relationship().type()).isEqualTo("RECOVERED");
            assertThat(row.get("place").asPoint().x()).isEqualTo(1.5);
            assertThat(row.get("span").asIsoDuration().seconds()).isEqualTo(2);
            assertThat(row.get("rest").asList()).containsExactly(1L, 2.5, "text", true, null, LocalDate.of(2024, 2, 29), Map.of("k", 1L));
            assertThat(asked.getLast().parameters()).isEqualTo(Map.of("list", List.of(1L, "a"), "day", LocalDate.of(2024, 1, 2)));
        }
    }

    @Test
    @DisplayName("P-06, P-11 what the driver sends with a transaction reaches the door, for its own and for managed transactions")
    void passesMetadataOn() {
        TransactionConfig purpose = TransactionConfig.builder().withMetadata(Map.of("useCode", "C", "searchReason", "Case 1"))
                .withTimeout(Duration.ofSeconds(3)).build();
        try (Driver driver = graph.driver(AuthTokens.bearer("good")); Session session = driver.session()) {
            session.run("one", purpose).consume();
            session.executeRead(transaction -> transaction.run("two").list(), purpose);
            try (var transaction = session.beginTransaction(purpose)) {
                transaction.run("none").consume();
                assertThat(transaction.run("many").list()).hasSize(2_500);
                transaction.commit();
            }
        }
        assertThat(asked).extracting(Asked::statement).containsExactly("one", "two", "none", "many");
        assertThat(asked).allSatisfy(each -> {
            assertThat(each.metadata()).containsEntry("useCode", "C").containsEntry("searchReason", "Case 1");
            assertThat(each.most()).contains(Duration.ofSeconds(3));
        });
    }

    @Test
    @DisplayName("INV-29 a refusal arrives with its code and message; a fault shows nothing")
    void tellsRefusals() {
        try (Driver driver = graph.driver(AuthTokens.bearer("good")); Session session = driver.session()) {
            assertThatThrownBy(() -> session.run("refused").consume()).hasMessageContaining("CYPHER_REFUSED: Line 1: no.");
            assertThatThrownBy(() -> session.run("forbidden").consume()).hasMessageContaining("ROLE_REQUIRED")
                    .satisfies(e -> assertThat(((Neo4jException) e).code()).isEqualTo("Neo.ClientError.Security.Forbidden"));
            for (String fault : List.of("broken", "unfit")) {
                assertThatThrownBy(() -> session.run(fault).consume()).isInstanceOf(Neo4jException.class)
                        .satisfies(e -> assertThat(e.toString()).contains("INTERNAL_FAULT").doesNotContain("secret"));
            }
            assertThat(session.run("none").list()).isEmpty();
            assertThatThrownBy(() -> session.run("expired").consume())
                    .satisfies(e -> assertThat(((Neo4jException) e).code()).isEqualTo("Neo.ClientError.Security.TokenExpired"));
        }
    }

    @Test
    @DisplayName("INV-59, INV-2 what a visitor runs reaches no database: not the guarded one, not the system's, and not as somebody else")
    void reachesNoDatabase() {
        try (Driver driver = graph.driver(AuthTokens.bearer("good"))) {
            for (String name : List.of("neo4j", "system")) {
                try (Session session = driver.session(SessionConfig.forDatabase(name))) {
                    assertThat(session.run("MATCH (n) DETACH DELETE n").keys()).contains("node");
                }
            }
            try (Session session = driver.session(SessionConfig.builder().withImpersonatedUser("C:ann").build())) {
                assertThatThrownBy(() -> session.run("any").consume()).isInstanceOf(Neo4jException.class);
            }
        }
        assertThat(graph.system("MATCH (n) RETURN count(n) AS n").getFirst().get("n").asInt()).isPositive();
    }

    @Test
    @DisplayName("H-06 a client with a routing address finds its way")
    void servesRoutingClients() {
        String address = graph.boltUri().toString().replace("bolt:", "neo4j:");
        try (Driver driver = GraphDatabase.driver(address, AuthTokens.bearer("good")); Session session = driver.session()) {
            List<Record> rows = session.executeRead(transaction -> transaction.run("many").list());
            assertThat(rows).hasSize(2_500);
        }
        assertThat(asked).extracting(Asked::statement).containsExactly("many");
    }
}
