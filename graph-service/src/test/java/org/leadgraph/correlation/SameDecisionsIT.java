package org.leadgraph.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** Analysts decide whether two records are about the same. Avon shares with Brook and with Cove; Dale shares with Brook alone. */
@WithEmptyService
class SameDecisionsIT {
    private static final String DECIDE = "mutation($one: ID!, $other: ID!, $verdict: SameVerdict!) { decideSame(record: $one, other: $other, verdict: $verdict, reason: \"Fingerprints\") { verdict inForce } }";
    private static final String UNDECIDE = "mutation($one: ID!, $other: ID!) { undecideSame(record: $one, other: $other) { agencyId verdict } }";
    private static final String WHY = "query($one: ID!, $other: ID!) { whySame(record: $one, other: $other) { score linkedBy decisions { agencyId verdict inForce reason } } }";
    private static final String SAME = "query($id: ID!) { node(id: $id) { ... on Person { sameAs { nodes { id } } } } }";
    private static final String TO_ANSWER = "{ sameDecisionsToAnswer { agencyId record other verdict } }";
    private static final String OWN = "{ sameDecisions { nodes { record other verdict inForce by } } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void build() {
        service.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        service.system().write("""
                UNWIND [['avon', 'IL0000010', 1], ['brook', 'IL0000020', 2], ['cove', 'IL0000030', 3], ['dale', 'IL0000040', 4]] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: row[2], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:User {userId: 'ana@' + row[0], status: 'ACTIVE', roles: ['ANALYST']})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'user@' + row[0], status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                """, Map.of());
        service.system().write("""
                UNWIND [['avon', 'brook'], ['avon', 'cove'], ['brook', 'cove'], ['brook', 'dale']] AS pair
                MATCH (one:Agency {agencyId: pair[0]}), (other:Agency {agencyId: pair[1]})
                CREATE (one)-[:SHARES_WITH]->(other), (other)-[:SHARES_WITH]->(one)
                """, Map.of());
        service.system().write("""
                UNWIND [['a1', 'Brewster', 1], ['a2', 'Brewster', 1], ['b1', 'Brewster', 2], ['b2', 'Quigley', 2], ['d1', 'Quigley', 4]] AS row
                CREATE (p:Person {recordId: row[0], ori: 'IL00000' + row[2] + '0', lastName: row[1], firstName: 'Robert', birthDate: date('1988-04-17')})
                SET p:$('S' + row[2])
                CREATE (:AwaitsCorrelation {of: row[0], ownerOri: p.ori, changes: 1})
                """, Map.of());
        correlate();
    }

    private void correlate() {
        Correlator correlator = service.bean(Correlator.class);
        while (correlator.next()) {
            // Until none waits.
        }
    }

    private JsonNode decide(String who, String one, String other, String verdict) {
        return service.data("C:ana@" + who, DECIDE, Map.of("one", one, "other", other, "verdict", verdict)).get("decideSame");
    }

    private String same(String who, String id) {
        return service.data("C:" + who, SAME, Map.of("id", id)).at("/node/sameAs/nodes").toString();
    }

    @Test
    @DisplayName("H-03 about two records of the own agency a decision is in force at once, and no rule brings the link back")
    void ownPair() {
        assertThat(same("user@cove", "a1")).contains("a2", "b1");

        assertThat(decide("avon", "a2", "a1", "DIFFERENT").toString()).isEqualTo("{\"verdict\":\"DIFFERENT\",\"inForce\":true}");

        assertThat(same("user@cove", "a1")).contains("b1").doesNotContain("a2");
        service.system().write(
                "MATCH (p:Person {recordId: 'a1'}) MERGE (w:AwaitsCorrelation {of: 'a1'}) SET w.ownerOri = p.ori, w.changes = 7", Map.of());
        correlate();
        assertThat(same("user@cove", "a1")).as("compared again").doesNotContain("a2");
        assertThat(service.data("C:ana@avon", UNDECIDE, Map.of("one", "a1", "other", "a2")).get("undecideSame")).isEmpty();
        correlate();
        assertThat(same("user@cove", "a1")).as("the rules decide again").contains("a2");
        assertThat(service.data("C:ana@avon", UNDECIDE, Map.of("one", "a1", "other", "a2")).get("undecideSame")).as("done twice is done")
                .isEmpty();
    }

    @Test
    @DisplayName("H-03 about records of two agencies a decision is in force when both have decided so; until then nobody else notices")
    void pairOfTwoAgencies() {
        String before = same("user@cove", "a1");

        assertThat(decide("avon", "a1", "b1", "DIFFERENT").get("inForce").asBoolean()).isFalse();

        assertThat(same("user@cove", "a1")).isEqualTo(before);
        assertThat(service.data("C:ana@brook", TO_ANSWER).get("sameDecisionsToAnswer").toString())
                .isEqualTo("[{\"agencyId\":\"avon\",\"record\":\"a1\",\"other\":\"b1\",\"verdict\":\"DIFFERENT\"}]");
        assertThat(service.data("C:ana@cove", TO_ANSWER).get("sameDecisionsToAnswer")).isEmpty();
        assertThat(why("user@brook", "a1", "b1").get("decisions").toString()).contains("avon", "Fingerprints");
        assertThat(why("user@cove", "a1", "b1").get("decisions")).as("of two others").isEmpty();

        assertThat(decide("brook", "b1", "a1", "DIFFERENT").get("inForce").asBoolean()).isTrue();
        assertThat(same("user@cove", "a1")).doesNotContain("b1");
        assertThat(service.data("C:ana@brook", TO_ANSWER).get("sameDecisionsToAnswer")).isEmpty();
        assertThat(service.data("C:ana@avon", OWN).at("/sameDecisions/nodes/0/inForce").asBoolean()).isTrue();

        assertThat(decide("brook", "b1", "a1", "SAME").get("inForce").asBoolean()).as("changed its mind").isFalse();
        correlate();
        assertThat(same("user@cove", "a1")).as("the rules decide again").contains("b1");
    }

    @Test
    @DisplayName("H-03 what the owners hold for the same is linked, whatever the rules say, and stays")
    void heldForTheSame() {
        assertThat(same("user@cove", "a1")).doesNotContain("b2");
        decide("avon", "a1", "b2", "SAME");
        decide("brook", "a1", "b2", "SAME");

        assertThat(same("user@cove", "a1")).contains("b2");
        assertThat(why("user@cove", "a1", "b2").get("linkedBy").asString()).isEqualTo("CONFIRMED");
        service.system().write(
                "MATCH (p:Person {recordId: 'b2'}) MERGE (w:AwaitsCorrelation {of: 'b2'}) SET w.ownerOri = p.ori, w.changes = 7", Map.of());
        correlate();
        assertThat(same("user@cove", "a1")).contains("b2");
        assertThat(service.data("C:ana@brook", UNDECIDE, Map.of("one", "a1", "other", "b2")).get("undecideSame").toString())
                .as("what is left")
                .isEqualTo("[{\"agencyId\":\"avon\",\"verdict\":\"SAME\"}]");
        correlate();
        assertThat(same("user@cove", "a1")).doesNotContain("b2");
    }

    @Test
    @DisplayName("INV-21, U-06 who does not see both, owns neither, or is no analyst decides nothing, and a hidden record is like none")
    void refused() {
        for (List<String> pair : List.of(List.of("a1", "d1"), List.of("a1", "none"), List.of("b1", "b2"), List.of("a1", "a1"))) {
            assertThat(service.refusal("C:ana@avon", DECIDE, Map.of("one", pair.get(0), "other", pair.get(1), "verdict", "SAME")))
                    .as("%s", pair).isEqualTo("SAME_PAIR_UNKNOWN");
        }
        assertThat(service.refusal("C:user@avon", DECIDE, Map.of("one", "a1", "other", "a2", "verdict", "SAME")))
                .isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("C:user@avon", OWN, Map.of())).isEqualTo("ROLE_REQUIRED");
        // An agreement ends: what waits for an answer about a record that is not seen any more is not told.
        decide("dale", "d1", "b2", "SAME");
        assertThat(service.data("C:ana@brook", TO_ANSWER).get("sameDecisionsToAnswer")).hasSize(1);
        service.system().write("MATCH (:Agency {agencyId: 'brook'})-[r:SHARES_WITH]-(:Agency {agencyId: 'dale'}) DELETE r", Map.of());
        assertThat(service.data("C:ana@brook", TO_ANSWER).get("sameDecisionsToAnswer")).isEmpty();
        assertThat(service.refusal("C:ana@brook", DECIDE, Map.of("one", "b2", "other", "d1", "verdict", "SAME")))
                .isEqualTo("SAME_PAIR_UNKNOWN");
    }

    private JsonNode why(String who, String one, String other) {
        return service.data("C:" + who, WHY, Map.of("one", one, "other", other)).get("whySame");
    }
}
