package org.leadgraph.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.ledger.AuditReader;
import tools.jackson.databind.JsonNode;

/** Two agencies with an administrator and an investigator each; one officer of the state. */
@WithEmptyService
class AccountsIT {
    private static final String SUSPEND = "mutation($id: ID!) { suspendAccount(userId: $id) { userId agencyId status } }";
    private static final String REINSTATE = "mutation($id: ID!) { reinstateAccount(userId: $id) { status } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        service.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        service.system().write("""
                UNWIND [['avon', 'IL0000010'], ['brook', 'IL0000020'], ['state', 'IL0000030']] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                CREATE (:User {userId: 'investigator@' + row[0], status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'admin@' + row[0], status: 'ACTIVE',
                  roles: CASE row[0] WHEN 'state' THEN ['CJIS_SYSTEMS_OFFICER'] ELSE ['APPLICATION_ADMINISTRATOR'] END})-[:EMPLOYED_BY]->(o)
                """, Map.of());
    }

    @Test
    @DisplayName("J-10 an administrator suspends an account of the own agency, which then sees nothing, and reinstates it")
    void suspendsAndReinstates() {
        assertThat(standingOf("investigator@avon")).isTrue();

        JsonNode suspended = service.data("-:admin@avon", SUSPEND, Map.of("id", "investigator@avon")).get("suspendAccount");

        assertThat(suspended.get("status").asString()).isEqualTo("SUSPENDED");
        assertThat(standingOf("investigator@avon")).isFalse();
        assertThat(service.data("-:admin@avon", REINSTATE, Map.of("id", "investigator@avon")).at("/reinstateAccount/status").asString())
                .isEqualTo("ACTIVE");
        assertThat(standingOf("investigator@avon")).isTrue();
    }

    @Test
    @DisplayName("J-10 no one manages another agency's accounts, and an unknown account gets the same answer")
    void keepsOutOfOtherAgencies() {
        assertThat(service.refusal("-:admin@avon", SUSPEND, Map.of("id", "investigator@brook"))).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(service.refusal("-:admin@avon", SUSPEND, Map.of("id", "nobody"))).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(service.refusal("-:investigator@avon", SUSPEND, Map.of("id", "admin@avon"))).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:admin@avon", SUSPEND, Map.of("id", "admin@avon"))).isEqualTo("OWN_ACCOUNT");
        assertThat(service.refusal("-:nobody", SUSPEND, Map.of("id", "admin@avon"))).isEqualTo("NOT_IN_GOOD_STANDING");
        assertThat(standingOf("investigator@brook")).isTrue();
    }

    @Test
    @DisplayName("U-03 the CJIS systems officer answers for the accounts of the state's agencies")
    void letsTheSystemsOfficerAct() {
        assertThat(service.data("-:admin@state", SUSPEND, Map.of("id", "investigator@brook")).at("/suspendAccount/agencyId").asString())
                .isEqualTo("brook");
    }

    @Test
    @DisplayName("S-07 every act is in the log, done or refused, with who did it")
    void logsActs() {
        service.data("-:admin@avon", SUSPEND, Map.of("id", "investigator@avon"));
        service.refusal("-:investigator@avon", SUSPEND, Map.of("id", "admin@avon"));

        List<String> outcomes = service.log(AuditReader::all, entry -> entry.entry().toString())
                .stream()
                .filter(text -> text.startsWith("ActOutcome") && text.contains("@avon"))
                .toList();

        assertThat(outcomes.get(outcomes.size() - 2)).contains("admin@avon", "ACCOUNT_SUSPEND", "DONE");
        assertThat(outcomes.getLast()).contains("investigator@avon", "REFUSED", "NOT_IN_GOOD_STANDING");
    }

    private boolean standingOf(String userId) {
        return service.data("C:" + userId, "{ me { inGoodStanding } }").at("/me/inGoodStanding").asBoolean();
    }
}
