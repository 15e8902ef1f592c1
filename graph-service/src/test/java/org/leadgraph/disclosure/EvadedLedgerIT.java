package org.leadgraph.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.permission.PermissionWorld;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.TransactionConfig;
import tools.jackson.databind.JsonNode;

/**
 * A partner's analyst takes values out of the owner's records without taking the records. Whatever the way, the owner's ledger has the record, or that values
 * were computed from the owner's.
 *
 * <pre>
 * brook-1 (Brook) --INVOLVED-- Roe (Brook), born 1990-02-03      brook-2 (Brook) --INVOLVED-- Poe (Brook)      cove-1 (Cove, hidden)
 * </pre>
 */
@WithEmptyService
class EvadedLedgerIT {
    private static final String LEDGER = "query($from: DateTime) { disclosures(filter: {from: $from}, first: 100) { entries { userId recordIds computed } } }";
    private static final String ROE = "1".repeat(32);
    private static final String POE = "2".repeat(32);
    private static final String PERSON = "MATCH (n:Person {lastName: 'Roe'}) ";

    /** Texts whose rows name what they were made from: Roe, or Roe's shooting. */
    private static final List<String> NAMED = List.of(PERSON + "RETURN n.lastName AS x, n.birthDate", PERSON + "RETURN properties(n) AS x",
            PERSON + "RETURN n {.*} AS x", PERSON + "RETURN 'Name: ' + n.lastName AS x",
            PERSON + "WITH n.lastName AS y WITH y AS x RETURN x",
            PERSON + "UNWIND [n.lastName, n.firstName] AS x RETURN x",
            PERSON + "RETURN CASE WHEN n.birthDate < date('2000-01-01') THEN 1 ELSE 2 END AS x",
            PERSON + "RETURN 1 AS x LIMIT 1", "MATCH (:Person {lastName: 'Roe'}) RETURN 1 AS x",
            PERSON + "WITH [n] AS l RETURN l[0].lastName AS x",
            PERSON + "CALL (n) { RETURN n.lastName AS x } RETURN x",
            "MATCH ()-[r:INVOLVED]->(n:Person {lastName: 'Roe'}) RETURN r.role AS x",
            "MATCH p = (:Shooting)-->(n:Person {lastName: 'Roe'}) RETURN length(p) AS x",
            PERSON + "RETURN keys(n) AS x ORDER BY n.birthDate",
            "CALL leadgraph.search('people', 'roe') YIELD node RETURN node.lastName AS x");

    /** Texts whose answers are made from more than their rows can name. */
    private static final List<String> COMPUTED = List.of(PERSON + "RETURN count(*) AS x", PERSON + "RETURN collect(n.lastName) AS x",
            PERSON + "WITH collect(n) AS l UNWIND l AS m RETURN m.lastName AS x", PERSON + "RETURN DISTINCT n.lastName AS x",
            "MATCH (n:Person) RETURN min(n.lastName) AS x, max(n.birthDate) AS y",
            PERSON + "RETURN n.lastName AS x UNION " + PERSON + "RETURN n.lastName AS x",
            "MATCH (n:Person) WHERE n.birthDate = date('1990-02-03') RETURN count(*) AS x",
            "MATCH (n:Person) WHERE n.birthDate = date('1991-02-03') RETURN count(*) AS x",
            "RETURN COUNT { (:Person {lastName: 'Roe'}) } AS x",
            "RETURN EXISTS { (:Person {lastName: 'Roe'}) } AS x", "RETURN COLLECT { MATCH (n:Person) RETURN n.lastName } AS x",
            "MATCH (s:Firearm) RETURN [(s)--(m)--(n:Person) | n.lastName] AS x",
            "MATCH (s:Firearm) WHERE (s)--()--(:Person {lastName: 'Roe'}) RETURN 1 AS x");

