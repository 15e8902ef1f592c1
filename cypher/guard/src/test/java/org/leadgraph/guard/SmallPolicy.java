package org.leadgraph.guard;

/**
 * A small policy graph for tests that change it.
 *
 * <pre>
 * ann, amy -> TXAVON000 -> avon (scope 1) <=shares=> brook (scope 2) <- TXBROOK00 <- bob
 * </pre>
 *
 * Avon has the shooting own, brook the shooting theirs and the casing far; brook decides item by item, its scope is green.
 */
public final class SmallPolicy {
    private static final String GRAPH = """
            CREATE (avon:Agency:S0 {agencyId: 'avon', level: 'LOCAL', kind: 'POLICE'})
            CREATE (brook:Agency:S0 {agencyId: 'brook', level: 'LOCAL', kind: 'POLICE', pointOfContact: 'desk'})
            CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(avon)
            CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ITEM_POLICY', leadPointer: 'RED', rejectsJ: false})-[:OF]->(brook)
            CREATE (ori:Ori:S0 {code: 'TXAVON000'})-[:BELONGS_TO]->(avon), (other:Ori:S0 {code: 'TXBROOK00'})-[:BELONGS_TO]->(brook)
            CREATE (:User {userId: 'ann', status: 'ACTIVE'})-[:EMPLOYED_BY]->(ori), (:User {userId: 'amy', status: 'ACTIVE'})-[:EMPLOYED_BY]->(ori)
            CREATE (:User {userId: 'bob', status: 'ACTIVE'})-[:EMPLOYED_BY]->(other)
            CREATE (avon)-[:SHARES_WITH]->(brook), (brook)-[:SHARES_WITH]->(avon)
            CREATE (:Scope {number: 1, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(avon)
            CREATE (:Scope {number: 2, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(brook)
            CREATE (:Shooting:S1 {recordId: 'own', caseNumber: 'A-1'})
            CREATE (:Shooting:S2 {recordId: 'theirs', caseNumber: 'B-1'})-[:RECOVERED]->(:Casing:S2 {recordId: 'far', exhibitNumber: 'E-1'})
            """;

    private SmallPolicy() {
    }

    /** Puts this graph in place of whatever is there. */
    public static void write(OpenGraph database) {
        database.system("MATCH (n) WHERE NOT n:PolicyEpoch DETACH DELETE n");
        database.system(GRAPH);
    }
}
