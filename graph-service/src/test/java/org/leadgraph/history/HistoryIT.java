package org.leadgraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.feed.FeedSender;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.load.RecordIds;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** What records said before a feed has corrected them. */
@WithEmptyService
class HistoryIT {
    private static final String AVON = "IL0000010";
    private static final String OPEN_ACCOUNT = "mutation { openFeedAccount(name: \"rms\", attests: true) { credential } }";
    private static final String HISTORY = "query($id: ID!, $at: DateTime) { recordHistory(record: $id, at: $at) { recordId versions { nodes { asOf replacedAt facts { name value } } } } }";
    private static final String COLUMNS = "key,ori,dataClass,asOf,caseNumber,occurredAt,zone,rmsStatus\n";
    private static final RecordIds IDS = RecordIds.keyedWith("a secret of this test alone, for ids of records".getBytes());
    private static final String RECORD = IDS.recordId(AVON, "Shooting", "24-1");

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                MATCH (a:Agency {agencyId: 'avon'})<-[:BELONGS_TO]-(ori:Ori)
                CREATE (:User {userId: 'data@avon', status: 'ACTIVE', roles: ['SOURCE_DATA_ADMINISTRATOR', 'HEAD_OF_AGENCY']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'ana@avon', status: 'ACTIVE', roles: ['ANALYST']})-[:EMPLOYED_BY]->(ori)
                CREATE (:Scope {number: 11, dataClass: 'JUVENILE', audience: 'NAMED_USERS', colour: 'GREEN'})-[:OF]->(a)
                """, Map.of());
        FeedSender feed = new FeedSender(service.base(),
                service.data("-:data@avon", OPEN_ACCOUNT).at("/openFeedAccount/credential").asString());
        send(feed, 1, "wrong", "");
        send(feed, 2, "wrong", "");
        send(feed, 3, "better", "");
        send(feed, 5, "right", "");
        send(feed, 4, "late", "");
    }

    private void send(FeedSender feed, int day, String caseNumber, String dataClass) {
        FeedSender.Answer answer = feed.csv("shooting", COLUMNS + "24-1,IL0000010," + dataClass + ",2026-02-0" + day + "T00:00:00Z,"
                + caseNumber + ",2026-01-01T03:00:00Z,America/Chicago,AUTOMATED\n");
        assertThat(answer.text("status")).as("%s", answer).isEqualTo("COMPLETE");
    }

    private JsonNode history(String user, String at) {
        return service.data("C:" + user, HISTORY, at == null ? Map.of("id", RECORD) : Map.of("id", RECORD, "at", at)).get("recordHistory");
    }

    private static String caseNumbers(JsonNode history) {
        return String.join(" ", history.at("/versions/nodes").findValuesAsString("value").stream()
                .filter(each -> each.matches("wrong|better|right|late")).toList());
    }

    private long count(String cypher) {
        return (Long) service.system().read(cypher, Map.of(), row -> row.values().iterator().next()).getFirst();
    }

    @Test
    @DisplayName("S-01 what a record said before it was corrected can be read by those who see it; the same facts as of a later day are no other version, an older row is none")
    void aCorrectionKeepsWhatItCorrects() {
        JsonNode own = history("ann@avon", null);

        assertThat(caseNumbers(own)).isEqualTo("better wrong");
        assertThat(own.at("/versions/nodes/1/asOf").asString()).isEqualTo("2026-02-02T00:00:00.000Z");
        assertThat(own.at("/versions/nodes/1/facts").toString()).startsWith("[{\"name\":\"ori\",\"value\":\"IL0000010\"}")
                .contains("{\"name\":\"occurredAt\",\"value\":\"2026-01-01T03:00:00Z\"}");
        assertThat(history("ann@brook", null)).isEqualTo(own);
        assertThat(history("ann@cove", null).isNull()).isTrue();
        String first = own.at("/versions/nodes/1/replacedAt").asString();
        assertThat(caseNumbers(history("ann@avon", "2020-01-01T00:00:00Z"))).isEqualTo("wrong");
        assertThat(caseNumbers(history("ann@avon", first))).as("from the moment of its correction on").isEqualTo("better");
        assertThat(history("ann@avon", "2100-01-01T00:00:00Z").at("/versions/nodes")).isEmpty();
        assertThat(
                service.cypher("C:ana@avon", "MATCH (n) WHERE n.of IS NOT NULL OR n.caseNumber = 'wrong' RETURN count(n) AS n", Map.of()))
                .contains("[[0]]");
    }

    @Test
    @DisplayName("P-05, S-01 reading the history of a record is noted as showing the record")
    void theLogNamesTheRecord() {
        history("ann@brook", "2100-01-01T00:00:00Z");

        assertThat(service.log(AuditReader::all, entry -> entry.entry() instanceof SearchOutcome outcome
                && outcome.search().requester().userId().equals("ann@brook")
                        ? outcome.disclosedRecords().toString()
                        : "")
                .stream().filter(each -> !each.isEmpty()).toList().getLast()).contains(RECORD);
    }

    @Test
    @DisplayName("INV-2, S-01 versions go where the record goes: to another class, out of sight with it, and away when it is expunged")
    void versionsGoWhereTheRecordGoes() {
        service.system().write("MATCH (n:Shooting {recordId: $id}) REMOVE n:S1 SET n:S11", Map.of("id", RECORD));
        assertThat(history("ann@brook", null).isNull()).isTrue();
        service.system().write("MATCH (n:Shooting {recordId: $id}) REMOVE n:S11 SET n:S1", Map.of("id", RECORD));
        JsonNode before = history("ann@brook", null);
        assertThat(before.isNull()).isFalse();

        service.data("-:data@avon", "mutation($id: ID!) { withdrawRecord(recordId: $id, reason: WRONG) { recordId } }",
                Map.of("id", RECORD));
        assertThat(history("ann@brook", null).isNull()).isTrue();
        assertThat(history("ann@avon", null).isNull()).isTrue();
        service.data("-:data@avon", "mutation($id: ID!) { bringBackRecord(recordId: $id, reason: WRONG) }", Map.of("id", RECORD));
        assertThat(history("ann@brook", null)).isEqualTo(before);

        service.data("-:data@avon", "mutation($id: ID!) { expungeRecord(recordId: $id, reason: WRONG) }", Map.of("id", RECORD));
        assertThat(count("MATCH (v:RecordVersion) RETURN count(v)")).isZero();
        assertThat(history("ann@avon", null).isNull()).isTrue();
    }

    @Test
    @DisplayName("INV-2, L-08, S-01 what a record said while it was in a class for named users stays with them when the record has left it")
    void whatItSaidInAStricterClass() {
        service.system().write("""
                MATCH (a:Agency {agencyId: 'avon'})<-[:BELONGS_TO]-(ori:Ori), (scope:Scope {number: 11})
                CREATE (named:User {userId: 'named@avon', status: 'ACTIVE'})-[:EMPLOYED_BY]->(ori)
                CREATE (scope)-[:EXCEPTION {colour: 'GREEN'}]->(named)
                """, Map.of());
        service.system().write("MATCH (n:Shooting {recordId: $id}) REMOVE n:S1 SET n:S11", Map.of("id", RECORD));
        FeedSender feed = new FeedSender(service.base(), service.data("-:data@avon", OPEN_ACCOUNT.replace("rms", "two"))
                .at("/openFeedAccount/credential").asString());
        send(feed, 6, "late", "");
        service.system().write("MATCH (n:Shooting {recordId: $id}) REMOVE n:S11 SET n:S1", Map.of("id", RECORD));
        send(feed, 7, "better", "");

        assertThat(caseNumbers(history("ann@brook", null))).as("without what it said when it was in the class")
                .isEqualTo("late better wrong");
        assertThat(caseNumbers(history("ann@avon", null))).as("nor is it for a colleague").isEqualTo("late better wrong");
        assertThat(caseNumbers(history("named@avon", null))).isEqualTo("late right better wrong");
    }
}