    /** Documents that tell of records without asking for one. */
    private static final List<String> COUNTS = List.of("{ search { incidents(filter: {caseNumber: \"24-1\"}) { totalCount } } }",
            "{ search { incidents(filter: {caseNumber: \"24-9\"}) { totalCount } } }",
            "{ neighbors(of: \"%s\") { counts { kind count } } }".formatted(PermissionWorld.AVON_GUN),
            "{ linkAnalysis(over: INCIDENTS_BY_LEADS) { nodeCount } }",
            "{ runLibraryQuery(name: \"agency-pairs-by-leads\") { rows } }");

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                MATCH (one:Shooting {recordId: $shootings[0]}), (two:Shooting {recordId: $shootings[1]}), (ann:User {userId: 'ann@avon'})
                CREATE (one)-[:INVOLVED {role: 'WITNESS'}]->(:Person:S2 {recordId: $roe, ori: 'IL0000020', lastName: 'Roe', firstName: 'Jo',
                    birthDate: date('1990-02-03')})
                CREATE (two)-[:INVOLVED {role: 'WITNESS'}]->(:Person:S2 {recordId: $poe, ori: 'IL0000020', lastName: 'Poe'})
                SET ann.roles = ['ANALYST']
                """, Map.of("shootings", List.of(PermissionWorld.BROOK, PermissionWorld.BROOK_TOO), "roe", ROE, "poe", POE));
    }

    @Test
    @DisplayName("P-05, INV-33 each record that a row of values was made from is in its owner's ledger, at every door")
    void namesWhatRowsWereMadeFrom() {
        for (String text : NAMED) {
            JsonNode entry = ledgerAfter(() -> values(text));
            assertThat(entry.get("userId").asString()).as(text).isEqualTo("ann@avon");
            assertThat(entry.get("recordIds").toString()).as(text).contains(ROE).doesNotContain(POE).doesNotContain(PermissionWorld.COVE);
            assertThat(entry.get("computed").asBoolean()).as(text).isFalse();
        }
        JsonNode graphql = ledgerAfter(() -> assertThat(service.data("C:ann@avon", "query($s: String!) { cypher(statement: $s) { rows } }",
                Map.of("s", NAMED.getFirst())).toString()).contains("Roe"));
        assertThat(graphql.get("recordIds").toString()).contains(ROE);
        JsonNode bolt = ledgerAfter(() -> assertThat(overBolt(NAMED.getFirst())).isEqualTo("Roe"));
        assertThat(bolt.get("recordIds").toString()).contains(ROE);
        JsonNode saved = ledgerAfter(() -> {
            String id = service.data("C:ann@avon", "mutation($q: NewSavedQuery!) { saveQuery(query: $q) { id } }",
                    Map.of("q", Map.of("name", "Roe " + Instant.now(), "statement", NAMED.getFirst()))).at("/saveQuery/id").asString();
            assertThat(service.data("C:ann@avon", "query($id: ID!) { runSavedQuery(id: $id) { rows } }", Map.of("id", id)).toString())
                    .contains("Roe");
        });
        assertThat(saved.get("recordIds").toString()).contains(ROE);
    }

    @Test
    @DisplayName("P-05, INV-33 where values were made from more than rows can name, the ledger of every owner in the view says that they were computed")
    void tellsThatValuesWereComputed() {
        Instant begin = Instant.now();
        for (String text : COMPUTED) {
            JsonNode entry = ledgerAfter(() -> values(text));
            assertThat(entry.get("computed").asBoolean()).as(text).isTrue();
        }
        for (String document : COUNTS) {
            JsonNode entry = ledgerAfter(() -> service.data("C:ann@avon", document));
            assertThat(entry.get("computed").asBoolean()).as(document).isTrue();
        }
        assertThat(service.data("-:coordinator@cove", LEDGER, Map.of("from", begin.toString())).at("/disclosures/entries"))
                .as("an owner that is not in the view")
                .isEmpty();
    }

    @Test
    @DisplayName("P-05 a path's length, a connection's ends and the cursor of a list tell of records, so they are in the ledger")
    void namesRecordsThatPartsTellOf() {
        for (String document : List.of(
                "{ paths(from: \"%s\", to: \"%s\") { length } }".formatted(PermissionWorld.BROOK, PermissionWorld.AVON_GUN),
                "{ search { incidents(filter: {caseNumber: \"24-1\"}) { edges { cursor } } } }",
                "{ search { incidents(filter: {caseNumber: \"24-1\"}) { pageInfo { startCursor } } } }",
                "{ connectedShootings(from: \"%s\", via: [FIREARM]) { nodes { hops } } }".formatted(PermissionWorld.BROOK))) {
            assertThat(ledgerAfter(() -> service.data("C:ann@avon", document)).get("recordIds").toString()).as(document)
                    .contains(PermissionWorld.BROOK);
        }
    }

    @Test
    @DisplayName("P-05, INV-33 a failure caused by a value shows something of it, so the owner's ledger has it, at every door")
    void tellsThatAFailureMayTell() {
        String text = PERSON + "RETURN 1 / (CASE WHEN n.birthDate = date('1990-02-03') THEN 0 ELSE 1 END) AS x";
        JsonNode http = ledgerAfter(() -> assertThat(service.cypher("C:ann@avon", text, Map.of())).contains("CYPHER_ARITHMETIC"));
        JsonNode graphql = ledgerAfter(() -> assertThat(
                service.refusal("C:ann@avon", "query($s: String!) { cypher(statement: $s) { rows } }", Map.of("s", text)))
                .isEqualTo("CYPHER_ARITHMETIC"));

        assertThat(http.get("computed").asBoolean()).isTrue();
        assertThat(graphql.get("computed").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("P-05 a question that reads nothing is in no ledger")
    void saysNothingOfWhatReadsNothing() {
        Instant begin = Instant.now();
        values("RETURN 1 + 1 AS x");
        values("UNWIND [1, 2] AS n RETURN count(*) AS x");

        assertThat(ledger(begin)).isEmpty();
    }

    /** The one entry of brook's ledger that this leads to. */
    private JsonNode ledgerAfter(Runnable asked) {
        Instant begin = Instant.now();
        asked.run();
        JsonNode entries = ledger(begin);
        assertThat(entries.size()).isEqualTo(1);
        return entries.get(0);
    }

    private JsonNode ledger(Instant from) {
        return service.data("-:coordinator@brook", LEDGER, new LinkedHashMap<>(Map.of("from", from.toString()))).at("/disclosures/entries");
    }

    private void values(String statement) {
        String answer = service.cypher("C:ann@avon", statement, Map.of());
        assertThat(answer).as(statement).contains("\"values\":[[").doesNotContain("leadgraph.");
    }

    private String overBolt(String statement) {
        try (var driver = GraphDatabase.driver(service.bean(BoltEntrance.class).uri(), AuthTokens.bearer(service.token("ann@avon")));
                var session = driver.session()) {
            var why = TransactionConfig.builder().withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", "Test of the service")).build();
            return session.run(statement, why).list().getFirst().get("x").asString();
        }
    }
}
