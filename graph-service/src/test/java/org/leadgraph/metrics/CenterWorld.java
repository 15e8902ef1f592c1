package org.leadgraph.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leadgraph.EmptyService;

/**
 * Avon shares with Brook. Avon and Brook keep a class for named users each, and Cove shares with nobody, so ann@avon sees the first picture alone. What she does not see changes every figure.
 *
 * <pre>
 * seen     c1@s1 --LEAD-- c2@s2     c3@s3 --HIT-- bc1@b1 (Brook)   c3 --LEAD-- t1@r1, fired from g1      s4 without a casing
 * hidden   c1 --HIT-- hc1@h1        c2 --LEAD-- ht@hr (Cove)       hc4@s4 --NOT_CONFIRMED-- c1           hc4 --HIT-- xc@x1 (Cove)
 * </pre>
 */
final class CenterWorld {
    private static final String NUMBERS = """
            MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n""";

    private final EmptyService service;

    CenterWorld(EmptyService service) {
        this.service = service;
    }

    void fill() {
        write(NUMBERS);
        write("""
                UNWIND [['avon', 'IL0000010', 1], ['brook', 'IL0000020', 2], ['cove', 'IL0000030', 3]] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE', pointOfContact: 'Desk of ' + row[0]})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false, timeToFirstShooting: 'DAYS'})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: row[2], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:Scope {number: row[2] + 10, dataClass: 'KEPT', audience: 'NAMED_USERS', colour: 'RED'})-[:OF]->(a)
                CREATE (:Scope {number: row[2] + 20, dataClass: 'TRACE_DETAIL', audience: 'OWNER_ONLY', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:User {userId: 'ann@' + row[0], status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'ness@' + row[0], status: 'ACTIVE', roles: ['NESS_TEAM']})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'coordinator@' + row[0], status: 'ACTIVE', roles: ['AGENCY_COORDINATOR']})-[:EMPLOYED_BY]->(o)
                """);
        write("MATCH (avon:Agency {agencyId: 'avon'}), (brook:Agency {agencyId: 'brook'}) CREATE (avon)-[:SHARES_WITH]->(brook), (brook)-[:SHARES_WITH]->(avon)");
        write("MATCH (epoch:PolicyEpoch) SET epoch.value = epoch.value + 1");
        for (String shooting : List.of("s1", "s2", "s3", "s4")) {
            incident(shooting, "Shooting", 1);
        }
        incident("r1", "FirearmRecovery", 1);
        incident("b1", "Shooting", 2);
        exhibit("c1", "Casing", 1, "s1", 0, 24);
        exhibit("c2", "Casing", 1, "s2", 0, 40);
        exhibit("c3", "Casing", 1, "s3", 0, 90);
        exhibit("t1", "TestFire", 1, "r1", 200, 210);
        exhibit("bc1", "Casing", 2, "b1", 10, 20);
        lead("c1", "c2", "LEAD", 60);
        lead("c3", "bc1", "HIT", 100);
        lead("t1", "c3", "LEAD", 240);
        gun("g1", 1, "r1", "t1", "2023-12-01");
        gun("g2", 1, "r1", null, null);
        arrest("a1", 1, "s1", "Convicted");
        arrest("a4", 1, "s4", null);
        work("L c3 bc1", List.of(1L), "ARREST");
        hidden();
    }

    /** What Avon keeps of its work on a lead, given a day after it was declared at the latest and said what came of it a day later. */
    private void work(String number, List<Long> scopes, String outcome) {
        service.system().write("""
                CREATE (:LeadWork {workId: $number, agencyId: 'avon', leadNumber: $number, scopes: $scopes, state: 'CLOSED', assignee: 'ann@avon', version: 1, lastActs: [],
                  begunAt: datetime('2024-03-06T00:00:00Z'), changedAt: datetime('2024-03-07T00:00:00Z'), firstGivenAt: datetime('2024-03-06T00:00:00Z'),
                  outcomes: [$outcome], outcomeAt: datetime('2024-03-07T00:00:00Z')})""",
                Map.of("number", number, "scopes", scopes, "outcome", outcome));
    }

    /** All that ann@avon does not see. */
    private void hidden() {
        incident("h1", "Shooting", 11);
        incident("hr", "FirearmRecovery", 3);
        incident("x1", "Shooting", 3);
        exhibit("hc1", "Casing", 11, "h1", 0, 300);
        exhibit("hc4", "Casing", 11, "s4", 0, 5);
        exhibit("ht", "TestFire", 3, "hr", 0, 5);
        exhibit("xc", "Casing", 3, "x1", 0, 5);
        lead("c1", "hc1", "HIT", 700);
        lead("c2", "ht", "LEAD", 80);
        lead("hc4", "c1", "NOT_CONFIRMED", 90);
        lead("hc4", "xc", "HIT", 95);
        work("L hc4 c1", List.of(1L, 11L), "NOT_USEFUL");
        exhibit("ht2", "TestFire", 11, "r1", 0, 5);
        lead("ht2", "c1", "LEAD", 99);
        gun("hg", 11, "r1", "ht2", "2020-01-01");
        arrest("ha", 11, "s2", "Acquitted");
        arrest("hs", 11, "s3", null);
    }

