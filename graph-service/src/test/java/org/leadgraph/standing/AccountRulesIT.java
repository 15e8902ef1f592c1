package org.leadgraph.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.act.Persons.named;
import static org.leadgraph.problem.Refusals.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.standing.StandingRecords.Kind;
import org.leadgraph.standing.StandingRecords.StandingRecord;
import org.leadgraph.standing.SystemsOffice.UserAgreementInput;

/** Who decides about which account, asked of the services themselves. */
@WithEmptyService
class AccountRulesIT {
    private static final Initiator ADAM = named("adam@avon");
    private static final Initiator NAN = named("nan@kestrel");
    private static final Initiator CORA = named("cora@state");
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    private final EmptyService service = EmptyService.started();
    private final UserAccounts accounts = service.bean(UserAccounts.class);
    private final StandingRecords records = service.bean(StandingRecords.class);
    private final SystemsOffice office = service.bean(SystemsOffice.class);

    @BeforeEach
    void fill() {
        service.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        service.system().write("""
                UNWIND [['state', 'IL000000A'], ['kestrel', 'IL0000010'], ['avon', 'IL0000030']] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                """, Map.of());
        service.system().write("""
                UNWIND [['cora@state', 'IL000000A', ['CJIS_SYSTEMS_OFFICER']], ['chief@kestrel', 'IL0000010', ['HEAD_OF_AGENCY']],
                  ['nan@kestrel', 'IL0000010', ['AGENCY_COORDINATOR']], ['lou@kestrel', 'IL0000010', ['POINT_OF_CONTACT']],
                  ['adam@avon', 'IL0000030', ['APPLICATION_ADMINISTRATOR']], ['ann@avon', 'IL0000030', []]] AS row
                MATCH (o:Ori {code: row[1]})
                CREATE (:User {userId: row[0], status: 'ACTIVE', roles: row[2], identityProvider: 'test'})-[:EMPLOYED_BY]->(o)
                """, Map.of());
    }

    @Test
    @DisplayName("J-10 an administrator decides about the accounts of the own agency, and not about the own account")
    void administratorsDecideForTheirAgency() {
        assertThat(accounts.suspend(ADAM, "ann@avon").status()).isEqualTo("SUSPENDED");
        assertThat(accounts.reinstate(ADAM, "ann@avon").status()).isEqualTo("ACTIVE");
        assertThat(code(() -> accounts.suspend(ADAM, "adam@avon"))).isEqualTo("OWN_ACCOUNT");
        assertThat(code(() -> accounts.suspend(ADAM, "lou@kestrel"))).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(code(() -> accounts.suspend(named("ann@avon"), "adam@avon"))).isEqualTo("ROLE_REQUIRED");
        assertThat(accounts.ofAgency(ADAM, new PageRequest(20, null)).nodes()).extracting("userId").containsExactly("adam@avon",
                "ann@avon");
    }

    @Test
    @DisplayName("U-03 a coordinator manages accounts while that is delegated")
    void coordinatorsNeedDelegation() {
        assertThat(code(() -> accounts.suspend(NAN, "lou@kestrel"))).isEqualTo("NOT_DELEGATED");
        assertThat(code(() -> office.delegate(CORA, "lou@kestrel"))).isEqualTo("ACCOUNT_UNKNOWN");

        office.delegate(CORA, "nan@kestrel");

        assertThat(accounts.suspend(NAN, "lou@kestrel").status()).isEqualTo("SUSPENDED");
        assertThat(office.endDelegation(CORA, "nan@kestrel").endedAt()).isNotNull();
        assertThat(code(() -> accounts.reinstate(NAN, "lou@kestrel"))).isEqualTo("NOT_DELEGATED");
        assertThat(accounts.reinstate(CORA, "lou@kestrel").status()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("J-09 the head of the agency ends a contact's duty")
    void dismissesContacts() {
        assertThat(accounts.dismissContact(named("chief@kestrel"), "lou@kestrel").roles()).isEmpty();
        assertThat(code(() -> accounts.dismissContact(named("chief@kestrel"), "lou@kestrel"))).isEqualTo("NO_CONTACT");
    }

    @Test
    @DisplayName("T-06 records of training are kept by those who answer for the user, read by the user too, and withdrawn with a reason")
    void keepsRecords() {
        assertThat(code(() -> records.record(ADAM, "ann@avon", Kind.POLICY_TRAINING, LocalDate.of(9999, 1, 1)))).isEqualTo("DAY_INVALID");
        StandingRecord kept = records.record(ADAM, "ann@avon", Kind.POLICY_TRAINING, MARCH);

        assertThat(code(() -> records.withdraw(ADAM, kept.recordId(), " "))).isEqualTo("TEXT_INVALID");
        assertThat(code(() -> records.withdraw(NAN, kept.recordId(), "Wrong person"))).isEqualTo("RECORD_UNKNOWN");
        assertThat(code(() -> records.ofUser(NAN, "ann@avon", new PageRequest(20, null)))).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(records.ofUser(named("ann@avon"), "ann@avon", new PageRequest(20, null)).nodes()).hasSize(1);
        assertThat(records.withdraw(ADAM, kept.recordId(), "Wrong person").withdrawnReason()).isEqualTo("Wrong person");
    }

    @Test
    @DisplayName("U-04 an agency's agreement with its systems agency has days in order, and names what it covers")
    void keepsAgreements() {
        assertThat(code(() -> office.recordAgreement(CORA, agreement("kestrel", MARCH.minusDays(1), List.of("NESS")))))
                .isEqualTo("DAY_INVALID");
        assertThat(code(() -> office.recordAgreement(CORA, agreement("kestrel", null, List.of())))).isEqualTo("TEXT_INVALID");
        assertThat(code(() -> office.recordAgreement(CORA, agreement("nowhere", null, List.of("NESS"))))).isEqualTo("AGENCY_UNKNOWN");
        assertThat(office.recordAgreement(CORA, agreement("kestrel", null, List.of("NESS"))).endsOn()).isNull();
    }

    private static UserAgreementInput agreement(String agencyId, @Nullable LocalDate endsOn, List<String> systems) {
        return new UserAgreementInput(agencyId, MARCH, endsOn, systems, List.of("CJIS Security Policy"));
    }
}
