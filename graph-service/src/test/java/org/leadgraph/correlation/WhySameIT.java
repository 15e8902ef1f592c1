package org.leadgraph.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.ledger.AuditReader;
import tools.jackson.databind.JsonNode;

/** A user asks why two records are taken for the same. */
@WithEmptyService
class WhySameIT {
    private static final String ASK = "query($one: ID!, $other: ID!) { whySame(record: $one, other: $other) "
            + "{ rule score linkedBy linkedScore evidence { field weight words } } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void build() {
        service.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        service.system().write("""
                UNWIND [['avon', 'IL0000010', 1], ['brook', 'IL0000020', 2]] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: row[2], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:User {userId: 'user@' + row[0], status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                """, Map.of());
        service.system().write("""
                UNWIND [['one', 'Brewster', 'Robert', 1], ['other', 'Brewsetr', 'Bob', 1], ['hidden', 'Brewster', 'Robert', 2]] AS row
                CREATE (p:Person {recordId: row[0], ori: 'IL00000' + row[3] + '0', lastName: row[1], firstName: row[2], birthDate: date('1988-04-17')})
                SET p:$('S' + row[3])
                CREATE (:AwaitsCorrelation {of: row[0], ownerOri: p.ori, changes: 1})
                """, Map.of());
        service.system().write("CREATE (:Firearm:S1 {recordId: 'gun', ori: 'IL0000010', serialObliterated: true})", Map.of());
        Correlator correlator = service.bean(Correlator.class);
        while (correlator.next()) {
            // Until none waits.
        }
    }

    @Test
    @DisplayName("H-03 the rule, its score and what each field says, without the values; the link that there is")
    void explains() {
        assertThat(why("one", "other").toString()).isEqualTo("""
                {"rule":"SAME_PERSON","score":0.99,"linkedBy":"SAME_PERSON","linkedScore":0.99,"evidence":[\
                {"field":"lastName","weight":5.0,"words":"spelt alike"},{"field":"firstName","weight":5.0,"words":"a nickname"},\
                {"field":"birthDate","weight":11.0,"words":"the same"}]}""");
        assertThat(why("other", "one")).isEqualTo(why("one", "other"));
    }

    @Test
    @DisplayName("H-03, INV-21 null for a hidden record, an unknown one, one of another kind, and one with itself")
    void tellsNothingElse() {
        assertThat(why("one", "hidden").isNull()).isTrue();
        assertThat(why("one", "nobody").isNull()).isTrue();
        assertThat(why("one", "gun").isNull()).isTrue();
        assertThat(why("one", "one").isNull()).isTrue();
    }

    @Test
    @DisplayName("R-08, H-04 the log names both records, since their facts were compared; and it has the acts of the rules")
    void isLogged() {
        JsonNode answer = service.ask("C:user@avon", ASK, Map.of("one", "one", "other", "other"));
        String searchId = answer.at("/extensions/searchId").asString();

        assertThat(service.log(AuditReader::all, entry -> entry.entry().toString())).anyMatch(
                entry -> entry.startsWith("SearchOutcome") && entry.contains(searchId)
                        && entry.contains("disclosedRecords={IL0000010=[one, other]}"))
                .anyMatch(entry -> entry.startsWith("ActIntent") && entry.contains("same-person") && entry.contains("one other"));
    }

    private JsonNode why(String one, String other) {
        return service.data("C:user@avon", ASK, Map.of("one", one, "other", other)).get("whySame");
    }
}
