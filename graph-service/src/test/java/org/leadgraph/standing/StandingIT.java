package org.leadgraph.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.policy.PolicyWriter;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/**
 * Kestrel has just come in: its two administrators wait for their forms. Avon was loaded from the directory: nothing dated is kept of its users.
 */
@WithEmptyService
class StandingIT {
    private static final String OPEN = "mutation($input: OpenAccountInput!) { openAccount(input: $input) { userId status assignedOn standingUntil } }";
    private static final String SIGN = "mutation($form: AccountForm!) { signForm(form: $form) { status userAccessFormAt rulesOfBehaviourAt } }";
    private static final String SIGN_OFF = "mutation($id: ID!) { signOffForms(userId: $id) { status signedOffBy } }";
    private static final String RECORD = "mutation($id: ID!, $kind: StandingRecordKind!, $on: Date!) { recordStanding(userId: $id, kind: $kind, on: $on) { recordId on recordedBy } }";
    private static final String WITHDRAW = "mutation($id: ID!) { withdrawStandingRecord(recordId: $id, reason: \"Wrong person\") { withdrawnAt } }";
    private static final String AGREE = "mutation($input: UserAgreementInput!) { recordUserAgreement(input: $input) { agencyId endsOn } }";
    private static final String DELEGATE = "mutation($id: ID!) { delegateUserManagement(userId: $id) { agencyId endedAt } }";
    private static final String UNDELEGATE = "mutation($id: ID!) { endUserManagement(userId: $id) { endedAt } }";
    private static final String SUSPEND = "mutation($id: ID!) { suspendAccount(userId: $id) { status } }";
    private static final String REINSTATE = "mutation($id: ID!) { reinstateAccount(userId: $id) { status } }";
    private static final String MINE = "{ myStanding { userId inGoodStanding standingUntil conditions { name met missingSince mendedBy rule } } }";

    private static final String PAT = "-:pat@kestrel";
    private static final String KIM = "-:kim@kestrel";
    private static final String NELL = "-:nell@ness";
    private static final String CORA = "-:cora@state";

    private final EmptyService service = EmptyService.started();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void fill() {
        service.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        service.system().write("""
                UNWIND [['ness', 'DC0000000'], ['state', 'IL000000A'], ['kestrel', 'IL0000010'], ['avon', 'IL0000030']] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                """, Map.of());
        service.system().write("""
                UNWIND [['nell@ness', 'DC0000000', ['NESS_TEAM']], ['cora@state', 'IL000000A', ['CJIS_SYSTEMS_OFFICER']],
                  ['chief@kestrel', 'IL0000010', ['HEAD_OF_AGENCY']], ['nan@kestrel', 'IL0000010', ['AGENCY_COORDINATOR']],
                  ['adam@avon', 'IL0000030', ['APPLICATION_ADMINISTRATOR']], ['ann@avon', 'IL0000030', []]] AS row
                MATCH (o:Ori {code: row[1]})
                CREATE (:User {userId: row[0], status: 'ACTIVE', roles: row[2], identityProvider: 'test'})-[:EMPLOYED_BY]->(o)
                """, Map.of());
        appoint("pat@kestrel", "Rowan");
        appoint("kim@kestrel", "Sorrel");
    }

