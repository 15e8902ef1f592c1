package org.leadgraph.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Act;
import org.leadgraph.act.Catalogue;
import org.leadgraph.act.Reach;
import org.leadgraph.act.Role;

/**
 * Every act that can be about another agency, tried by somebody of every role, about agencies of the own state and of another one. Avon, Brook and the state's
 * office are in Illinois, Cove is in Missouri; Dale holds ORIs of both.
 */
@WithEmptyService
class ReachIT {
    /** As the sources say it (binding decision 16), apart from the code. */
    private static final Map<Role, Reach> REACH = Map.ofEntries(Map.entry(Role.ANALYST, Reach.OWN_AGENCY),
            Map.entry(Role.APPLICATION_ADMINISTRATOR, Reach.OWN_AGENCY), Map.entry(Role.CDS_APPROVER, Reach.OWN_AGENCY),
            Map.entry(Role.HEAD_OF_AGENCY, Reach.OWN_AGENCY), Map.entry(Role.POINT_OF_CONTACT, Reach.OWN_AGENCY),
            Map.entry(Role.AGENCY_COORDINATOR, Reach.OWN_AGENCY), Map.entry(Role.SOURCE_DATA_ADMINISTRATOR, Reach.OWN_AGENCY),
            Map.entry(Role.LEAD_SUPERVISOR, Reach.OWN_AGENCY),
            Map.entry(Role.ATF_CONTACT, Reach.OWN_DIVISION), Map.entry(Role.ATF_GROUP_SUPERVISOR, Reach.OWN_DIVISION),
            Map.entry(Role.SPECIAL_AGENT_IN_CHARGE, Reach.OWN_DIVISION), Map.entry(Role.NESS_TEAM, Reach.EVERY_AGENCY),
            Map.entry(Role.FOD_CHIEF, Reach.EVERY_AGENCY), Map.entry(Role.CJIS_SYSTEMS_OFFICER, Reach.OWN_STATE));
    private static final List<String> AGENCIES = List.of("avon", "brook", "cove", "dale");
    private static final Set<String> OF_THE_STATE = Set.of("avon", "brook", "dale");
    private static final Set<String> OUT_OF_REACH = Set.of("ACCOUNT_UNKNOWN", "AGENCY_UNKNOWN", "RECORD_UNKNOWN");

    /** What is done to somebody, or to an agency. */
    private record Trial(Act act, String document, boolean ofAgency) {}

    private static final List<Trial> TRIALS = List.of(
            new Trial(StandingAct.ACCOUNT_SUSPEND, "mutation($about: ID!) { suspendAccount(userId: $about) { userId } }", false),
            new Trial(StandingAct.ACCOUNT_REINSTATE, "mutation($about: ID!) { reinstateAccount(userId: $about) { userId } }", false),
            new Trial(StandingAct.CONTACT_DISMISS, "mutation($about: ID!) { dismissContact(userId: $about) { userId } }", false),
            new Trial(StandingAct.FORMS_SIGN_OFF, "mutation($about: ID!) { signOffForms(userId: $about) { userId } }", false),
            new Trial(StandingAct.STANDING_RECORD,
                    "mutation($about: ID!, $today: Date!) { recordStanding(userId: $about, kind: POLICY_TRAINING, on: $today) { recordId } }",
                    false),
            new Trial(StandingAct.STANDING_RECORD_WITHDRAW,
                    "mutation($record: ID!) { withdrawStandingRecord(recordId: $record, reason: \"A test\") { recordId } }", false),
            new Trial(StandingAct.STANDING_RECORDS_LOOK, "query($about: ID!) { standingRecords(userId: $about) { nodes { recordId } } }",
                    false),
            new Trial(StandingAct.USER_AGREEMENT_RECORD,
                    "mutation($about: ID!, $today: Date!) { recordUserAgreement(input: {agencyId: $about, "
                            + "signedOn: $today, systems: [\"NESS\"], policies: [\"CSP\"]}) { agencyId } }",
                    true),
            new Trial(StandingAct.USER_MANAGEMENT_DELEGATE, "mutation($about: ID!) { delegateUserManagement(userId: $about) { userId } }",
                    false),
            new Trial(StandingAct.USER_MANAGEMENT_END, "mutation($about: ID!) { endUserManagement(userId: $about) { userId } }", false));

    private static final EmptyService SERVICE = EmptyService.started();

    @BeforeAll
    static void fill() {
        SERVICE.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        SERVICE.system().write("""
                UNWIND [['avon', 'IL', ['IL0000010']], ['brook', null, ['IL0000020']], ['cove', 'MO', ['MO0000030']],
                  ['dale', null, ['MO0000040', 'IL0000040']]] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], state: row[1], level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                FOREACH (code IN row[2] | CREATE (:Ori:S0 {code: code})-[:BELONGS_TO]->(a))
                WITH a, row
                MATCH (o:Ori {code: row[2][0]})
                CREATE (:User {userId: 'target@' + row[0], status: 'ACTIVE', roles: ['AGENCY_COORDINATOR', 'POINT_OF_CONTACT']})-[:EMPLOYED_BY]->(o)
                """, Map.of());
        SERVICE.system().write("MATCH (o:Ori {code: 'IL0000010'}) UNWIND $roles AS role "
                + "CREATE (:User {userId: role + '@avon', status: 'ACTIVE', roles: [role]})-[:EMPLOYED_BY]->(o)",
                Map.of("roles", List.of(Role.values()).stream().map(Role::name).toList()));
        SERVICE.system().write("CREATE (:Delegation {userId: 'AGENCY_COORDINATOR@avon', agencyId: 'avon', since: datetime(), by: 'test'})",
                Map.of());
    }

