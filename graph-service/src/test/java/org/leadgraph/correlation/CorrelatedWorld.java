package org.leadgraph.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.leadgraph.act.Acts;
import org.leadgraph.act.ActsOn;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.matching.RecordFacts;

/**
 * Four agencies with people: avon and brook share with each other, brook and creek, creek and delta. Many people are known to several of them, with faults in names and birth dates.
 */
final class CorrelatedWorld {
    static final List<String> AGENCIES = List.of("avon", "brook", "creek", "delta");
    private static final NamedQuery<Long> LOAD = NamedQuery.of("ingest/records", row -> row.number("rows"));
    private static final List<String> LAST = List.of("Brewster", "Garcia", "O'Hara", "Nandu", "Lopez", "Smith", "Smyth", "Taylor");
    private static final List<String> FIRST = List.of("Robert", "Bob", "José", "Maria", "William", "Bill", "Ann", "Katherine", "Kate");

    private final TestDatabase database;

    CorrelatedWorld(TestDatabase database) {
        this.database = database;
    }

    void build() {
        database.clear();
        database.graph().write("""
                UNWIND range(0, 3) AS n
                WITH n, $agencies[n] AS id
                CREATE (a:Agency:S0 {agencyId: id, name: id, level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: 'IL00000' + n + '0'})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: n + 1, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:User {userId: 'user@' + id, status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                """, Map.of("agencies", AGENCIES));
        database.graph().write("""
                UNWIND [['avon', 'brook'], ['brook', 'creek'], ['creek', 'delta']] AS pair
                MATCH (one:Agency {agencyId: pair[0]}), (other:Agency {agencyId: pair[1]})
                CREATE (one)-[:SHARES_WITH]->(other), (other)-[:SHARES_WITH]->(one)
                """, Map.of());
    }

    Correlator correlator() {
        return correlator(ActsOn.graph(database.graph()));
    }

    Correlator correlator(Acts acts) {
        return new Correlator(ActsOn.looks(database.graph()), acts, new CorrelationSettings(true, 0.9, 0.9, 0.9, 0.9));
    }

    void correlateAll() {
        Correlator correlator = correlator();
        while (correlator.next()) {
            // Until none waits.
        }
    }

    /** Loads a person, as a feed does. */
    void person(String id, String agency, String lastName, String firstName, String born) {
        load(List.of(row(id, agency, lastName, firstName, born)));
    }

    private void load(List<Map<String, Object>> rows) {
        database.graph().inTransaction(tx -> tx.run(LOAD, Map.of("label", "Person", "correlated", true, "rows", rows)));
    }

    private static Map<String, Object> row(String id, String agency, String lastName, String firstName, String born) {
        int number = AGENCIES.indexOf(agency);
        Map<String, Object> facts = new HashMap<>(
                Map.of("recordId", id, "ori", "IL00000" + number + "0", "lastName", lastName, "firstName", firstName));
        if (!born.isEmpty()) {
            facts.put("birthDate", LocalDate.parse(born));
        }
        return Map.of("line", 2, "recordId", id, "scope", "S" + (number + 1), "facts", facts);
    }

    /** Some more people, of all agencies in turns. */
    void people(Random random, int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String born = LocalDate.of(1985 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(12)).toString();
            rows.add(row(String.format("%032x", random.nextLong() & Long.MAX_VALUE), AGENCIES.get(i % AGENCIES.size()),
                    LAST.get(random.nextInt(LAST.size())), FIRST.get(random.nextInt(FIRST.size())), random.nextInt(8) == 0 ? "" : born));
        }
        load(rows);
    }

    /** The people whom a user of this agency sees. */
    List<RecordFacts> seen(String agency) {
        try (GraphReading reading = database.scopedGraph().read("C:user@" + agency)) {
            return reading.run("MATCH (n:Person) RETURN n.recordId AS id, n {.*} AS facts ORDER BY id", Map.of(),
                    row -> RecordsToCompare.facts(row, "facts"));
        }
    }

    /** The links that a user of this agency sees, with their scores. */
    Map<Pair, Double> links(String agency) {
        Map<Pair, Double> links = new TreeMap<>();
        try (GraphReading reading = database.scopedGraph().read("C:user@" + agency)) {
            reading.run("MATCH (a)-[l:SAME_AS]->(b) RETURN a.recordId AS a, b.recordId AS b, l.score AS score", Map.of(), row -> {
                links.put(Pair.of(row.text("a"), row.text("b")), (Double) row.value("score"));
                return true;
            });
        }
        return links;
    }
}