    @Test
    @DisplayName("J-09, J-10, J-14, J-15, T-01, T-07, U-04 administrators' forms first, then those of others; training and agreement before access")
    void fromFormsToStanding() {
        assertThat(unmet(PAT)).containsExactly("STATUS", "USER_ACCESS_FORM", "RULES_OF_BEHAVIOUR", "SIGN_OFF", "POLICY_TRAINING",
                "USER_AGREEMENT");
        assertThat(service.data(PAT, SIGN, Map.of("form", "USER_ACCESS_FORM")).at("/signForm/status").asString()).isEqualTo("SUSPENDED");
        assertThat(refused(NELL, SIGN_OFF, Map.of("id", "pat@kestrel"))).isEqualTo("FORMS_INCOMPLETE J-10");
        service.data(PAT, SIGN, Map.of("form", "RULES_OF_BEHAVIOUR"));
        assertThat(refused(PAT, SIGN, Map.of("form", "RULES_OF_BEHAVIOUR"))).isEqualTo("FORM_ALREADY_SIGNED J-10");
        assertThat(service.data(NELL, SIGN_OFF, Map.of("id", "pat@kestrel")).get("signOffForms").toString())
                .isEqualTo("{\"status\":\"ACTIVE\",\"signedOffBy\":\"nell@ness\"}");
        assertThat(sees("pat@kestrel")).as("not trained").isFalse();
        record(NELL, "pat@kestrel", "POLICY_TRAINING", today);
        assertThat(sees("pat@kestrel")).as("no agreement of the agency").isFalse();
        agree("kestrel", null);
        assertThat(sees("pat@kestrel")).isTrue();
        assertThat(unmet(PAT)).isEmpty();

        assertThat(refused(PAT, OPEN, opening("lou", "IL0000010"))).isEqualTo("ADMINISTRATORS_INCOMPLETE J-14");
        complete(KIM, "kim@kestrel");
        JsonNode opened = service.data(PAT, OPEN, opening("lou", "IL0000010")).get("openAccount");
        assertThat(opened.get("status").asString()).isEqualTo("SUSPENDED");
        assertThat(opened.get("assignedOn").asString()).isEqualTo(today.toString());
        service.data("-:lou@kestrel", SIGN, Map.of("form", "USER_ACCESS_FORM"));
        service.data("-:lou@kestrel", SIGN, Map.of("form", "RULES_OF_BEHAVIOUR"));
        assertThat(refused(NELL, SIGN_OFF, Map.of("id", "lou@kestrel"))).isEqualTo("FORMS_OF_USER J-10");
        service.data(PAT, SIGN_OFF, Map.of("id", "lou@kestrel"));
        record(PAT, "lou@kestrel", "POLICY_TRAINING", today);
        assertThat(sees("lou@kestrel")).isTrue();
        assertThat(until("lou@kestrel")).as("fingerprint checks are due first").startsWith(today.plusDays(31).toString());
        record(PAT, "lou@kestrel", "FINGERPRINT_CHECK", today);
        assertThat(until("lou@kestrel")).as("then security awareness").startsWith(today.plusMonths(6).plusDays(1).toString());
        record(PAT, "lou@kestrel", "SECURITY_AWARENESS", today);
        assertThat(until("lou@kestrel")).startsWith(today.plusYears(2).plusDays(1).toString());
    }

    @Test
    @DisplayName("J-14 administrators' forms are signed off by the NESS team, not by themselves or each other")
    void refusesOtherSignOffs() {
        complete(PAT, "pat@kestrel");
        agree("kestrel", null);
        record(NELL, "pat@kestrel", "POLICY_TRAINING", today);
        service.data(KIM, SIGN, Map.of("form", "USER_ACCESS_FORM"));
        service.data(KIM, SIGN, Map.of("form", "RULES_OF_BEHAVIOUR"));

        assertThat(refused(PAT, SIGN_OFF, Map.of("id", "pat@kestrel"))).isEqualTo("OWN_ACCOUNT J-10");
        assertThat(refused(PAT, SIGN_OFF, Map.of("id", "kim@kestrel"))).isEqualTo("FORMS_OF_ADMINISTRATOR J-14");
        assertThat(refused("-:adam@avon", SIGN_OFF, Map.of("id", "kim@kestrel"))).startsWith("ACCOUNT_UNKNOWN");
        assertThat(refused("-:chief@kestrel", SIGN_OFF, Map.of("id", "kim@kestrel"))).isEqualTo("ROLE_REQUIRED J-10");
        assertThat(refused(NELL, SIGN_OFF, Map.of("id", "pat@kestrel"))).isEqualTo("FORM_ALREADY_SIGNED J-10");
        assertThat(refused("-:ann@avon", SIGN, Map.of("form", "USER_ACCESS_FORM"))).isEqualTo("FORM_ALREADY_SIGNED J-10");
        assertThat(refused("-:nobody", SIGN, Map.of("form", "USER_ACCESS_FORM"))).startsWith("NOT_IN_GOOD_STANDING");
    }

