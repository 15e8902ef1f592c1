package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.load.RecordIds;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a caller sees before and after feeds, beside a graph in which only what the caller may see was ever brought. */
@WithEmptyService
class FeedComparisonIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPEN = "mutation($name: String!) { openFeedAccount(name: $name, attests: true) { credential } }";
    private static final String OPEN_NIBIN = "mutation { openNibinFeedAccount(name: \"nibin\", agencies: [\"avon\", \"brook\", \"cove\"]) { credential } }";
    private static final String CASING = "key,ori,dataClass,asOf,exhibitNumber\n";
    private static final String PLAIN_CASING = "key,ori,asOf,exhibitNumber\n";
    private static final String SHOOTING = "key,ori,dataClass,asOf,caseNumber,occurredAt,zone,rmsStatus\n";
    private static final String RECOVERED = "fromKind,fromOri,fromKey,toKind,toOri,toKey,asOf\n";
    private static final String LEAD = "fromKind,fromOri,fromKey,toKind,toOri,toKey,leadNumber,status,createdAt,updatedAt,version\n";
    private static final String AVON = "IL0000010";
    private static final String BROOK = "IL0000020";
    private static final String COVE = "IL0000030";
    /** As in the settings of the empty service. */
    private static final RecordIds IDS = RecordIds
            .keyedWith("a secret of this test alone, for ids of records".getBytes(StandardCharsets.UTF_8));

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                MATCH (scope:Scope {number: 4}) DETACH DELETE scope""", Map.of());
        service.system().write("""
                UNWIND ['avon', 'brook'] AS agency
                MATCH (a:Agency {agencyId: agency})<-[:BELONGS_TO]-(ori:Ori)
                CREATE (:User {userId: 'data@' + agency, status: 'ACTIVE', roles: ['SOURCE_DATA_ADMINISTRATOR']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'ness@' + agency, status: 'ACTIVE', roles: ['NESS_TEAM']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'ana@' + agency, status: 'ACTIVE', roles: ['ANALYST']})-[:EMPLOYED_BY]->(ori)
                CREATE (:Scope {number: CASE agency WHEN 'avon' THEN 11 ELSE 12 END, dataClass: 'CLOSED', audience: CASE agency WHEN 'avon' THEN 'NAMED_USERS' ELSE 'SHARED' END, colour: 'RED'})-[:OF]->(a)
                """, Map.of());
    }

    private FeedSender agency(String agency) {
        return new FeedSender(service.base(),
                service.data("-:data@" + agency, OPEN, Map.of("name", "rms")).at("/openFeedAccount/credential").asString());
    }

    private void send(FeedSender sender, String kind, String... rows) {
        String header = switch (kind) {
            case "casing" -> rows[0].contains(",,") || rows[0].contains("CLOSED") ? CASING : PLAIN_CASING;
            case "shooting" -> SHOOTING;
            case "recovered" -> RECOVERED;
            default -> LEAD;
        };
        assertThat(sender.csv(kind, header + String.join("\n", rows) + "\n").text("status")).as("%s", (Object) rows).isEqualTo("COMPLETE");
    }

    private static String casing(String key, String ori) {
        return key + "," + ori + ",2026-01-02T00:00:00Z," + key;
    }

    private static String casing(String key, String ori, String dataClass) {
        return key + "," + ori + "," + dataClass + ",2026-01-02T00:00:00Z," + key;
    }

    private static String shooting(String key, String ori, String dataClass) {
        return key + "," + ori + "," + dataClass + ",2026-01-02T00:00:00Z," + key + ",2026-01-01T03:00:00Z,America/Chicago,AUTOMATED";
    }

    private static String recovered(String ori, String shooting, String casing) {
        return "shooting," + ori + "," + shooting + ",casing," + ori + "," + casing + ",2026-01-02T00:00:00Z";
    }

    private static String lead(String fromOri, String from, String toOri, String to, String number) {
        return "casing," + fromOri + "," + from + ",casing," + toOri + "," + to + "," + number
                + ",LEAD,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,1";
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String statement : List.of("MATCH (n) RETURN n ORDER BY n.recordId, n.code, n.agencyId",
                "MATCH (a)-[r]->(b) WHERE a.recordId IS NOT NULL RETURN a.recordId, type(r), properties(r), b.recordId ORDER BY a.recordId, type(r), b.recordId",
                "MATCH (n:Casing) RETURN count(n) AS casings", "MATCH (n)-[r:NIBIN_LEAD]-(m) RETURN count(r) AS leads",
                "CALL leadgraph.search('exhibits', 'b1') YIELD node RETURN node.recordId ORDER BY node.recordId")) {
            JsonNode answer = JSON.readTree(service.cypher("C:ana@avon", statement, Map.of()));
            assertThat(answer.has("errors")).as("%s", answer).isFalse();
            answers.put(statement, answer.at("/data/values").toString());
        }
        String document = "query($ids: [ID!]!, $from: ID!) { nodes(ids: $ids) { __typename id } connectedShootings(from: $from) { nodes { hops record { id caseNumber } } pointers { recordId } } }";
        List<String> ids = List.of(id(AVON, "Casing", "a1"), id(BROOK, "Casing", "b1"), id(BROOK, "Casing", "closed"),
                id(COVE, "Casing", "k1"),
                id(BROOK, "Casing", "never"), id(AVON, "Shooting", "own"), id(AVON, "Shooting", "kept"));
        answers.put(document,
                service.ask("C:ann@avon", document, Map.of("ids", ids, "from", PermissionWorld.BROOK)).get("data").toString());
        return answers;
    }

    private static String id(String ori, String label, String key) {
        return IDS.recordId(ori, label, key);
    }

    /** A shooting in a class that Avon does not see, with a lead's exhibit of Brook's, out of an export by a profile. */
    private void exportOfBrook(FeedSender brook) {
        String profile = """
                {"zone": "America/Chicago", "ori": "IL0000020", "asOf": {"is": "2026-01-02T00:00:00Z"}, "gives": [
                  {"file": "shooting", "columns": {"key": "No", "dataClass": {"is": "CLOSED"}, "caseNumber": "No", "rmsStatus": {"is": "AUTOMATED"},
                    "occurredAt": {"day": "Day", "pattern": "M/d/yyyy"}, "occurredPrecision": {"precisionOf": "occurredAt"}}},
                  {"file": "recovered", "from": {"kind": "shooting", "key": "No"}, "to": {"kind": "casing", "key": "Casing"}}]}""";
        String id = service
                .data("-:data@brook", "mutation($document: String!) { saveFeedProfile(name: \"rms\", document: $document) { id } }",
                        Map.of("document", profile))
                .at("/saveFeedProfile/id").asString();
        String export = "No,Day,Casing\nclosed,1/1/2026,closed\n";
        service.data("-:data@brook",
                "mutation($id: ID!, $sample: FeedSampleInput!) { switchOnFeedProfile(id: $id, version: 1, sample: $sample) { id } }",
                Map.of("id", id, "sample", Map.of("text", export)));
        assertThat(brook.csv("export/rms", export).text("status")).isEqualTo("COMPLETE");
    }

    @Test
    @DisplayName("INV-2, INV-50 before, while and after a feed a caller sees what a graph without the hidden records, the waiting links and the runs would show")
    void feedsShowWhatAReducedGraphShows() {
        FeedSender avon = agency("avon");
        FeedSender brook = agency("brook");
        FeedSender nibin = new FeedSender(service.base(),
                service.data("-:ness@brook", OPEN_NIBIN).at("/openNibinFeedAccount/credential").asString());
        send(avon, "casing", casing("a1", AVON));
        send(avon, "shooting", shooting("own", AVON, ""));
        Map<String, String> before = answers();

        send(brook, "casing", casing("closed", BROOK, "CLOSED"));
        exportOfBrook(brook);
        send(nibin, "casing", casing("k1", COVE));
        send(avon, "shooting", shooting("kept", AVON, "CLOSED"));
        send(avon, "recovered", recovered(AVON, "kept", "a1"));
        send(nibin, "nibin-lead", lead(AVON, "a1", BROOK, "closed", "L1"), lead(AVON, "a1", COVE, "k1", "L2"),
                lead(AVON, "a1", BROOK, "never", "L3"),
                lead(AVON, "a1", BROOK, "b1", "L4"));

        assertThat(answers()).as("after what only others see, and what waits").isEqualTo(before);

        send(brook, "casing", casing("b1", BROOK));
        send(avon, "recovered", recovered(AVON, "own", "a1"));
        Map<String, String> after = answers();
        assertThat(after).isNotEqualTo(before);
        assertThat(after.toString()).contains("L4").doesNotContain("L1", "L2", "L3", "closed", "kept", "k1");

        service.system().write("MATCH (n:S3|S11|S12) DETACH DELETE n", Map.of());
        service.system().write(
                "MATCH (n:FeedAccount|FeedRun|FeedRefusal|FeedState|FeedProfile|FeedProfileVersion|WaitingLink) DETACH DELETE n", Map.of());

        assertThat(answers()).isEqualTo(after);
    }
}