    /** As if only what ann@avon may see were in the graph. */
    void removeHidden() {
        write("MATCH (n:S11|S12|S3|S13|S31|S23) DETACH DELETE n");
    }

    /** Everything is shown to everybody. */
    void openEverything() {
        write("MATCH (scope:Scope {audience: 'NAMED_USERS'}) SET scope.audience = 'SHARED', scope.colour = 'GREEN'");
        write("MATCH (avon:Agency {agencyId: 'avon'}), (cove:Agency {agencyId: 'cove'}) CREATE (avon)-[:SHARES_WITH]->(cove), (cove)-[:SHARES_WITH]->(avon)");
        write("MATCH (epoch:PolicyEpoch) SET epoch.value = epoch.value + 1");
    }

    void incident(String name, String label, int scope) {
        write("CREATE (n:$($label):$('S' + $scope) {recordId: $id, ori: $ori, caseNumber: $name, occurredAt: datetime('2024-02-28T22:00:00Z'), zone: 'UTC'})",
                Map.of("label", label), name, scope);
    }

    /** Collected and entered so many hours after 1 March 2024. */
    void exhibit(String name, String label, int scope, String at, int collected, int entered) {
        write("""
                CREATE (n:$($label):$('S' + $scope) {recordId: $id, ori: $ori, exhibitNumber: $name,
                  acquiredAt: datetime('2024-03-01T00:00:00Z') + duration({hours: $collected}), enteredAt: datetime('2024-03-01T00:00:00Z') + duration({hours: $entered})})
                WITH n MATCH (i:Shooting|FirearmRecovery {recordId: $at}) CREATE (i)-[:RECOVERED]->(n)""",
                Map.of("label", label, "at", id(at), "collected", collected, "entered", entered), name, scope);
    }

    private void lead(String one, String other, String status, int hours) {
        service.system().write("""
                MATCH (one:Casing|TestFire {recordId: $one}), (other:Casing|TestFire {recordId: $other})
                WITH one, other, datetime('2024-03-01T00:00:00Z') + duration({hours: $hours}) AS at
                CREATE (one)-[:NIBIN_LEAD {leadNumber: $number, status: $status, createdAt: at, updatedAt: at, version: 1}]->(other)""",
                Map.of("one", id(one), "other", id(other), "status", status, "hours", hours, "number", "L " + one + " " + other));
    }

    private void gun(String name, int scope, String at, String testFire, String bought) {
        write("CREATE (n:Firearm:$('S' + $scope) {recordId: $id, ori: $ori, serial: $name, serialObliterated: false}) "
                + "WITH n MATCH (i:FirearmRecovery {recordId: $at}) CREATE (i)-[:RECOVERED]->(n)", Map.of("at", id(at)), name, scope);
        if (testFire != null) {
            write("""
                    MATCH (n:Firearm {recordId: $id}), (t:TestFire {recordId: $testFire}) CREATE (n)-[:TEST_FIRED]->(t)
                    CREATE (n)-[:TRACED]->(trace:Trace:$('S' + $scope) {recordId: $trace, ori: $ori, traceId: $name})
                    CREATE (trace)-[:DETAILED_BY]->(d:TraceDetail:$('S' + $detail) {recordId: $trace + 'd', ori: $ori, purchasedOn: date($bought)})""",
                    Map.of("testFire", id(testFire), "trace", id("trace " + name), "detail", 20 + scope % 10, "bought", bought), name,
                    scope);
        }
    }

    private void arrest(String name, int scope, String of, String disposition) {
        write("CREATE (n:Arrest:$('S' + $scope) {recordId: $id, ori: $ori, arrestNumber: $name}) SET n += $facts "
                + "WITH n MATCH (i:Shooting {recordId: $of}) CREATE (i)-[:LED_TO]->(n)",
                Map.of("of", id(of), "facts", disposition == null ? Map.of() : Map.of("disposition", disposition)), name, scope);
    }

    private void write(String cypher, Map<String, Object> more, String name, int scope) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.putAll(Map.of("id", id(name), "name", name, "scope", scope, "ori", "IL00000%d0".formatted(scope % 10)));
        service.system().write(cypher, parameters);
    }

    void write(String cypher) {
        service.system().write(cypher, Map.of());
    }

    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString().replace("-", "");
    }
}