    @Test
    @DisplayName("O-01 to O-05, M-13, M-14 an account needs the five identifiers, and an authorised ORI of the administrator's agency")
    void checksIdentifiers() {
        String adam = "-:adam@avon";
        assertThat(refused(adam, OPEN, opening("new", "IL0000010"))).isEqualTo("ORI_UNKNOWN M-14");
        assertThat(refused(adam, OPEN, opening("new", "IL8888880"))).isEqualTo("ORI_UNKNOWN M-14");
        assertThat(refused(adam, OPEN, opening("new", "IL000003X"))).isEqualTo("ORI_CLASS_REFUSED M-13");
        assertThat(refused(adam, OPEN, opening("n w", "IL0000030"))).isEqualTo("IDENTIFIER_INVALID O-02");
        assertThat(refused("-:ann@avon", OPEN, opening("new", "IL0000030"))).isEqualTo("ROLE_REQUIRED J-10");
        Map<String, Object> tomorrow = new HashMap<>(input("new", "IL0000030"));
        tomorrow.put("assignedOn", today.plusDays(1).toString());
        assertThat(refused(adam, OPEN, Map.of("input", tomorrow))).isEqualTo("DAY_INVALID T-07");

        assertThat(service.data(adam, OPEN, opening("new", "IL0000030")).at("/openAccount/status").asString()).isEqualTo("SUSPENDED");
        assertThat(refused(adam, OPEN, opening("new", "IL0000030"))).isEqualTo("USER_ID_TAKEN O-02");
        service.data("-:new@kestrel", MINE);
        assertThat(refused(adam, OPEN, opening("new", "IL0000030"))).as("of the own agency").isEqualTo("USER_ID_TAKEN O-02");
    }

    @Test
    @DisplayName("O-02, J-10 whoever opens an account does not learn whether another agency has one of this user id, neither then nor later")
    void opensWithoutTelling() {
        String adam = "-:adam@avon";
        String mine = "{ accounts(first: 50) { nodes { userId agencyId status filed roles assignedOn userAccessFormAt signedOffAt standingUntil } } }";
        List<String> taken = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (String name : List.of("pat", "new")) {
            List<String> answers = name.equals("pat") ? taken : free;
            String id = name + "@kestrel";
            answers.add(service.data(adam, OPEN, opening(name, "IL0000030")).toString());
            answers.add(refused(adam, OPEN, opening(name, "IL0000030")));
            answers.add(service.data(adam, mine).toString());
            for (String document : List.of(SUSPEND, REINSTATE, SIGN_OFF)) {
                answers.add(refused(adam, document, Map.of("id", id)));
            }
            answers.add(refused(adam, RECORD, recording(id, today)));
            answers.replaceAll(each -> each.replace(name + "@", "x@").replace("pat@kestrel", "").replace("{\"userId\":\"x@", ""));
        }
        assertThat(taken.subList(3, 7)).containsOnly("ACCOUNT_AWAITED O-02");
        assertThat(free.subList(3, 7)).isEqualTo(taken.subList(3, 7));
        assertThat(free.subList(0, 2)).isEqualTo(taken.subList(0, 2));
        assertThat(service.data(adam, mine).findValuesAsString("userId")).containsExactly("adam@avon", "ann@avon", "new@kestrel",
                "pat@kestrel");

        service.data("-:pat@kestrel", MINE);
        assertThat(service.data("-:pat@kestrel", MINE).at("/myStanding/conditions").toString()).as("the other agency's account as it was")
                .contains("SIGN_OFF");
        service.ask("-:new@kestrel", MINE, Map.of());
        assertThat(refused(adam, SIGN_OFF, Map.of("id", "new@kestrel"))).as("who has signed in has the account")
                .isEqualTo("FORMS_INCOMPLETE J-10");
        assertThat(refused(adam, SIGN_OFF, Map.of("id", "pat@kestrel"))).isEqualTo("ACCOUNT_AWAITED O-02");
    }

