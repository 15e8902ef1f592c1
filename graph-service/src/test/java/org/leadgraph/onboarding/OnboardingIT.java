package org.leadgraph.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.ledger.AuditReader;
import tools.jackson.databind.JsonNode;

/**
 * Kestrel contributes to NIBIN and has no access; Bare contributes nothing; Avon has both. Two field divisions, the NESS team with the FOD chief.
 */
@WithEmptyService
class OnboardingIT {
    private static final String FIELDS = " { requestId state memorandumVersion contacts { userId } next { step role } steps { step role by reason } }";
    private static final String REQUEST = "mutation($input: RequestAccessInput!) { step: requestAccess(input: $input)" + FIELDS + " }";
    private static final String NAME = "mutation($id: ID!, $contacts: [ContactInput!]!) { step: nameContacts(requestId: $id, contacts: $contacts)"
            + FIELDS + " }";
    private static final String PUBLISH = "mutation { publishMemorandum(summary: \"Sharing added\", checklist: [\"Name two contacts\", \"Sign\"]) { version } }";

    private static final String FIONA = "-:fiona@plains";
    private static final String GUS = "-:gus@plains";
    private static final String SASHA = "-:sasha@plains";
    private static final String NELL = "-:nell@ness";
    private static final String FRANK = "-:frank@ness";
    private static final String CHIEF = "-:chief@kestrel";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        service.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        service.system().write("""
                UNWIND [['plains', 'KS0000000', 'FEDERAL', 'ACTIVE'], ['hills', 'SD0000000', 'FEDERAL', 'ACTIVE'],
                  ['ness', 'DC0000000', 'FEDERAL', 'ACTIVE'], ['kestrel', 'IL0000010', 'LOCAL', 'SUSPENDED'],
                  ['bare', 'IL0000020', 'LOCAL', 'SUSPENDED'], ['avon', 'IL0000030', 'LOCAL', 'ACTIVE']] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: row[2], kind: 'POLICE'})
                CREATE (:SharingPolicy {access: row[3], mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                """, Map.of());
        service.system().write("""
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
        service.system().write("""
                UNWIND [['IL0000010', 1, 'kestrel'], ['IL0000030', 2, 'avon']] AS row
                MATCH (a:Agency {agencyId: row[2]})
                CREATE (:Scope {number: row[1], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (e:Casing {recordId: 'c-' + row[2], ori: row[0], exhibitNumber: 'E'})
                SET e:$('S' + row[1])
                """, Map.of());
        service.data(NELL, PUBLISH);
    }

    @Test
    @DisplayName("C-14, J-01 to J-13, J-18 an agency comes in: asked for, signed, reviewed, named, signed twice, forwarded, ratified, sent")
    void fromRequestToAccess() {
        String id = request(FIONA, "kestrel", "ACCESS").get("requestId").asString();
        assertThat(step(GUS, "signAccessRequest", id).get("state").asString()).isEqualTo("SUPPORTED");
        service.data(NELL, PUBLISH);
        assertThat(step(NELL, "sendMemorandum", id).get("memorandumVersion").asInt()).isEqualTo(2);
        assertThat(name(FIONA, id, contact("pat", "Rowan"), contact("kim", "Sorrel")).get("contacts")).hasSize(2);
        assertThat(step(CHIEF, "signMemorandum", id).get("state").asString()).isEqualTo("SIGNED_BY_AGENCY");
        assertThat(step(SASHA, "signMemorandum", id).get("state").asString()).isEqualTo("SIGNED");
        assertThat(step(NELL, "forwardMemorandum", id).get("state").asString()).isEqualTo("FORWARDED");
        assertThat(accessOf("kestrel")).isEqualTo("SUSPENDED");
        assertThat(sees("chief@kestrel")).isFalse();

        assertThat(step(FRANK, "ratifyMemorandum", id).get("state").asString()).isEqualTo("RATIFIED");

        assertThat(accessOf("kestrel")).isEqualTo("ACTIVE");
        assertThat(sees("chief@kestrel")).isTrue();
        service.data("-:pat@kestrel", "{ myStanding { userId } }");
        assertThat(sees("pat@kestrel")).as("suspended until the forms are complete").isFalse();
        assertThat(rolesOf("pat@kestrel")).containsExactly("APPLICATION_ADMINISTRATOR", "POINT_OF_CONTACT");
        JsonNode done = step(NELL, "noteFormsSent", id);
        assertThat(done.get("state").asString()).isEqualTo("FORMS_SENT");
        assertThat(done.get("next")).isEmpty();
        assertThat(done.get("steps").findValuesAsString("step")).containsExactly("SUBMIT", "SUPPORT", "SEND_MEMORANDUM", "NAME_CONTACTS",
                "SIGN",
                "SIGN", "FORWARD", "RATIFY", "SEND_FORMS");
        JsonNode onFile = service.data(CHIEF, "{ ownMemoranda { version status requestId } }").get("ownMemoranda");
        assertThat(onFile.toString()).isEqualTo("[{\"version\":2,\"status\":\"RATIFIED\",\"requestId\":\"" + id + "\"}]");
        assertThat(service.data("-:ann@avon", "{ ownMemoranda { version } }").get("ownMemoranda")).isEmpty();
        assertThat(service.data("-:ann@avon", "{ memorandumVersions { version checklist } }").get("memorandumVersions")
                .findValuesAsString("version"))
                .containsExactly("2", "1");
        assertThat(noted("kestrel.access")).containsExactly("SUSPENDED>ACTIVE by frank@ness");
        assertThat(service.log(AuditReader::all, entry -> entry.entry().toString())).anyMatch(
                text -> text.startsWith("ActOutcome") && text.contains("ACCESS_RATIFY") && text.contains("DONE")
                        && text.contains("frank@ness"));
    }

    @Test
    @DisplayName("J-02 only the ATF contact of a field division submits a request")
    void refusesOtherSubmitters() {
        for (String other : List.of(GUS, NELL, FRANK, "-:ann@avon", "-:chief@avon")) {
            assertThat(refused(other, REQUEST, Map.of("input", input("kestrel", "ACCESS", null)))).isEqualTo("ROLE_REQUIRED J-02");
        }
        assertThat(refused(CHIEF, REQUEST, Map.of("input", input("kestrel", "ACCESS", null)))).startsWith("NOT_IN_GOOD_STANDING");
        assertThat(requestsOf(NELL)).isEmpty();
    }

    @Test
    @DisplayName("J-01 an agency without a casing or test fire in NIBIN is not eligible, nor one that is neither state nor local nor tribal")
    void refusesAgenciesThatDoNotContribute() {
        assertThat(refused(FIONA, REQUEST, Map.of("input", input("bare", "ACCESS", null)))).isEqualTo("NOT_A_CONTRIBUTOR J-01");
        assertThat(refused(FIONA, REQUEST, Map.of("input", input("hills", "ACCESS", null)))).isEqualTo("AGENCY_LEVEL_REFUSED J-01");
        assertThat(refused(FIONA, REQUEST, Map.of("input", input("nowhere", "ACCESS", null)))).startsWith("AGENCY_UNKNOWN");

        service.system().write("CREATE (:TestFire:S9 {recordId: 't', ori: 'IL0000020'})", Map.of());

        assertThat(request(FIONA, "bare", "ACCESS").get("state").asString()).isEqualTo("REQUESTED");
    }

    @Test
    @DisplayName("J-03, B-05 the three options: automated case data needs access, or both, and a technical contact")
    void knowsThreeOptions() {
        assertThat(refused(FIONA, REQUEST, Map.of("input", input("kestrel", "NESS_PLUS_RMS", "Dana")))).isEqualTo("ACCESS_REQUIRED J-03");
        assertThat(refused(FIONA, REQUEST, Map.of("input", input("kestrel", "BOTH", null)))).isEqualTo("IT_CONTACT_REQUIRED B-05");
        assertThat(refused(FIONA, REQUEST, Map.of("input", input("avon", "NESS_PLUS_RMS", " ")))).isEqualTo("IT_CONTACT_REQUIRED B-05");

        assertThat(service.data(FIONA, REQUEST, Map.of("input", input("kestrel", "BOTH", "Dana, DBA"))).at("/step/state").asString())
                .isEqualTo("REQUESTED");
        assertThat(service.data(FIONA, REQUEST, Map.of("input", input("avon", "NESS_PLUS_RMS", "Dana, DBA"))).at("/step/state").asString())
                .isEqualTo("REQUESTED");
    }

    @Test
    @DisplayName("J-02 one request for an agency at a time; after its withdrawal another may follow")
    void refusesASecondRequest() {
        String id = request(FIONA, "kestrel", "ACCESS").get("requestId").asString();

        assertThat(refused("-:hugo@hills", REQUEST, Map.of("input", input("kestrel", "ACCESS", null)))).isEqualTo("REQUEST_UNDER_WAY J-02");
        assertThat(refused(GUS, withReason("withdrawAccessRequest"), Map.of("id", id, "reason", "x"))).isEqualTo("ROLE_REQUIRED J-02");
        assertThat(refused(FIONA, withReason("withdrawAccessRequest"), Map.of("id", id, "reason", " "))).startsWith("TEXT_INVALID");
        JsonNode withdrawn = service.data(FIONA, withReason("withdrawAccessRequest"), Map.of("id", id, "reason", "Not wanted")).get("step");

        assertThat(withdrawn.get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.at("/steps/1/reason").asString()).isEqualTo("Not wanted");
        assertThat(refused(GUS, mutation("signAccessRequest"), Map.of("id", id))).isEqualTo("STEP_NOT_NEXT J-04");
        assertThat(request("-:hugo@hills", "kestrel", "ACCESS").get("requestId").asString()).isNotEqualTo(id);
    }

    @Test
    @DisplayName("J-04, J-05, J-07, J-11, J-12 each step waits for the one before, and the refusal names the next one")
    void refusesStepsOutOfOrder() {
        String id = request(FIONA, "kestrel", "ACCESS").get("requestId").asString();

        assertThat(refused(NELL, mutation("sendMemorandum"), Map.of("id", id))).isEqualTo("STEP_NOT_NEXT J-05");
        assertThat(refused(CHIEF, mutation("signMemorandum"), Map.of("id", id))).isEqualTo("STEP_NOT_NEXT J-07");
        assertThat(refused(NELL, mutation("forwardMemorandum"), Map.of("id", id))).isEqualTo("STEP_NOT_NEXT J-11");
        assertThat(refused(NELL, mutation("noteFormsSent"), Map.of("id", id))).isEqualTo("STEP_NOT_NEXT J-13");
        assertThat(service.ask(FRANK, mutation("ratifyMemorandum"), Map.of("id", id)).at("/errors/0/message").asString())
                .contains("Next: signAccessRequest by the ATF group supervisor.");
        assertThat(accessOf("kestrel")).isEqualTo("SUSPENDED");
    }

    @Test
    @DisplayName("J-04, J-07 another division's people, and another agency's chief, find no such request")
    void keepsToDivisionAndAgency() {
        String id = request(FIONA, "kestrel", "ACCESS").get("requestId").asString();

        assertThat(refused("-:hugo@hills", mutation("signAccessRequest"), Map.of("id", id))).isEqualTo(
                refused("-:hugo@hills", mutation("signAccessRequest"), Map.of("id", "AR-999")));
        assertThat(refused("-:hugo@hills", mutation("signAccessRequest"), Map.of("id", id))).startsWith("REQUEST_UNKNOWN");
        assertThat(refused("-:chief@avon", "query($id: ID!) { accessRequest(requestId: $id) { state } }", Map.of("id", id)))
                .startsWith("REQUEST_UNKNOWN");
        assertThat(refused("-:ann@avon", "query($id: ID!) { accessRequest(requestId: $id) { state } }", Map.of("id", id)))
                .startsWith("ROLE_REQUIRED");
        assertThat(requestsOf("-:hugo@hills")).isEmpty();
        assertThat(requestsOf("-:chief@avon")).isEmpty();
        assertThat(requestsOf(CHIEF)).containsExactly(id);
        assertThat(requestsOf(GUS)).containsExactly(id);
        assertThat(requestsOf(NELL)).containsExactly(id);
    }

    @Test
    @DisplayName("J-07 one person does not sign for two roles")
    void refusesTwoSignaturesOfOnePerson() {
        String id = request("-:both@plains", "kestrel", "ACCESS").get("requestId").asString();
        assertThat(refused("-:both@plains", mutation("signAccessRequest"), Map.of("id", id))).isEqualTo("ACTED_IN_ANOTHER_ROLE J-04");
        service.data("-:both@plains", withReason("withdrawAccessRequest"), Map.of("id", id, "reason", "Again"));

        String second = request(FIONA, "kestrel", "ACCESS").get("requestId").asString();
        step("-:both@plains", "signAccessRequest", second);
        step(NELL, "sendMemorandum", second);
        name(FIONA, second, contact("pat", "Rowan"), contact("kim", "Sorrel"));

        assertThat(refused("-:both@plains", mutation("signMemorandum"), Map.of("id", second))).isEqualTo("ACTED_IN_ANOTHER_ROLE J-07");
        step(SASHA, "signMemorandum", second);
        assertThat(refused(SASHA, mutation("signMemorandum"), Map.of("id", second))).isEqualTo("STEP_OF_ANOTHER_ROLE J-07");
    }

    @Test
    @DisplayName("J-08, M-13, M-14, O-01 to O-05 at least two distinct contacts, complete, of an authorised ORI of the agency")
    void checksContacts() {
        String id = atMemorandum();
        Map<String, Object> pat = contact("pat", "Rowan");

        assertThat(refusedNames(id, pat)).isEqualTo("CONTACTS_TOO_FEW J-08");
        assertThat(refusedNames(id, pat, contact("PAT", "Sorrel"))).isEqualTo("CONTACTS_NOT_DISTINCT J-08");
        assertThat(refusedNames(id, pat, with(pat, "userId", "pat2@kestrel"))).isEqualTo("CONTACTS_NOT_DISTINCT J-08");
        assertThat(refusedNames(id, pat, with(contact("kim", "Sorrel"), "ori", "IL0000030"))).isEqualTo("ORI_UNKNOWN M-14");
        assertThat(refusedNames(id, pat, with(contact("kim", "Sorrel"), "ori", "IL9999990"))).isEqualTo("ORI_UNKNOWN M-14");
        assertThat(refusedNames(id, pat, with(contact("kim", "Sorrel"), "ori", "IL000001X"))).isEqualTo("ORI_CLASS_REFUSED M-13");
        assertThat(refusedNames(id, pat, with(contact("kim", "Sorrel"), "ori", "nonsense"))).isEqualTo("IDENTIFIER_INVALID O-05");
        assertThat(refusedNames(id, pat, with(contact("kim", "Sorrel"), "lastName", " "))).isEqualTo("IDENTIFIER_INVALID O-03");
        assertThat(refusedNames(id, pat, with(contact("kim", "Sorrel"), "firstName", ""))).isEqualTo("IDENTIFIER_INVALID O-04");
        assertThat(refusedNames(id, pat, with(contact("kim", "Sorrel"), "userId", "a b"))).isEqualTo("IDENTIFIER_INVALID O-02");
        assertThat(refusedNames(id, pat, with(contact("kim", "Sorrel"), "identityProvider", ""))).isEqualTo("IDENTIFIER_INVALID O-01");
        // The head of agency has an account already and may be one of the two; and names may be mended until somebody signs.
        name(FIONA, id, pat, with(contact("chief", "Stavros"), "userId", "chief@kestrel"));
        assertThat(name(FIONA, id, pat, contact("kim", "Sorrel")).get("contacts").findValuesAsString("userId"))
                .containsExactly("kim@kestrel", "pat@kestrel");
        step(CHIEF, "signMemorandum", id);
        assertThat(refusedNames(id, pat, contact("lou", "Tansy"))).isEqualTo("STEP_NOT_NEXT J-08");
    }

    @Test
    @DisplayName("J-04, J-05, J-11, J-12 whoever reviews may return it with a reason; a returned memorandum is named and signed anew")
    void goesBack() {
        String id = request(FIONA, "kestrel", "ACCESS").get("requestId").asString();
        assertThat(back(GUS, id)).isEqualTo("RETURNED");
        assertThat(refused(GUS, mutation("signAccessRequest"), Map.of("id", id))).isEqualTo("STEP_NOT_NEXT J-04");
        String again = "mutation($id: ID!, $it: String) { step: resubmitAccessRequest(requestId: $id, option: BOTH, itContact: $it)"
                + FIELDS + " }";
        assertThat(refused(FIONA, again, Map.of("id", id))).isEqualTo("IT_CONTACT_REQUIRED B-05");
        assertThat(service.data(FIONA, again, Map.of("id", id, "it", "Dana")).at("/step/state").asString()).isEqualTo("REQUESTED");

        step(GUS, "signAccessRequest", id);
        assertThat(refused(GUS, withReason("returnAccessRequest"), Map.of("id", id, "reason", "x"))).isEqualTo("STEP_OF_ANOTHER_ROLE J-05");
        assertThat(back(NELL, id)).isEqualTo("RETURNED");
        service.data(FIONA, again, Map.of("id", id, "it", "Dana"));
        step(GUS, "signAccessRequest", id);
        step(NELL, "sendMemorandum", id);
        signedByBoth(id);

        service.data(NELL, PUBLISH);
        assertThat(back(NELL, id)).isEqualTo("MEMORANDUM_SENT");
        JsonNode open = service.data(NELL, "query($id: ID!) { accessRequest(requestId: $id)" + FIELDS + " }", Map.of("id", id))
                .get("accessRequest");
        assertThat(open.get("contacts")).isEmpty();
        assertThat(open.get("memorandumVersion").asInt()).isEqualTo(2);
        signedByBoth(id);
        step(NELL, "forwardMemorandum", id);
        assertThat(back(FRANK, id)).isEqualTo("SIGNED");
        step(NELL, "forwardMemorandum", id);
        assertThat(step(FRANK, "ratifyMemorandum", id).get("state").asString()).isEqualTo("RATIFIED");
        assertThat(refused(FIONA, withReason("withdrawAccessRequest"), Map.of("id", id, "reason", "x"))).isEqualTo("STEP_NOT_NEXT J-02");
    }

    @Test
    @DisplayName("J-05, J-18 no memorandum is sent before a version is published, which the NESS team alone does")
    void needsAVersion() {
        service.system().write("MATCH (n:MemorandumVersion) DETACH DELETE n", Map.of());
        String id = request(FIONA, "kestrel", "ACCESS").get("requestId").asString();
        step(GUS, "signAccessRequest", id);

        assertThat(refused(NELL, mutation("sendMemorandum"), Map.of("id", id))).isEqualTo("NO_MEMORANDUM_VERSION J-18");
        assertThat(refused(FIONA, PUBLISH, Map.of())).isEqualTo("ROLE_REQUIRED J-18");
        service.data(NELL, PUBLISH);
        assertThat(step(NELL, "sendMemorandum", id).get("memorandumVersion").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("J-02 the list of requests goes on from page to page, newest first")
    void pagesRequests() {
        String first = request(FIONA, "kestrel", "ACCESS").get("requestId").asString();
        String second = request(FIONA, "avon", "ACCESS").get("requestId").asString();
        String list = "query($after: String) { accessRequests(first: 1, after: $after) { nodes { requestId } pageInfo { hasNextPage endCursor } } }";

        JsonNode page = service.data(NELL, list).get("accessRequests");
        assertThat(page.at("/nodes/0/requestId").asString()).isEqualTo(second);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode next = service.data(NELL, list, Map.of("after", page.at("/pageInfo/endCursor").asString())).get("accessRequests");
        assertThat(next.at("/nodes/0/requestId").asString()).isEqualTo(first);
        assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("J-08, J-09, J-14, O-02 who names a contact does not learn whose account has the id; the head of agency ends the wait for one who never comes")
    void namesWithoutTelling() {
        String id = atMemorandum();
        name(FIONA, id, contact("pat", "Rowan"), with(contact("ann", "Sorrel"), "userId", "ann@avon"));
        step(CHIEF, "signMemorandum", id);
        step(SASHA, "signMemorandum", id);
        step(NELL, "forwardMemorandum", id);

        step(FRANK, "ratifyMemorandum", id);

        String accounts = "{ accounts(first: 50) { nodes { userId status roles assignedOn filed } } }";
        List<String> opened = service.data(CHIEF, accounts).at("/accounts/nodes").valueStream()
                .filter(account -> account.get("roles").toString().contains("POINT_OF_CONTACT"))
                .map(account -> account.toString().replace("ann@avon", "ID").replace("pat@kestrel", "ID")).toList();
        assertThat(opened).as("one like the other").hasSize(2).allMatch(opened.getFirst()::equals);
        assertThat(sees("ann@avon")).isTrue();
        assertThat(rolesOf("ann@avon")).as("of Avon, as before").isEmpty();
        String dismiss = "mutation($id: ID!) { dismissContact(userId: $id) { roles } }";
        assertThat(refused("-:chief@avon", dismiss, Map.of("id", "pat@kestrel"))).startsWith("ACCOUNT_UNKNOWN");
        assertThat(service.data(CHIEF, dismiss, Map.of("id", "ann@avon")).at("/dismissContact/roles")).isEmpty();
        assertThat(service.data(CHIEF, accounts).toString()).contains("\"userId\":\"ann@avon\"");
        assertThat(refused(CHIEF, dismiss, Map.of("id", "ann@avon"))).startsWith("ACCOUNT_AWAITED");
    }

    private void signedByBoth(String id) {
        name(FIONA, id, contact("pat", "Rowan"), contact("kim", "Sorrel"));
        step(SASHA, "signMemorandum", id);
        step(CHIEF, "signMemorandum", id);
    }

    private String atMemorandum() {
        String id = request(FIONA, "kestrel", "ACCESS").get("requestId").asString();
        step(GUS, "signAccessRequest", id);
        step(NELL, "sendMemorandum", id);
        return id;
    }

    private JsonNode request(String by, String agency, String option) {
        return service.data(by, REQUEST, Map.of("input", input(agency, option, null))).get("step");
    }

    private static Map<String, Object> input(String agency, String option, String itContact) {
        Map<String, Object> input = new HashMap<>(Map.of("agencyId", agency, "option", option));
        input.put("itContact", itContact);
        return input;
    }

    private JsonNode step(String by, String mutation, String id) {
        return service.data(by, mutation(mutation), Map.of("id", id)).get("step");
    }

    private JsonNode name(String by, String id, Map<?, ?>... contacts) {
        return service.data(by, NAME, Map.of("id", id, "contacts", List.of(contacts))).get("step");
    }

    private String refusedNames(String id, Map<?, ?>... contacts) {
        return refused(FIONA, NAME, Map.of("id", id, "contacts", List.of(contacts)));
    }

    private String back(String by, String id) {
        return service.data(by, withReason("returnAccessRequest"), Map.of("id", id, "reason", "Name the right ORI")).at("/step/state")
                .asString();
    }

    private static String mutation(String name) {
        return "mutation($id: ID!) { step: " + name + "(requestId: $id)" + FIELDS + " }";
    }

    private static String withReason(String name) {
        return "mutation($id: ID!, $reason: String!) { step: " + name + "(requestId: $id, reason: $reason)" + FIELDS + " }";
    }

    private static Map<String, Object> contact(String name, String lastName) {
        return Map.of("userId", name + "@kestrel", "identityProvider", "test", "lastName", lastName, "firstName", "Alex", "ori",
                "IL0000010");
    }

    private static Map<String, Object> with(Map<String, Object> contact, String key, String value) {
        Map<String, Object> other = new HashMap<>(contact);
        other.put(key, value);
        return other;
    }

    /** Code and rule of a refusal. */
    private String refused(String by, String document, Map<String, Object> variables) {
        JsonNode answer = service.ask(by, document, variables);
        assertThat(answer.has("errors")).as(answer.toPrettyString()).isTrue();
        JsonNode extensions = answer.at("/errors/0/extensions");
        return extensions.get("code").asString() + " " + extensions.path("rule").asString("");
    }

    private List<String> requestsOf(String by) {
        return service.data(by, "{ accessRequests { nodes { requestId } } }").findValuesAsString("requestId");
    }

    private String accessOf(String agency) {
        return service.system()
                .read("MATCH (p:SharingPolicy)-[:OF]->(:Agency {agencyId: $id}) RETURN p.access AS access", Map.of("id", agency),
                        row -> (String) row.get("access"))
                .getFirst();
    }

    private List<String> rolesOf(String userId) {
        return service.system().read("MATCH (u:User {userId: $id}) UNWIND u.roles AS role RETURN role", Map.of("id", userId),
                row -> (String) row.get("role"));
    }

    private List<String> noted(String subject) {
        return service.system().read(
                "MATCH (e:PolicyEntry {subject: $subject}) RETURN e.before + '>' + e.after + ' by ' + e.by AS text ORDER BY e.number",
                Map.of("subject", subject), row -> (String) row.get("text"));
    }

    private boolean sees(String userId) {
        return service.data("C:" + userId, "{ me { inGoodStanding } }").at("/me/inGoodStanding").asBoolean();
    }
}