    @Test
    @DisplayName("U-03 no office reaches further than the sources say, and nobody's reach is everything by omission")
    void offices() {
        assertThat(REACH.keySet()).containsExactlyInAnyOrder(Role.values());
        REACH.forEach((role, reach) -> assertThat(role.reach()).as(role.name()).isEqualTo(reach));
        assertThat(Catalogue.acts().stream().filter(act -> act.terms().reach() == Reach.EVERY_AGENCY)).as("acts that say so by themselves")
                .map(Act::name).as("what is one's own is given to people of any agency").containsExactly("INVESTIGATION_SEND");
    }

    @Test
    @DisplayName("U-03, INV-4 each act of each role reaches the accounts and agencies that its office reaches, and for it the others do not exist")
    void eachActOfEachRole() {
        Map<String, String> different = new LinkedHashMap<>();
        int tried = 0;
        for (Trial trial : TRIALS) {
            for (Role role : Role.values()) {
                for (String agency : AGENCIES) {
                    restore(agency);
                    String code = code(trial, role, agency);
                    String expected = !trial.act().roles().contains(role) ? "ROLE_REQUIRED" : reaches(role, agency) ? "REACHED" : "UNKNOWN";
                    String came = OUT_OF_REACH.contains(code) ? "UNKNOWN" : code.equals("ROLE_REQUIRED") ? code : "REACHED";
                    if (!came.equals(expected)) {
                        different.put(trial.act() + " by " + role + " of avon about " + agency, code);
                    }
                    tried++;
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(tried).isEqualTo(TRIALS.size() * Role.values().length * AGENCIES.size());
    }

    @Test
    @DisplayName("U-02 reports about people reach as far as the office of who reads them")
    void reports() {
        SERVICE.system().write("MATCH (u:User) WHERE u.userId STARTS WITH 'target' SET u.status = 'ACTIVE', u.standingUntil = datetime()",
                Map.of());
        String report = "{ endingStandings(first: 50) { nodes { agencyId } } agenciesShortOfPeople(first: 50) { nodes { agencyId } } }";
        var ofOfficer = SERVICE.data("-:CJIS_SYSTEMS_OFFICER@avon", report);
        assertThat(ofOfficer.at("/endingStandings").findValuesAsString("agencyId")).containsExactlyInAnyOrderElementsOf(OF_THE_STATE);
        assertThat(OF_THE_STATE).containsAll(ofOfficer.at("/agenciesShortOfPeople").findValuesAsString("agencyId"));
        var ofCoordinator = SERVICE.data("-:AGENCY_COORDINATOR@avon", report);
        assertThat(ofCoordinator.at("/endingStandings").findValuesAsString("agencyId")).containsExactly("avon");
    }

    private static boolean reaches(Role role, String agency) {
        return switch (REACH.get(role)) {
            case EVERY_AGENCY -> true;
            case OWN_STATE -> OF_THE_STATE.contains(agency);
            default -> agency.equals("avon");
        };
    }

    /** As it was before the trial before. */
    private static void restore(String agency) {
        SERVICE.system().write(
                "MATCH (u:User {userId: 'target@' + $agency}) SET u.status = 'ACTIVE', u.roles = ['AGENCY_COORDINATOR', 'POINT_OF_CONTACT'], "
                        + "u.standingUntil = null MERGE (f:AccountFile {userId: u.userId}) SET f.agencyId = $agency, f.held = false, f.signedOffAt = null "
                        + "MERGE (d:Delegation {userId: u.userId, agencyId: $agency}) SET d.since = datetime(), d.endedAt = null "
                        + "MERGE (r:StandingRecord {recordId: 'record-of-' + $agency}) SET r.number = 0, r.userId = u.userId, r.kind = 'POLICY_TRAINING', "
                        + "r.on = date(), r.recordedBy = 'test', r.recordedAt = datetime(), r.withdrawnAt = null",
                Map.of("agency", agency));
    }

    private static String code(Trial trial, Role role, String agency) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("about", trial.ofAgency() ? agency : "target@" + agency);
        variables.put("record", "record-of-" + agency);
        variables.put("today", LocalDate.now(java.time.ZoneOffset.UTC).toString());
        List<String> declared = new ArrayList<>(variables.keySet());
        declared.stream().filter(name -> !trial.document().contains("$" + name)).forEach(variables::remove);
        return SERVICE.ask("-:" + role + "@avon", trial.document(), variables).at("/errors/0/extensions/code").asString("");
    }
}
