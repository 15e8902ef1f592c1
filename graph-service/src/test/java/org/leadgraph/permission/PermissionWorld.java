package org.leadgraph.permission;

import java.util.List;
import java.util.Map;
import org.leadgraph.EmptyService;

/**
 * Avon and Brook share everything; Brook shares item by item, so that one of its shootings is a pointer for Avon. Cove shares with nobody. Each has an
 * investigator, a point of contact and a coordinator.
 *
 * <pre>
 * avon-gun (Avon) --RECOVERED-- brook-1 (Brook, green)   brook-yellow (Brook, yellow) --RECOVERED-- avon-gun   cove-1 (Cove)
 * </pre>
 */
public final class PermissionWorld {
    public static final String AVON_GUN = id("a");
    public static final String BROOK = id("b");
    public static final String BROOK_TOO = id("c");
    public static final String YELLOW = id("d");
    public static final String COVE = id("e");
    public static final String NOWHERE = id("f");

    private final EmptyService service;

    public PermissionWorld(EmptyService service) {
        this.service = service;
    }

    public void fill() {
        service.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        service.system().write("""
                UNWIND [['avon', 'IL0000010', 1, 'ALL_OR_NOTHING'], ['brook', 'IL0000020', 2, 'ITEM_POLICY'], ['cove', 'IL0000030', 3, 'ALL_OR_NOTHING']] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE', pointOfContact: 'Desk of ' + row[0]})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: row[3], leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: row[2], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:User {userId: 'ann@' + row[0], status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'contact@' + row[0], status: 'ACTIVE', roles: ['POINT_OF_CONTACT']})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'coordinator@' + row[0], status: 'ACTIVE', roles: ['AGENCY_COORDINATOR']})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'cso@' + row[0], status: 'ACTIVE', roles: ['CJIS_SYSTEMS_OFFICER']})-[:EMPLOYED_BY]->(o)
                """, Map.of());
        service.system().write("""
                MATCH (avon:Agency {agencyId: 'avon'}), (brook:Agency {agencyId: 'brook'})
                CREATE (avon)-[:SHARES_WITH]->(brook), (brook)-[:SHARES_WITH]->(avon)
                CREATE (:Scope {number: 4, dataClass: 'STANDARD', audience: 'SHARED', colour: 'YELLOW'})-[:OF]->(brook)
                CREATE (gun:Firearm:S1 {recordId: $ids[0], ori: 'IL0000010', serial: 'A1'})
                CREATE (:Shooting:S2 {recordId: $ids[1], ori: 'IL0000020', caseNumber: '24-1'})-[:RECOVERED]->(gun)
                CREATE (:Shooting:S2 {recordId: $ids[2], ori: 'IL0000020', caseNumber: '24-2'})
                CREATE (:Shooting:S4 {recordId: $ids[3], ori: 'IL0000020', caseNumber: '24-3'})-[:RECOVERED]->(gun)
                CREATE (:Shooting:S3 {recordId: $ids[4], ori: 'IL0000030', caseNumber: '24-4'})
                """, Map.of("ids", List.of(AVON_GUN, BROOK, BROOK_TOO, YELLOW, COVE)));
    }

    private static String id(String digit) {
        return digit.repeat(32);
    }
}