    @Test
    @DisplayName("O-01, O-05 an account that was opened is nobody's who comes from another identity provider or employer")
    void arrivesOnlyAsOpened() {
        Map<String, Object> elsewhere = new HashMap<>(input("new", "IL0000030"));
        elsewhere.put("identityProvider", "another");
        service.data("-:adam@avon", OPEN, Map.of("input", elsewhere));
        assertThat(unmet("-:new@kestrel")).containsExactly("ACCOUNT");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    @DisplayName("J-16 when an account was opened, and only then, its identity provider is told to send the link for a password")
    void tellsTheIdentityProvider(CapturedOutput output) {
        String told = "its identity provider test is to send the link for a password";
        assertThat(refused("-:adam@avon", OPEN, opening("new", "IL0000010"))).isEqualTo("ORI_UNKNOWN M-14");
        assertThat(output).doesNotContain(told);

        service.data("-:adam@avon", OPEN, opening("new", "IL0000030"));

        assertThat(output).contains(told);
    }

    @Test
    @DisplayName("J-10 completing forms does not lift a suspension, and a suspension is not lifted while forms are missing")
    void keepsSuspensionsApart() {
        service.data("-:adam@avon", OPEN, opening("new", "IL0000030"));
        assertThat(unmet("-:new@kestrel")).contains("STATUS");
        assertThat(refused("-:adam@avon", REINSTATE, Map.of("id", "new@kestrel"))).isEqualTo("FORMS_INCOMPLETE J-10");
        service.data(CORA, SUSPEND, Map.of("id", "new@kestrel"));
        service.data("-:new@kestrel", SIGN, Map.of("form", "USER_ACCESS_FORM"));
        service.data("-:new@kestrel", SIGN, Map.of("form", "RULES_OF_BEHAVIOUR"));

        assertThat(service.data("-:adam@avon", SIGN_OFF, Map.of("id", "new@kestrel")).at("/signOffForms/status").asString())
                .isEqualTo("SUSPENDED");
        assertThat(service.data("-:adam@avon", REINSTATE, Map.of("id", "new@kestrel")).at("/reinstateAccount/status").asString())
                .isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("T-02, T-06 training that is too old ends the view at once; an entry that is withdrawn is kept, but no longer counts")
    void endsWithTheTraining() {
        assertThat(sees("ann@avon")).as("nothing dated is kept of a user of the directory").isTrue();
        assertThat(until("ann@avon")).isEqualTo("null");
        String good = record("-:adam@avon", "ann@avon", "POLICY_TRAINING", today.minusYears(1));
        assertThat(sees("ann@avon")).isTrue();

        service.data("-:adam@avon", WITHDRAW, Map.of("id", good));
        record("-:adam@avon", "ann@avon", "POLICY_TRAINING", today.minusYears(2).minusDays(2));

        assertThat(sees("ann@avon")).isFalse();
        assertThat(refused("-:ann@avon", SUSPEND, Map.of("id", "adam@avon"))).startsWith("NOT_IN_GOOD_STANDING");
        JsonNode mine = service.data("-:ann@avon", MINE).get("myStanding");
        assertThat(mine.get("inGoodStanding").asBoolean()).isFalse();
        JsonNode missing = mine.get("conditions").valueStream().filter(each -> !each.get("met").asBoolean()).findFirst().orElseThrow();
        assertThat(missing.get("name").asString()).isEqualTo("POLICY_TRAINING");
        assertThat(missing.get("rule").asString()).isEqualTo("T-02");
        assertThat(missing.get("missingSince").asString())
                .startsWith(today.minusYears(2).minusDays(2).plusYears(2).plusDays(1).toString());
        assertThat(missing.get("mendedBy").asString()).contains("recordStanding");
        JsonNode kept = service.data("-:ann@avon", "{ standingRecords(userId: \"ann@avon\") { nodes { recordId withdrawnReason } } }");
        assertThat(kept.findValuesAsString("recordId")).hasSize(2);
        assertThat(kept.at("/standingRecords/nodes/1/withdrawnReason").asString()).isEqualTo("Wrong person");

        record("-:adam@avon", "ann@avon", "POLICY_TRAINING", today);
        assertThat(sees("ann@avon")).isTrue();
    }

    @Test
    @DisplayName("T-06 no one enters his or her own training, another agency's, or a future day; others cannot read it")
    void guardsRecords() {
        assertThat(refused("-:adam@avon", RECORD, recording("adam@avon", today))).isEqualTo("OWN_ACCOUNT T-06");
        assertThat(refused("-:adam@avon", RECORD, recording("pat@kestrel", today))).startsWith("ACCOUNT_UNKNOWN");
        assertThat(refused("-:adam@avon", RECORD, recording("nobody", today))).startsWith("ACCOUNT_UNKNOWN");
        assertThat(refused("-:adam@avon", RECORD, recording("ann@avon", today.plusDays(1)))).isEqualTo("DAY_INVALID T-06");
        assertThat(refused("-:ann@avon", RECORD, recording("adam@avon", today))).isEqualTo("ROLE_REQUIRED T-06");
        String record = record(CORA, "pat@kestrel", "POLICY_TRAINING", today);
        assertThat(refused("-:adam@avon", WITHDRAW, Map.of("id", record))).isEqualTo(
                refused("-:adam@avon", WITHDRAW, Map.of("id", "SR-99999")));
        assertThat(refused("-:adam@avon", WITHDRAW, Map.of("id", record))).startsWith("RECORD_UNKNOWN");
        String look = "{ standingRecords(userId: \"pat@kestrel\") { nodes { recordId } } }";
        assertThat(refused("-:ann@avon", look, Map.of())).isEqualTo("ROLE_REQUIRED T-06");
        assertThat(refused("-:adam@avon", look, Map.of())).startsWith("ACCOUNT_UNKNOWN");
        assertThat(service.data(PAT, look).findValuesAsString("recordId")).as("one's own, even without standing").containsExactly(record);
    }

    @Test
    @DisplayName("U-04 when the agency's agreement ends, so does the standing of its users; only the CJIS systems officer enters it")
    void endsWithTheAgreement() {
        complete(PAT, "pat@kestrel");
        record(NELL, "pat@kestrel", "POLICY_TRAINING", today);
        agree("kestrel", null);
        assertThat(sees("pat@kestrel")).isTrue();

        assertThat(refused(CORA, AGREE, agreement("kestrel", today.minusDays(1)))).as("an end in the past").isEqualTo("DAY_INVALID U-04");
        agree("kestrel", today);
        assertThat(sees("pat@kestrel")).isTrue();
        service.system().write("MATCH (a:UserAgreement {agencyId: 'kestrel'}) SET a.endsOn = date() - duration('P1D')", Map.of());
        record(NELL, "pat@kestrel", "SECURITY_AWARENESS", today);

        assertThat(sees("pat@kestrel")).isFalse();
        assertThat(unmet(PAT)).containsExactly("USER_AGREEMENT");
        assertThat(sees("chief@kestrel")).as("nothing dated is kept of this account").isTrue();
        assertThat(refused(NELL, AGREE, agreement("kestrel", null))).isEqualTo("ROLE_REQUIRED U-04");
        assertThat(refused(CORA, AGREE, agreement("nowhere", null))).startsWith("AGENCY_UNKNOWN");
        assertThat(refused(CORA, AGREE, agreement("kestrel", today.minusYears(20)))).isEqualTo("DAY_INVALID U-04");
    }

    @Test
    @DisplayName("U-03 the CJIS systems officer delegates user management to an agency's coordinator, and ends that")
    void delegates() {
        String nan = "-:nan@kestrel";
        assertThat(refused(nan, SUSPEND, Map.of("id", "chief@kestrel"))).isEqualTo("NOT_DELEGATED U-03");
        assertThat(refused(CORA, DELEGATE, Map.of("id", "chief@kestrel"))).isEqualTo("ACCOUNT_UNKNOWN U-03");
        assertThat(refused(NELL, DELEGATE, Map.of("id", "nan@kestrel"))).isEqualTo("ROLE_REQUIRED U-03");

        assertThat(service.data(CORA, DELEGATE, Map.of("id", "nan@kestrel")).at("/delegateUserManagement/agencyId").asString())
                .isEqualTo("kestrel");

        assertThat(service.data(nan, SUSPEND, Map.of("id", "chief@kestrel")).at("/suspendAccount/status").asString())
                .isEqualTo("SUSPENDED");
        assertThat(refused(nan, SUSPEND, Map.of("id", "ann@avon"))).startsWith("ACCOUNT_UNKNOWN");
        service.data(CORA, UNDELEGATE, Map.of("id", "nan@kestrel"));
        assertThat(record(nan, "pat@kestrel", "POLICY_TRAINING", today)).as("a coordinator oversees training anyway").isNotEmpty();
        assertThat(refused(nan, REINSTATE, Map.of("id", "chief@kestrel"))).isEqualTo("NOT_DELEGATED U-03");
        assertThat(refused(CORA, UNDELEGATE, Map.of("id", "nan@kestrel"))).isEqualTo("ACCOUNT_UNKNOWN U-03");
    }

    @Test
    @DisplayName("U-01, U-02, T-05 the systems officer reads which agencies lack people and whose standing ends, a coordinator of the own agency")
    void reports() {
        String report = "query($after: String) { agenciesShortOfPeople(first: 1, after: $after) { nodes { agencyId contacts coordinators } pageInfo { hasNextPage endCursor } } "
                + "endingStandings { nodes { userId agencyId } } }";
        complete(PAT, "pat@kestrel");
        complete(KIM, "kim@kestrel");
        agree("kestrel", null);
        record(NELL, "pat@kestrel", "POLICY_TRAINING", today);
        record(NELL, "pat@kestrel", "FINGERPRINT_CHECK", today);

        JsonNode all = service.data(CORA, report);
        assertThat(all.at("/agenciesShortOfPeople/nodes").toString())
                .isEqualTo("[{\"agencyId\":\"avon\",\"contacts\":0,\"coordinators\":0}]");
        assertThat(all.at("/agenciesShortOfPeople/pageInfo/hasNextPage").asBoolean()).isTrue();
        String next = all.at("/agenciesShortOfPeople/pageInfo/endCursor").asString();
        assertThat(service.data(CORA, report, Map.of("after", next)).at("/agenciesShortOfPeople/nodes").findValuesAsString("agencyId"))
                .as("kestrel has two contacts and a coordinator, ness is of no state of hers").containsExactly("state");
        assertThat(all.get("endingStandings").findValuesAsString("userId")).as("not trained").containsExactly("kim@kestrel");

        JsonNode own = service.data("-:nan@kestrel", report);
        assertThat(own.at("/agenciesShortOfPeople/nodes")).isEmpty();
        assertThat(own.get("endingStandings").findValuesAsString("userId")).containsExactly("kim@kestrel");
        assertThat(refused("-:adam@avon", report, Map.of())).isEqualTo("ROLE_REQUIRED U-02");
    }

    @Test
    @DisplayName("J-09, J-14 an administrator who leaves before the forms are complete is dismissed, and no longer holds up the others")
    void dismissesContacts() {
        String dismiss = "mutation($id: ID!) { dismissContact(userId: $id) { roles } }";
        complete(PAT, "pat@kestrel");
        agree("kestrel", null);
        record(NELL, "pat@kestrel", "POLICY_TRAINING", today);
        assertThat(refused(PAT, OPEN, opening("lou", "IL0000010"))).isEqualTo("ADMINISTRATORS_INCOMPLETE J-14");
        assertThat(refused(PAT, dismiss, Map.of("id", "kim@kestrel"))).isEqualTo("ROLE_REQUIRED J-09");
        assertThat(refused("-:chief@kestrel", dismiss, Map.of("id", "adam@avon"))).startsWith("ACCOUNT_UNKNOWN");
        assertThat(refused("-:chief@kestrel", dismiss, Map.of("id", "nan@kestrel"))).isEqualTo("NO_CONTACT J-09");

        assertThat(service.data("-:chief@kestrel", dismiss, Map.of("id", "kim@kestrel")).at("/dismissContact/roles")).isEmpty();

        service.data(PAT, OPEN, opening("lou", "IL0000010"));
        JsonNode accounts = service.data(PAT, "{ accounts { nodes { userId status filed } } }");
        assertThat(accounts.findValuesAsString("userId")).containsExactly("chief@kestrel", "kim@kestrel", "lou@kestrel", "nan@kestrel",
                "pat@kestrel");
        assertThat(refused("-:ann@avon", "{ accounts { nodes { userId } } }", Map.of())).isEqualTo("ROLE_REQUIRED J-10");
        assertThat(service.data(CORA, "{ agenciesShortOfPeople { nodes { agencyId contacts } } }").toString())
                .contains("{\"agencyId\":\"kestrel\",\"contacts\":1}");
    }

    @Test
    @DisplayName("J-10, M-01 everybody may ask about the own standing: the suspended, the unknown, those of an agency without access")
    void tellsEverybody() {
        JsonNode stranger = service.data("-:stranger", MINE).get("myStanding");
        assertThat(stranger.get("inGoodStanding").asBoolean()).isFalse();
        assertThat(stranger.at("/conditions/0/name").asString()).isEqualTo("ACCOUNT");

        service.data("-:adam@avon", SUSPEND, Map.of("id", "ann@avon"));
        JsonNode suspended = service.data("-:ann@avon", MINE).at("/myStanding/conditions/1");
        assertThat(suspended.get("name").asString()).isEqualTo("STATUS");
        assertThat(suspended.get("missingSince").asString()).startsWith(today.toString());

        service.system().write("MATCH (p:SharingPolicy)-[:OF]->(:Agency {agencyId: 'avon'}) SET p.access = 'SUSPENDED'", Map.of());
        assertThat(unmet("-:adam@avon")).containsExactly("AGENCY_ACCESS");
    }

    private void appoint(String userId, String lastName) {
        service.system().inTransaction(tx -> service.bean(Accounts.class)
                .appoint(tx, "frank@ness", "kestrel", new Opening("test", userId, lastName, "Alex", "IL0000010"),
                        service.bean(PolicyWriter.class).now().toLocalDate(), true));
        service.data("-:" + userId, MINE);
    }

    private void complete(String who, String userId) {
        service.data(who, SIGN, Map.of("form", "USER_ACCESS_FORM"));
        service.data(who, SIGN, Map.of("form", "RULES_OF_BEHAVIOUR"));
        service.data(NELL, SIGN_OFF, Map.of("id", userId));
    }

    private void agree(String agency, LocalDate endsOn) {
        service.data(CORA, AGREE, agreement(agency, endsOn));
    }

    private Map<String, Object> agreement(String agency, LocalDate endsOn) {
        Map<String, Object> input = new HashMap<>(Map.of("agencyId", agency, "signedOn", today.minusYears(1).toString(), "systems",
                List.of("N-DEx"), "policies", List.of("CJIS Security Policy")));
        input.put("endsOn", endsOn == null ? null : endsOn.toString());
        return Map.of("input", input);
    }

    private String record(String by, String userId, String kind, LocalDate on) {
        return service.data(by, RECORD, Map.of("id", userId, "kind", kind, "on", on.toString())).at("/recordStanding/recordId").asString();
    }

    private static Map<String, Object> recording(String userId, LocalDate on) {
        return Map.of("id", userId, "kind", "POLICY_TRAINING", "on", on.toString());
    }

    private static Map<String, Object> opening(String name, String ori) {
        return Map.of("input", input(name, ori));
    }

    private static Map<String, Object> input(String name, String ori) {
        return Map.of("userId", name + "@kestrel", "identityProvider", "test", "lastName", "Tansy", "firstName", "Lou", "ori", ori);
    }

    private List<String> unmet(String who) {
        return service.data(who, MINE)
                .at("/myStanding/conditions")
                .valueStream()
                .filter(each -> !each.get("met").asBoolean())
                .map(each -> each.get("name").asString())
                .toList();
    }

    private String until(String userId) {
        return service.data("-:" + userId, MINE).at("/myStanding/standingUntil").toString().replace("\"", "");
    }

    /** Code and rule of a refusal. */
    private String refused(String by, String document, Map<String, Object> variables) {
        JsonNode answer = service.ask(by, document, variables);
        assertThat(answer.has("errors")).as(answer.toPrettyString()).isTrue();
        JsonNode extensions = answer.at("/errors/0/extensions");
        return extensions.get("code").asString() + " " + extensions.path("rule").asString("");
    }

    private boolean sees(String userId) {
        return service.data("C:" + userId, "{ me { inGoodStanding } }").at("/me/inGoodStanding").asBoolean();
    }
}
