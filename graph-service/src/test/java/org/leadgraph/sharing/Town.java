package org.leadgraph.sharing;

import java.util.Map;
import org.leadgraph.EmptyService;
import org.leadgraph.graph.SystemGraph;
import tools.jackson.databind.JsonNode;

/**
 * Four agencies that were loaded with access: avon and brook take part in sharing, with an approver each; creek has nobody yet; delta never joined either. Each has
 * a head, an investigator, a standard class with a shooting, and trace details with one record.
 *
 * <pre>
 *   avon   S1 standard  S2 trace detail        creek  S5 standard  S6 trace detail
 *   brook  S3 standard  S4 trace detail        delta  S7 standard  S8 trace detail
 * </pre>
 */
final class Town {
    private final EmptyService service = EmptyService.started();

    SystemGraph system() {
        return service.system();
    }

    EmptyService service() {
        return service;
    }

    void build() {
        system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        system().write("""
                UNWIND [['avon', 'IL0000010', 1], ['brook', 'IL0000020', 3], ['creek', 'MO0000010', 5], ['delta', 'MO0000020', 7]] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE', pointOfContact: 'desk@' + row[0]})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: row[2], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:Scope {number: row[2] + 1, dataClass: 'TRACE_DETAIL', audience: 'OWNER_ONLY', colour: 'RED'})-[:OF]->(a)
                CREATE (shooting:Shooting {recordId: row[0] + '-shooting', ori: row[1], caseNumber: row[0] + '-1'})
                SET shooting:$('S' + row[2])
                CREATE (detail:TraceDetail {recordId: row[0] + '-detail', ori: row[1]})
                SET detail:$('S' + (row[2] + 1))
                CREATE (:ApplicantConsent {byAgency: row[0], reference: $applicant})
                CREATE (:User {userId: 'chief@' + row[0], status: 'ACTIVE', roles: ['HEAD_OF_AGENCY']})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'investigator@' + row[0], status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'coordinator@' + row[0], status: 'ACTIVE', roles: ['AGENCY_COORDINATOR']})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'approver@' + row[0], status: 'ACTIVE',
                  roles: CASE WHEN row[0] IN ['avon', 'brook'] THEN ['CDS_APPROVER'] ELSE [] END})-[:EMPLOYED_BY]->(o)
                """, Map.of("applicant", EmptyService.APPLICANT));
        system().write("""
                CREATE (a:Agency:S0 {agencyId: 'office', name: 'office', level: 'FEDERAL', kind: 'FEDERAL'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: 'DC0000000'})-[:BELONGS_TO]->(a)
                CREATE (:User {userId: 'contact@office', status: 'ACTIVE', roles: ['ATF_CONTACT', 'CDS_APPROVER', 'HEAD_OF_AGENCY']})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'ness@office', status: 'ACTIVE', roles: ['NESS_TEAM']})-[:EMPLOYED_BY]->(o)
                """, Map.of());
    }

    /** Does an act that must succeed; the answer of its one field. */
    JsonNode act(String user, String field) {
        return service.data("-:" + user, "mutation { " + field + " }").iterator().next();
    }

    /** Asks what must be answered without a search. */
    JsonNode look(String user, String field) {
        return service.data("-:" + user, "{ " + field + " }").iterator().next();
    }

    /** The code with which an act is refused. */
    String refused(String user, String field) {
        return service.refusal("-:" + user, "mutation { " + field + " }", Map.of());
    }

    /** The code with which a look is refused. */
    String refusedLook(String user, String field) {
        return service.refusal("-:" + user, "{ " + field + " }", Map.of());
    }

    /** Whether this investigator sees the shooting of this agency. */
    boolean sees(String user, String agency) {
        return !service.data("C:" + user, "query($id: ID!) { node(id: $id) { id } }", Map.of("id", agency + "-shooting"))
                .get("node")
                .isNull();
    }

    long count(String cypher) {
        return ((Number) system().read(cypher, Map.of(), row -> row).getFirst().values().iterator().next()).longValue();
    }
}
