package org.leadgraph.onboarding;

import java.util.Map;
import org.leadgraph.graph.SystemGraph;

/**
 * Kestrel contributes to NIBIN and has no access; Bare contributes nothing; Avon has both. Two field divisions, the NESS team with the FOD chief.
 */
final class Arrivals {
    private Arrivals() {
    }

    /** In place of all that there is. */
    static void build(SystemGraph system) {
        system.write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        system.write("""
                UNWIND [['plains', 'KS0000000', 'FEDERAL', 'ACTIVE'], ['hills', 'SD0000000', 'FEDERAL', 'ACTIVE'],
                  ['ness', 'DC0000000', 'FEDERAL', 'ACTIVE'], ['kestrel', 'IL0000010', 'LOCAL', 'SUSPENDED'],
                  ['bare', 'IL0000020', 'LOCAL', 'SUSPENDED'], ['avon', 'IL0000030', 'LOCAL', 'ACTIVE']] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: row[2], kind: 'POLICE'})
                CREATE (:SharingPolicy {access: row[3], mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                """, Map.of());
        system.write("""
                UNWIND [['fiona@plains', 'KS0000000', ['ATF_CONTACT']], ['gus@plains', 'KS0000000', ['ATF_GROUP_SUPERVISOR']],
                  ['sasha@plains', 'KS0000000', ['SPECIAL_AGENT_IN_CHARGE']],
                  ['both@plains', 'KS0000000', ['ATF_GROUP_SUPERVISOR', 'SPECIAL_AGENT_IN_CHARGE', 'ATF_CONTACT']],
                  ['hugo@hills', 'SD0000000', ['ATF_CONTACT', 'ATF_GROUP_SUPERVISOR', 'SPECIAL_AGENT_IN_CHARGE']],
                  ['nell@ness', 'DC0000000', ['NESS_TEAM']], ['frank@ness', 'DC0000000', ['FOD_CHIEF']],
                  ['chief@kestrel', 'IL0000010', ['HEAD_OF_AGENCY']], ['chief@avon', 'IL0000030', ['HEAD_OF_AGENCY']],
                  ['ann@avon', 'IL0000030', []]] AS row
                MATCH (o:Ori {code: row[1]})
                CREATE (:User {userId: row[0], status: 'ACTIVE', roles: row[2], identityProvider: 'test'})-[:EMPLOYED_BY]->(o)
                """, Map.of());
        system.write("""
                UNWIND [['IL0000010', 1, 'kestrel'], ['IL0000030', 2, 'avon']] AS row
                MATCH (a:Agency {agencyId: row[2]})
                CREATE (:Scope {number: row[1], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (e:Casing {recordId: 'c-' + row[2], ori: row[0], exhibitNumber: 'E'})
                SET e:$('S' + row[1])
                """, Map.of());
    }
}
