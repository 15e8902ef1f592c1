package org.leadgraph.guard;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/**
 * Three agencies on a server, reached over Bolt. Ann works for Alpha, which shares with Bravo; Cleo works for Charlie, which shares with nobody.
 *
 * <pre>
 *   (a1 :Alpha) -- lead -- (b1 :Bravo) -- lead -- (c1 :Charlie)
 * </pre>
 */
record ServerWorld(Driver system, Driver reader) {
    static final String ANN = "C:ann";
    static final String CLEO = "C:cleo";

    private static final String CREATE = """
            UNWIND [['alpha', 'GA0000001', 'ann', 1], ['bravo', 'GA0000002', 'ben', 2], ['charlie', 'GA0000003', 'cleo', 3]] AS row
            CREATE (agency:Agency:S0 {agencyId: row[0], level: 'LOCAL', kind: 'POLICE'})
            CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(agency)
            CREATE (:User {userId: row[2], status: 'ACTIVE'})-[:EMPLOYED_BY]->(:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(agency)
            CREATE (:Scope {number: row[3], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(agency)
            """;

    private static final List<String> STATEMENTS = List.of(CREATE,
            "MATCH (a:Agency {agencyId: 'alpha'}), (b:Agency {agencyId: 'bravo'}) CREATE (a)-[:SHARES_WITH]->(b), (b)-[:SHARES_WITH]->(a)",
            "CREATE (:Casing:S1 {recordId: 'a1'})-[:NIBIN_LEAD {status: 'LEAD'}]->(:Casing:S2 {recordId: 'b1'})"
                    + "-[:NIBIN_LEAD {status: 'LEAD'}]->(:Casing:S3 {recordId: 'c1'})");

    void create() {
        try (var session = system.session()) {
            STATEMENTS.forEach(statement -> session.run(statement).consume());
        }
    }

    /** The ids of the records that this statement returns to a caller. */
    List<String> recordIdsFor(String caller, String cypher) {
        try (var session = reader.session(SessionConfig.builder().withDatabase("neo4j").withImpersonatedUser(caller).build())) {
            return session.run(cypher, Map.of()).list(row -> row.get("recordId").asString());
        }
    }
}
