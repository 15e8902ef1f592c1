package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** The statements that Neo4j Browser 2025.6 and cypher-shell 5.26 send by themselves, word for word, as they send them. */
@WithDemoWorld
class ToolStatementsIT {
    private static final String BROWSER_SCHEMA = """

            CALL db.labels() YIELD label
            RETURN {name:'labels', data:COLLECT(label)[..1000]} AS result
            UNION ALL
            CALL db.relationshipTypes() YIELD relationshipType
            RETURN {name:'relationshipTypes', data:COLLECT(relationshipType)[..1000]} AS result
            UNION ALL
            CALL db.propertyKeys() YIELD propertyKey
            RETURN {name:'propertyKeys', data:COLLECT(propertyKey)[..1000]} AS result
            """;
    private static final String BROWSER_COUNTS = """

            MATCH () RETURN { name:'nodes', data:count(*) } AS result
            UNION ALL
            MATCH ()-[]->() RETURN { name:'relationships', data: count(*)} AS result
            """;
    private static final String SHELL_SCHEMA = """
            CALL db.labels() YIELD label
            RETURN COLLECT(label)[..1000] AS result
            UNION ALL
            CALL db.relationshipTypes() YIELD relationshipType
            RETURN COLLECT(relationshipType)[..1000] AS result
            UNION ALL
            CALL db.propertyKeys() YIELD propertyKey
            RETURN COLLECT(propertyKey)[..1000] AS result""";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("H-06 what Neo4j Browser and cypher-shell ask when they connect is answered, for any user, without a reason, and is no search")
    void answersTools() throws Exception {
        try (Driver driver = driver(); var before = new AuditReader(service.directory().resolve("audit")).all()) {
            long searches = before.filter(stored -> stored.entry() instanceof SearchIntent).count();

            Record database = only(driver, "system", "SHOW DATABASES");
            assertThat(database.get("name").asString()).isEqualTo("neo4j");
            assertThat(database.get("home").asBoolean()).isTrue();
            assertThat(database.get("currentStatus").asString()).isEqualTo("online");
            assertThat(only(driver, "system", "CALL dbms.components() YIELD name, versions, edition").get("versions").asList())
                    .containsExactly(BoltEntrance.version());
            assertThat(ask(driver, "system", "CALL dbms.clientConfig()"))
                    .as("Browser keeps no token, forgets what was asked, and tells nobody outside").hasSize(4)
                    .allSatisfy(row -> assertThat(row.get("value").asString()).isEqualTo("false"));
            assertThat(only(driver, "neo4j", "CALL db.ping()").get("success").asBoolean()).isTrue();
            assertThat(only(driver, "neo4j", "SHOW DATABASES YIELD name, aliases;").get("aliases").asList()).isEmpty();
            assertThat(ask(driver, "neo4j", SHELL_SCHEMA)).hasSize(3);
            assertThat(only(driver, "neo4j",
                    "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel'\nUNWIND versions AS version RETURN version")
                    .get("version").asString()).as("the JDBC driver's question").isEqualTo(BoltEntrance.version());

            try (var after = new AuditReader(service.directory().resolve("audit")).all()) {
                assertThat(after.filter(stored -> stored.entry() instanceof SearchIntent)).hasSize((int) searches);
            }
        }
    }

    @Test
    @DisplayName("INV-28 tools get the published schema: names of records, links and agencies, but none of scopes or policy, and not what exists")
    void tellsThePublishedSchema() {
        SystemGraph graph = service.bean(SystemGraph.class);
        try (Driver driver = driver()) {
            List<Record> told = ask(driver, "neo4j", BROWSER_SCHEMA);

            assertThat(names(told, 0)).containsExactlyElementsOf(
                    Stream.concat(RecordKind.labels().stream(), Stream.of("Agency", "Ori")).toList());
            assertThat(names(told, 1)).containsExactlyInAnyOrderElementsOf(
                    Stream.concat(LinkKind.types().stream(), Stream.of("BELONGS_TO")).toList());
            assertThat(names(told, 2)).doesNotHaveDuplicates()
                    .containsAll(graph.read("MATCH (n:" + String.join("|", names(told, 0)) + ") UNWIND keys(n) AS key RETURN DISTINCT key",
                            Map.of(), row -> row.get("key").toString()))
                    .containsAll(graph.read(
                            "MATCH ()-[r:" + String.join("|", names(told, 1)) + "]->() UNWIND keys(r) AS key RETURN DISTINCT key",
                            Map.of(), row -> row.get("key").toString()));
        }
    }

    @Test
    @DisplayName("P-06, INV-51 a tool's own count of everything is not a person's search and is refused; a text that only resembles a tool's is treated as a search")
    void refusesWhatIsLikeThem() {
        try (Driver driver = driver()) {
            for (String statement : List.of(BROWSER_COUNTS, "CALL dbms.components()", "SHOW DATABASES YIELD *", "SHOW USERS",
                    "CALL db.labels() YIELD label RETURN count(label) AS n", BROWSER_SCHEMA + "UNION ALL MATCH (n) RETURN n AS result")) {
                assertThatThrownBy(() -> ask(driver, "neo4j", statement)).as(statement).isInstanceOf(Neo4jException.class)
                        .hasMessageContaining("CYPHER_REFUSED: ");
            }
        }
    }

    private Driver driver() {
        String address = service.bean(BoltEntrance.class).uri().toString().replace("bolt:", "neo4j:");
        return GraphDatabase.driver(address, AuthTokens.basic("vera", service.tokenOf("vera@il-sample")));
    }

    /** As Browser asks: in a read transaction that says that nobody asked. */
    private static List<Record> ask(Driver driver, String database, String statement) {
        var system = TransactionConfig.builder().withMetadata(Map.of("type", "system", "app", "neo4j-browser_v2025.6.0")).build();
        try (Session session = driver.session(SessionConfig.forDatabase(database))) {
            return session.executeRead(transaction -> transaction.run(statement).list(), system);
        }
    }

    private static Record only(Driver driver, String database, String statement) {
        return ask(driver, database, statement).getFirst();
    }

    private static List<String> names(List<Record> told, int row) {
        return told.get(row).get("result").get("data").asList(name -> name.asString());
    }
}
