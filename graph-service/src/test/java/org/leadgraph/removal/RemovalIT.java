package org.leadgraph.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.feed.FeedSender;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.load.RecordIds;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** Records that their owner withdraws and seals, and what feeds do about them. */
@WithEmptyService
class RemovalIT {
    static final String AVON = "IL0000010";
    private static final String WITHDRAW = "mutation($id: ID!) { withdrawRecord(recordId: $id, reason: COURT_ORDER, note: \"Order 7\") { recordId kind state reason note by } }";
    private static final String SEAL = "mutation($id: ID!) { sealRecord(recordId: $id, reason: COURT_ORDER) { state note } }";
    private static final String BRING_BACK = "mutation($id: ID!) { bringBackRecord(recordId: $id, reason: SETTLED) }";
    private static final String OPEN = "mutation($id: ID!) { openSealedRecord(recordId: $id, reason: SETTLED) }";
    private static final String EXPUNGE = "mutation($id: ID!) { expungeRecord(recordId: $id, reason: COURT_ORDER) }";
    private static final String REMOVED = "{ removedRecords { nodes { recordId state note } } }";
    private static final String NODE = "query($id: ID!) { node(id: $id) { id ... on Shooting { caseNumber exhibits { nodes { id } } } } }";
    private static final String OPEN_ACCOUNT = "mutation { openFeedAccount(name: \"rms\", attests: true) { credential } }";
    private static final String SHOOTING = "key,ori,dataClass,asOf,caseNumber,occurredAt,zone,rmsStatus\n";
    private static final String CASING = "key,ori,asOf,exhibitNumber\n";
    private static final String RECOVERED = "fromKind,fromOri,fromKey,toKind,toOri,toKey,asOf\n";
    /** As in the settings of the empty service. */
    private static final RecordIds IDS = RecordIds.keyedWith("a secret of this test alone, for ids of records".getBytes());

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                UNWIND ['avon', 'brook'] AS agency
                MATCH (a:Agency {agencyId: agency})<-[:BELONGS_TO]-(ori:Ori)
                CREATE (:User {userId: 'data@' + agency, status: 'ACTIVE', roles: ['SOURCE_DATA_ADMINISTRATOR']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'admin@' + agency, status: 'ACTIVE', roles: ['APPLICATION_ADMINISTRATOR']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'head@' + agency, status: 'ACTIVE', roles: ['HEAD_OF_AGENCY']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'approver@' + agency, status: 'ACTIVE', roles: ['CDS_APPROVER']})-[:EMPLOYED_BY]->(ori)
                CREATE (:Scope {number: CASE agency WHEN 'avon' THEN 11 ELSE 12 END, dataClass: 'JUVENILE', audience: 'NAMED_USERS', colour: 'GREEN'})-[:OF]->(a)
                """, Map.of());
        service.system().write("MATCH (scope:Scope {number: 4}) DETACH DELETE scope", Map.of());
    }

    private static Map<String, Object> about(String id) {
        return Map.of("id", id);
    }

    private boolean sees(String user, String id) {
        return !service.data("C:" + user, NODE, about(id)).get("node").isNull();
    }

    private long count(String cypher) {
        return (Long) service.system().read(cypher, Map.of(), row -> row.values().iterator().next()).getFirst();
    }

    private FeedSender feed() {
        return new FeedSender(service.base(), service.data("-:data@avon", OPEN_ACCOUNT).at("/openFeedAccount/credential").asString());
    }

    private static String shooting(String key, String dataClass, int day, String caseNumber) {
        return SHOOTING + key + ",IL0000010," + dataClass + ",2026-02-0" + day + "T00:00:00Z," + caseNumber
                + ",2026-01-01T03:00:00Z,America/Chicago,AUTOMATED\n";
    }

    private static void taken(FeedSender.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("COMPLETE");
        assertThat(answer.body().get("accepted").asInt()).isEqualTo(answer.body().get("rowsRead").asInt());
    }

    @Test
    @DisplayName("S-01 an owner withdraws a record and brings it back; meanwhile it is there for nobody, and the agency's own list says how, when, by whom and why")
    void isWithdrawnAndBroughtBack() {
        assertThat(sees("ann@avon", PermissionWorld.BROOK)).isTrue();

        JsonNode removed = service.data("-:data@brook", WITHDRAW, about(PermissionWorld.BROOK)).get("withdrawRecord");

        assertThat(removed.toString()).isEqualTo("{\"recordId\":\"" + PermissionWorld.BROOK
                + "\",\"kind\":\"Shooting\",\"state\":\"WITHDRAWN\",\"reason\":\"COURT_ORDER\",\"note\":\"Order 7\",\"by\":\"data@brook\"}");
        assertThat(sees("ann@avon", PermissionWorld.BROOK)).isFalse();
        assertThat(sees("ann@brook", PermissionWorld.BROOK)).isFalse();
        assertThat(service.data("-:head@brook", REMOVED).at("/removedRecords/nodes").toString())
                .isEqualTo("[{\"recordId\":\"" + PermissionWorld.BROOK + "\",\"state\":\"WITHDRAWN\",\"note\":\"Order 7\"}]");
        assertThat(service.data("-:data@avon", REMOVED).at("/removedRecords/nodes")).isEmpty();
        assertThat(service.refusal("-:ann@brook", REMOVED, Map.of())).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:admin@brook", WITHDRAW, about(PermissionWorld.BROOK))).isEqualTo("RECORD_REMOVED_BEFORE");
        assertThat(service.refusal("-:head@brook", OPEN, about(PermissionWorld.BROOK))).isEqualTo("RECORD_NOT_REMOVED");

        assertThat(service.data("-:admin@brook", BRING_BACK, about(PermissionWorld.BROOK)).get("bringBackRecord").asString())
                .isEqualTo(PermissionWorld.BROOK);

        assertThat(sees("ann@avon", PermissionWorld.BROOK)).isTrue();
        assertThat(count("MATCH (n:Removal|RemovedRecord) RETURN count(n)")).isZero();
        assertThat(count("MATCH (:Shooting:S2 {recordId: '" + PermissionWorld.BROOK
                + "'})-[:RECOVERED]->(:Firearm:S1) RETURN count(*)")).isOne();
        assertThat(service.refusal("-:admin@brook", BRING_BACK, about(PermissionWorld.BROOK))).isEqualTo("RECORD_NOT_REMOVED");
    }

    @Test
    @DisplayName("S-01 what is sealed is opened by the head of the agency alone")
    void isSealedAndOpened() {
        service.data("-:admin@brook", WITHDRAW, about(PermissionWorld.BROOK));
        assertThat(service.refusal("-:admin@brook", SEAL, about(PermissionWorld.BROOK))).isEqualTo("ROLE_REQUIRED");

        assertThat(service.data("-:data@brook", SEAL, about(PermissionWorld.BROOK)).get("sealRecord").toString())
                .isEqualTo("{\"state\":\"SEALED\",\"note\":null}");

        assertThat(service.refusal("-:data@brook", WITHDRAW, about(PermissionWorld.BROOK))).isEqualTo("RECORD_REMOVED_BEFORE");
        assertThat(service.refusal("-:data@brook", BRING_BACK, about(PermissionWorld.BROOK))).isEqualTo("RECORD_SEALED");
        assertThat(service.refusal("-:data@brook", OPEN, about(PermissionWorld.BROOK))).isEqualTo("ROLE_REQUIRED");
        service.data("-:head@brook", OPEN, about(PermissionWorld.BROOK));
        assertThat(sees("ann@avon", PermissionWorld.BROOK)).isTrue();
    }

    @Test
    @DisplayName("INV-13, S-01 another agency's record, one that is kept from the administrator, and one that there is not are refused in the same words, removed or not")
    void hiddenIsLikeAbsent() {
        service.system().write("MATCH (n:Shooting {recordId: $id}) REMOVE n:S2 SET n:S12", about(PermissionWorld.BROOK_TOO));
        String absent = service.ask("-:data@brook", WITHDRAW, about(PermissionWorld.NOWHERE)).get("errors").toString()
                .replaceAll("\"requestId\":\"[^\"]*\"", "");
        for (String document : List.of(WITHDRAW, SEAL, BRING_BACK)) {
            for (String hidden : List.of(PermissionWorld.BROOK_TOO, PermissionWorld.AVON_GUN, PermissionWorld.COVE,
                    PermissionWorld.NOWHERE)) {
                assertThat(service.refusal("-:data@brook", document, about(hidden))).isEqualTo("OWN_RECORD_UNKNOWN");
            }
        }
        assertThat(service.ask("-:data@brook", WITHDRAW, about(PermissionWorld.BROOK_TOO)).get("errors").toString()
                .replaceAll("\"requestId\":\"[^\"]*\"", "")).isEqualTo(absent);

        service.data("-:data@brook", WITHDRAW, about(PermissionWorld.BROOK));
        service.system().write("MATCH (r:Removal) SET r.scope = 'S12'", Map.of());

        assertThat(service.refusal("-:data@brook", BRING_BACK, about(PermissionWorld.BROOK))).isEqualTo("OWN_RECORD_UNKNOWN");
        assertThat(service.refusal("-:data@avon", BRING_BACK, about(PermissionWorld.BROOK))).isEqualTo("OWN_RECORD_UNKNOWN");
        assertThat(service.data("-:data@brook", REMOVED).at("/removedRecords/nodes")).isEmpty();
    }

    @Test
    @DisplayName("B-11, S-01 rows for a removed record are accepted and kept up to date, and it stays removed; it comes back as the newest row says, with links that came meanwhile")
    void feedsDoNotBringItBack() {
        FeedSender feed = feed();
        String id = IDS.recordId(AVON, "Shooting", "24-1");
        String casing = IDS.recordId(AVON, "Casing", "c1");
        taken(feed.csv("shooting", shooting("24-1", "", 1, "first")));
        taken(feed.csv("casing", CASING + "c1,IL0000010,2026-02-01T00:00:00Z,E-1\nc2,IL0000010,2026-02-01T00:00:00Z,E-2\n"));
        taken(feed.csv("recovered", RECOVERED + "shooting,IL0000010,24-1,casing,IL0000010,c1,2026-02-01T00:00:00Z\n"));

        service.data("-:data@avon", WITHDRAW, about(id));
        taken(feed.csv("shooting", shooting("24-1", "", 3, "third")));
        taken(feed.csv("shooting", shooting("24-1", "", 2, "second")));
        taken(feed.csv("recovered", RECOVERED + "shooting,IL0000010,24-1,casing,IL0000010,c1,2026-02-03T00:00:00Z\n"
                + "shooting,IL0000010,24-1,casing,IL0000010,c2,2026-02-03T00:00:00Z\n"));

        assertThat(sees("ann@avon", id)).isFalse();
        assertThat(service.data("C:ann@avon", NODE, about(casing)).at("/node/id").asString()).isEqualTo(casing);
        assertThat(count("MATCH (n:Shooting {ori: 'IL0000010'}) RETURN count(n)")).isZero();
        assertThat(count("MATCH (n:RemovedRecord {caseNumber: 'third'}) RETURN count(n)")).isOne();

        service.data("-:data@avon", BRING_BACK, about(id));

        JsonNode node = service.data("C:ann@avon", NODE, about(id)).get("node");
        assertThat(node.get("caseNumber").asString()).isEqualTo("third");
        assertThat(node.at("/exhibits/nodes")).hasSize(2);
        assertThat(count("MATCH (w:WaitingLink) RETURN count(w)")).isZero();
        assertThat(count("MATCH (:Shooting {recordId: '" + id
                + "'})-[r:RECOVERED {asOf: datetime('2026-02-03T00:00:00Z')}]->() RETURN count(r)")).isEqualTo(2);
    }

    @Test
    @DisplayName("L-04, S-01 a removed record comes back to the class that a feed or a move has put it into meanwhile")
    void comesBackToItsClass() {
        FeedSender feed = feed();
        String id = IDS.recordId(AVON, "Shooting", "24-1");
        taken(feed.csv("shooting", shooting("24-1", "", 1, "first")));
        service.data("-:data@avon", WITHDRAW, about(id));

        taken(feed.csv("shooting", shooting("24-1", "JUVENILE", 2, "second")));

        assertThat(service.refusal("-:data@avon", BRING_BACK, about(id))).as("kept from the administrator now")
                .isEqualTo("OWN_RECORD_UNKNOWN");
        taken(feed.csv("shooting", shooting("24-1", "STANDARD", 3, "third")));
        service.data("-:data@avon", BRING_BACK, about(id));
        assertThat(count("MATCH (n:Shooting:S1 {caseNumber: 'third'}) WHERE size(labels(n)) = 2 RETURN count(n)")).isOne();
    }

    @Test
    @DisplayName("E-03 the figure of a gun whose trace detail is withdrawn is gone, as if there were no detail")
    void aWithdrawnDetailGivesNoFigure() {
        service.system().write("""
                MATCH (gun:Firearm {recordId: $gun})
                CREATE (:Shooting:S1 {recordId: 'shots', ori: gun.ori, occurredAt: datetime('2024-02-10T12:00Z'), zone: 'UTC', caseNumber: 'x'})
                  -[:RECOVERED]->(:TestFire:S1 {recordId: 'fired', ori: gun.ori, exhibitNumber: 'x'})<-[:TEST_FIRED]-(gun)
                CREATE (gun)-[:TRACED]->(:Trace:S1 {recordId: 'trace', ori: gun.ori, traceId: 'T'})
                  -[:DETAILED_BY]->(:TraceDetail:S1 {recordId: 'detail', ori: gun.ori, purchasedOn: date('2024-01-01')})
                """, Map.of("gun", PermissionWorld.AVON_GUN));
        String figure = "query($id: ID!) { node(id: $id) { ... on Firearm { timeToFirstShooting { days } } } }";
        assertThat(service.data("C:ann@brook", figure, about(PermissionWorld.AVON_GUN)).at("/node/timeToFirstShooting/days").asInt())
                .isEqualTo(40);

        service.data("-:data@avon", WITHDRAW, about("detail"));

        for (String user : List.of("ann@brook", "ann@avon")) {
            assertThat(service.data("C:" + user, figure, about(PermissionWorld.AVON_GUN)).at("/node/timeToFirstShooting").isNull())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("S-01, H-03 links that correlation has made go with a removed record, and it is compared anew when it is back")
    void correlationForgetsIt() {
        service.system().write("""
                MATCH (gun:Firearm {recordId: $gun})
                CREATE (gun)-[:SAME_AS {rule: 'SAME_GUN', score: 0.9}]->(:Firearm:S2 {recordId: 'other', ori: 'IL0000020', serial: 'A1', serialObliterated: false})
                CREATE (gun)-[:SAME_AS {rule: 'by hand', score: 1.0}]->(:Firearm:S2 {recordId: 'third', ori: 'IL0000020', serialObliterated: false})
                CREATE (:MatchKey {of: gun.recordId, key: 'k'})
                """, Map.of("gun", PermissionWorld.AVON_GUN));

        service.data("-:data@avon", WITHDRAW, about(PermissionWorld.AVON_GUN));

        assertThat(count("MATCH (:RemovedRecord)-[s:SAME_AS]-() RETURN count(s)")).as("the one that a file has brought").isOne();
        assertThat(count("MATCH (k:MatchKey) RETURN count(k)")).isZero();
        assertThat(service.data("C:ann@brook", "{ node(id: \"third\") { ... on Firearm { id } } }").toString()).contains("third");
        service.data("-:data@avon", BRING_BACK, about(PermissionWorld.AVON_GUN));
        assertThat(count("MATCH (w:AwaitsCorrelation {of: '" + PermissionWorld.AVON_GUN + "'}) RETURN count(w)")
                + count("MATCH (k:MatchKey {of: '" + PermissionWorld.AVON_GUN + "'}) RETURN count(k)")).isPositive();
    }

    @Test
    @DisplayName("INV-50, S-01 an expunged record is erased with its links and all that is kept beside it, and its rows are answered like any others and bring nothing back")
    void isExpunged() {
        FeedSender feed = feed();
        String id = IDS.recordId(AVON, "Shooting", "24-1");
        String casing = IDS.recordId(AVON, "Casing", "c1");
        String rows = RECOVERED + "shooting,IL0000010,24-1,casing,IL0000010,c1,2026-02-01T00:00:00Z\n";
        String waits = RECOVERED + "shooting,IL0000010,24-1,casing,IL0000010,c2,2026-02-01T00:00:00Z\n";
        FeedSender.Answer fresh = feed.csv("shooting", shooting("24-1", "", 1, "first"));
        taken(feed.csv("casing", CASING + "c1,IL0000010,2026-02-01T00:00:00Z,E-1\n"));
        FeedSender.Answer link = feed.csv("recovered", rows);
        taken(feed.csv("recovered", waits));
        assertThat(count("MATCH (w:WaitingLink) RETURN count(w)")).isOne();
        service.system().write("CREATE (:AskedRecord {about: $id, verified: true, verifiedContent: 'digest'}), "
                + "(:SameDecision {decisionId: 'd', pair: $id + ' x', one: $id, other: 'x'})", about(id));
        service.system().write("""
                MATCH (casing:Casing {recordId: $casing})
                CREATE (casing)-[:NIBIN_LEAD {leadNumber: 'L-1'}]->(:Casing:S2 {recordId: 'other', ori: 'IL0000020'})
                WITH 1 AS one
                UNWIND [['avon', 'L-1'], ['avon', 'L-2'], ['brook', 'L-1']] AS work
                CREATE (:LeadWork {workId: work[0] + work[1], agencyId: work[0], leadNumber: work[1], notes: ['as in case 24-1']})
                """, Map.of("casing", casing));
        assertThat(service.refusal("-:data@avon", EXPUNGE, about(id))).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:head@brook", EXPUNGE, about(id))).isEqualTo("OWN_RECORD_UNKNOWN");

        service.data("-:head@avon", EXPUNGE, about(id));

        assertThat(service.system().read("MATCH (n) WHERE NOT n:ActMark AND any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS $id) "
                + "RETURN labels(n) AS labels, keys(n) AS keys", about(id), row -> row.toString()))
                .as("what still has the id").allMatch(
                        each -> each.contains("RemovalToTell") || each.contains("AskedRecord") && !each.contains("verifiedContent"));
        assertThat(count("MATCH (n) WHERE n.caseNumber = 'first' OR n:WaitingLink OR n:Removal OR n:RemovedRecord RETURN count(n)"))
                .isZero();
        assertThat(service.system().read("MATCH (w:LeadWork) WHERE size(w.notes) > 0 RETURN w.workId AS id ORDER BY id", Map.of(),
                row -> row.get("id")))
                .as("of other leads, and of others").isEqualTo(List.of("avonL-2", "brookL-1"));
        FeedSender.Answer again = feed.csv("shooting", shooting("24-1", "STANDARD", 3, "third"));
        FeedSender.Answer linkAgain = feed.csv("recovered", rows);
        taken(feed.csv("casing", CASING + "c2,IL0000010,2026-02-01T00:00:00Z,E-2\n"));
        taken(feed.csv("recovered", waits));
        assertThat(told(again)).isEqualTo(told(fresh));
        assertThat(told(linkAgain)).isEqualTo(told(link));
        assertThat(count("MATCH (n:Shooting {ori: 'IL0000010'}) RETURN count(n)") + count("MATCH (w:WaitingLink) RETURN count(w)"))
                .isZero();
        assertThat(service.data("C:ann@avon", NODE, about(casing)).at("/node/id").asString()).isEqualTo(casing);
        assertThat(service.refusal("-:head@avon", EXPUNGE, about(id))).isEqualTo("OWN_RECORD_UNKNOWN");
    }

    private static String told(FeedSender.Answer answer) {
        return answer.status() + answer.body().toString().replaceAll("\"run\":\"[^\"]*\"", "");
    }

    @Test
    @DisplayName("INV-13, S-01 investigations, permissions and what the owner decides on them go on when a record that they name is withdrawn or expunged, and tell nothing of it")
    void whatNamesItGoesOnWithoutIt() {
        String board = service.data("C:ann@avon",
                "mutation($id: ID!) { saveInvestigation(investigation: {name: \"Guns\", records: [{id: $id, x: 1, y: 2}]}) { id recordCount } }",
                about(PermissionWorld.BROOK)).at("/saveInvestigation/id").asString();
        String request = service.data("C:ann@avon",
                "mutation($id: ID!) { requestPermission(recordIds: [$id], intendedUses: [CHART], note: \"For a case\") { id } }",
                about(PermissionWorld.BROOK)).at("/requestPermission/0/id").asString();
        String look = "query($board: ID!) { investigation(id: $board) { recordCount records { record { id } } } myPermissionRequests { nodes { id } } }";
        Map<String, Object> which = Map.of("board", board);
        assertThat(service.data("C:ann@avon", look, which).at("/investigation/recordCount").asInt()).isOne();
        String permissions = service.data("C:ann@avon", look, which).get("myPermissionRequests").toString();

        for (List<String> step : List.of(List.of("data@brook", WITHDRAW), List.of("head@brook", EXPUNGE))) {
            service.data("-:" + step.get(0), step.get(1), about(PermissionWorld.BROOK));

            JsonNode seen = service.data("C:ann@avon", look, which);
            assertThat(seen.get("investigation").toString()).isEqualTo("{\"recordCount\":0,\"records\":[]}");
            assertThat(seen.get("myPermissionRequests").toString()).isEqualTo(permissions).contains(request);
            assertThat(service.data("-:contact@brook", "{ permissionRequests { nodes { id } } }").toString()).contains(request);
        }
        assertThat(service.refusal("C:ann@avon",
                "mutation($id: ID!) { requestPermission(recordIds: [$id], intendedUses: [CHART], note: \"For a case\") { id } }",
                about(PermissionWorld.BROOK))).isEqualTo("RECORD_UNKNOWN");
    }

    @Test
    @DisplayName("S-01 what is withdrawn or sealed can be expunged too")
    void aRemovedRecordIsExpunged() {
        service.data("-:data@brook", SEAL, about(PermissionWorld.BROOK));

        service.data("-:head@brook", EXPUNGE, about(PermissionWorld.BROOK));

        assertThat(service.data("-:head@brook", REMOVED).at("/removedRecords/nodes")).isEmpty();
        assertThat(service.refusal("-:head@brook", OPEN, about(PermissionWorld.BROOK))).isEqualTo("OWN_RECORD_UNKNOWN");
        assertThat(count("MATCH (n) WHERE n.recordId = '" + PermissionWorld.BROOK + "' AND NOT n:RemovalToTell RETURN count(n)")).isZero();
    }

    @Test
    @DisplayName("H-04, S-01 the log of an act on a removed record has its id and a reason of the list, and no more")
    void theLogHasTheIdAlone() {
        service.data("-:data@brook", WITHDRAW, about(PermissionWorld.BROOK));

        List<String> acts = service.log(AuditReader::all, entry -> entry.entry() instanceof ActIntent act
                && act.act().equals("RECORD_WITHDRAW") && act.facts().containsValue(PermissionWorld.BROOK) ? act.facts().toString() : "");
        assertThat(acts.getLast().isEmpty() ? acts.stream().filter(each -> !each.isEmpty()).toList().getLast() : acts.getLast())
                .contains(PermissionWorld.BROOK, "COURT_ORDER").doesNotContain("Order 7", "24-1", "Shooting");
    }
}
