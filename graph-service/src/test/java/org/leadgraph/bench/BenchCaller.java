package org.leadgraph.bench;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.leadgraph.model.RecordKind;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.UseCode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * Whose view is measured.
 *
 * @param partners
 *            active reciprocal agreements of the agency
 * @param greenLabels
 *            labels of the scopes whose records the caller sees
 * @param ownersSeen
 *            ORIs of the owners whose standard records the caller sees: all that a hand-written predicate knows
 * @param visible
 *            records that the caller sees
 * @param records
 *            records that there are
 */
record BenchCaller(String userId, String ori, String agencyId, long partners, List<String> greenLabels, List<String> ownersSeen,
        long visible, long records) {

    /** A participant in a dense metro: a user of the agency with the most agreements. */
    static BenchCaller choose(Driver system, Driver reader) {
        try (Session session = system.session()) {
            var user = session.run("""
                    MATCH (agency:Agency)<-[:OF]-(:SharingPolicy {access: 'ACTIVE'})
                    MATCH (agency)-[:SHARES_WITH]->(partner:Agency)-[:SHARES_WITH]->(agency)
                    WITH agency, count(DISTINCT partner) AS partners
                    MATCH (agency)<-[:BELONGS_TO]-(ori:Ori)<-[:EMPLOYED_BY]-(user:User {status: 'ACTIVE'})
                    WHERE right(ori.code, 1) IN split('0123456789', '')
                    RETURN user.userId AS userId, ori.code AS ori, agency.agencyId AS agencyId, partners
                    ORDER BY partners DESC, agencyId, userId
                    LIMIT 1""").single();
            String userId = user.get("userId").asString();
            List<String> green;
            long visible;
            try (Session seeing = reader.session(as(userId))) {
                byte[] bits = seeing.run("CALL leadgraph.view() YIELD green RETURN green").single().get("green").asByteArray();
                green = BitSet.valueOf(bits).stream().mapToObj(number -> "S" + number).toList();
                visible = seeing.run(COUNT).single().get("n").asLong();
            }
            List<String> owners = session.run("""
                    MATCH (scope:Scope {dataClass: 'STANDARD'})-[:OF]->(:Agency)<-[:BELONGS_TO]-(ori:Ori)
                    WHERE 'S' + toString(scope.number) IN $green
                    RETURN DISTINCT ori.code AS ori
                    ORDER BY ori""", Map.of("green", green)).list(row -> row.get("ori").asString());
            return new BenchCaller(userId, user.get("ori").asString(), user.get("agencyId").asString(), user.get("partners").asLong(),
                    green,
                    owners, visible, session.run(COUNT).single().get("n").asLong());
        }
    }

    private static final String COUNT = "MATCH (n:" + RecordKind.anyLabel() + ") RETURN count(n) AS n";

    SessionConfig session() {
        return as(userId);
    }

    private static SessionConfig as(String userId) {
        return SessionConfig.builder().withImpersonatedUser(new Caller(UseCode.C, userId).impersonationName()).build();
    }
}
