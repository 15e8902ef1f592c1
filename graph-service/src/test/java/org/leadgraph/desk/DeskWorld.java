package org.leadgraph.desk;

import java.util.HashMap;
import java.util.Map;
import org.leadgraph.EmptyService;
import org.leadgraph.permission.PermissionWorld;

/**
 * Avon shares with Brook, and with nobody else. Avon keeps a class (scope 11) for one named user, iris@avon; Brook shows one class (scope 12) to ann@avon alone.
 *
 * <pre>
 * seen by ann   L-1: a1@s1 -- a2@s2 (one town, a week apart, suspect)      L-2: a3@s3 -- b1@sb1 (Brook, far away)      L-5: a4@s4 -- b9@sb9 (shown to ann alone)
 *               L-4: a1 -- a3, not confirmed
 * hidden        L-3: a3 -- c1@sc1 (Cove)     L-6: k1@k1s (kept for iris) -- a2     L-1 too: a2 -- k2@k2s
 * </pre>
 */
final class DeskWorld {
    private final EmptyService service;

    DeskWorld(EmptyService service) {
        this.service = service;
    }

    void fill() {
        new PermissionWorld(service).fill();
        write("""
                MATCH (avon:Agency {agencyId: 'avon'})<-[:BELONGS_TO]-(ori:Ori), (brook:Agency {agencyId: 'brook'})
                CREATE (:User {userId: 'boss@avon', status: 'ACTIVE', roles: ['LEAD_SUPERVISOR']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'bob@avon', status: 'ACTIVE'})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'gone@avon', status: 'SUSPENDED'})-[:EMPLOYED_BY]->(ori)
                CREATE (iris:User {userId: 'iris@avon', status: 'ACTIVE'})-[:EMPLOYED_BY]->(ori)
                CREATE (kept:Scope {number: 11, dataClass: 'KEPT', audience: 'NAMED_USERS', colour: 'RED'})-[:OF]->(avon)
                CREATE (kept)-[:EXCEPTION {colour: 'GREEN'}]->(iris)
                CREATE (some:Scope {number: 12, dataClass: 'SOME', audience: 'SHARED', colour: 'RED'})-[:OF]->(brook)
                WITH some MATCH (ann:User {userId: 'ann@avon'}) CREATE (some)-[:EXCEPTION {colour: 'GREEN'}]->(ann)""");
        write("MATCH (epoch:PolicyEpoch) SET epoch.value = epoch.value + 1");
        incident("s1", 1, "2026-03-01", 38.60, "a1");
        incident("s2", 1, "2026-03-08", 38.61, "a2");
        incident("s3", 1, "2026-01-05", 38.70, "a3");
        incident("s4", 1, "2025-06-01", 38.60, "a4");
        incident("sb1", 2, "2026-01-10", 39.90, "b1");
        incident("sb9", 12, "2025-06-02", 38.60, "b9");
        incident("sc1", 3, "2026-03-20", 38.70, "c1");
        incident("k1s", 11, "2026-03-25", 38.60, "k1");
        incident("k2s", 11, "2026-03-26", 38.60, "k2");
        write("""
                MATCH (s:Shooting {recordId: 's1'})
                CREATE (s)-[:INVOLVED {role: 'SUSPECT'}]->(:Person:S1 {recordId: 'p1', ori: 'IL0000010', lastName: 'Marlowe'})
                WITH 1 AS one MATCH (s:Shooting {recordId: 's3'})
                CREATE (s)-[:INVOLVED {role: 'SUSPECT'}]->(:Person:S11 {recordId: 'p2', ori: 'IL0000010', lastName: 'Hidden'})
                CREATE (s)-[:RECOVERED]->(:TestFire:S11 {recordId: 'k3', ori: 'IL0000010', exhibitNumber: 'k3'})
                CREATE (s)-[:VEHICLE_AT]->(:Vehicle:S11 {recordId: 'v1', ori: 'IL0000010', plate: 'HIDDEN'})""");
        lead("a1", "a2", "L-1", "HIT", "2026-03-10");
        lead("a3", "b1", "L-2", "LEAD", "2026-03-09");
        lead("a4", "b9", "L-5", "LEAD", "2025-06-10");
        lead("a1", "a3", "L-4", "NOT_CONFIRMED", "2026-03-12");
        lead("a3", "c1", "L-3", "HIT", "2026-03-22");
        lead("k1", "a2", "L-6", "LEAD", "2026-03-27");
        lead("a2", "k2", "L-1", "HIT", "2026-03-28");
        lead("k3", "a3", "L-7", "HIT", "2026-03-28");
    }

    /** As if only what ann@avon may see were in the graph. */
    void removeHidden() {
        write("MATCH (n:S11|S3|S4) DETACH DELETE n");
    }

    /** Everything of Cove, and the kept class, is shown to everybody of Avon. */
    void openEverything() {
        write("MATCH (scope:Scope {audience: 'NAMED_USERS'}) SET scope.audience = 'SHARED', scope.colour = 'GREEN'");
        write("MATCH (avon:Agency {agencyId: 'avon'}), (cove:Agency {agencyId: 'cove'}) CREATE (avon)-[:SHARES_WITH]->(cove), (cove)-[:SHARES_WITH]->(avon)");
        write("MATCH (epoch:PolicyEpoch) SET epoch.value = epoch.value + 1");
    }

    private void incident(String id, int scope, String day, double latitude, String casing) {
        Map<String, Object> facts = new HashMap<>(Map.of("id", id, "scope", scope, "ori", "IL00000%d0".formatted(scope % 10), "day", day,
                "latitude", latitude, "casing", casing));
        service.system().write("""
                CREATE (s:Shooting:$('S' + $scope) {recordId: $id, ori: $ori, caseNumber: $id, occurredAt: datetime($day + 'T22:00:00Z'), zone: 'UTC'})
                CREATE (s)-[:OCCURRED_AT]->(:Location:$('S' + $scope) {recordId: $id + '-place', ori: $ori, point: point({latitude: $latitude, longitude: -90.2})})
                CREATE (s)-[:RECOVERED]->(:Casing:$('S' + $scope) {recordId: $casing, ori: $ori, exhibitNumber: $casing})""", facts);
    }

    void lead(String one, String other, String number, String status, String day) {
        service.system().write("""
                MATCH (one:Casing|TestFire {recordId: $one}), (other:Casing|TestFire {recordId: $other})
                MERGE (one)-[lead:NIBIN_LEAD {leadNumber: $number}]->(other)
                SET lead.status = $status, lead.version = 1, lead.createdAt = datetime($day), lead.updatedAt = datetime($day)""",
                Map.of("one", one, "other", other, "number", number, "status", status, "day", day));
    }

    void write(String cypher) {
        service.system().write(cypher, Map.of());
    }
}
