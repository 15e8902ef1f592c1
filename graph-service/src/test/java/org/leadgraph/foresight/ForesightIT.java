package org.leadgraph.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.feed.FeedSender;
import org.leadgraph.feed.FeedSender.Answer;
import org.leadgraph.load.RecordIds;
import org.leadgraph.permission.PermissionWorld;

/** What a file would do, before it is sent in earnest. */
@WithEmptyService
class ForesightIT {
    private static final String AVON = "IL0000010";
    private static final String OPEN = "mutation { openFeedAccount(name: \"rms\", attests: true) { credential } }";
    private static final String PREVIEW = "query($run: ID!) { feedRunPreview(run: $run) { complete refused kinds { kind new changed unchanged staysRemoved columns { column count } newExamples changedExamples } } }";
    private static final String PERSON = "key,ori,dataClass,asOf,lastName,firstName\n";
    private static final String SHOOTING = "key,ori,dataClass,asOf,caseNumber,occurredAt,zone,rmsStatus\n";
    private static final String INVOLVED = "fromKind,fromOri,fromKey,toKind,toOri,toKey,asOf,role,roleRaw\n";
    /** As in the settings of the empty service. */
    private static final RecordIds IDS = RecordIds.keyedWith("a secret of this test alone, for ids of records".getBytes());

    private final EmptyService service = EmptyService.started();
    private FeedSender feed;

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                UNWIND ['avon', 'brook'] AS agency
                MATCH (a:Agency {agencyId: agency})<-[:BELONGS_TO]-(ori:Ori)
                CREATE (:User {userId: 'data@' + agency, status: 'ACTIVE', roles: ['SOURCE_DATA_ADMINISTRATOR']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'head@' + agency, status: 'ACTIVE', roles: ['HEAD_OF_AGENCY']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'ness@' + agency, status: 'ACTIVE', roles: ['NESS_TEAM']})-[:EMPLOYED_BY]->(ori)
                CREATE (:Scope {number: CASE agency WHEN 'avon' THEN 11 ELSE 12 END, dataClass: 'JUVENILE', audience: 'NAMED_USERS', colour: 'GREEN'})-[:OF]->(a)
                """, Map.of());
        service.system().write("MATCH (scope:Scope {number: 4}) DETACH DELETE scope", Map.of());
        feed = new FeedSender(service.base(), service.data("-:data@avon", OPEN).at("/openFeedAccount/credential").asString());
    }

    private static String person(String key, String dataClass, int day, String names) {
        return key + ",IL0000010," + dataClass + ",2026-02-0" + day + "T00:00:00Z," + names + "\n";
    }

    private static String shooting(String key) {
        return key + ",IL0000010,,2026-02-01T00:00:00Z," + key + ",2026-01-01T03:00:00Z,America/Chicago,AUTOMATED\n";
    }

    private static String involved(String from, String to, String role) {
        return "shooting,IL0000010," + from + ",person,IL0000010," + to + ",2026-02-01T00:00:00Z," + role + "\n";
    }

    private static String id(String key) {
        return IDS.recordId(AVON, "Person", key);
    }

    private void taken(String kind, String text) {
        Answer answer = feed.csv(kind, text);
        assertThat(answer.text("status")).as("%s", answer).isEqualTo("COMPLETE");
    }

    private String preview(String kind, String text) {
        String before = graph();
        Answer answer = feed.csv(kind + "?preview=true", text);
        assertThat(answer.body().propertyNames()).as("its program is told what a dry run tells").containsExactly("run", "status",
                "rowsRead",
                "accepted", "refused", "linesLost", "firstLostLine", "lastLostLine", "reason", "message");
        assertThat(graph()).as("nothing was written").isEqualTo(before);
        return told(answer.text("run"));
    }

    private String told(String run) {
        return service.data("-:data@avon", PREVIEW, Map.of("run", run)).get("feedRunPreview").toString();
    }

    private String graph() {
        return service.system()
                .read("""
                MATCH (n:Shooting|Person|WaitingLink|RecordVersion|RecordSource|Removal) OPTIONAL MATCH (n)-[r]->(m)
                RETURN properties(n) AS n, properties(r) AS r ORDER BY toString(n.recordId), toString(n.linkId), toString(n.of), toString(m.recordId), toString(r.role)""",
                        Map.of(), row -> row)
                .toString();
    }

    private static String kind(String kind, int fresh, int changed, int unchanged, int staysRemoved, String columns, String newExamples,
            String changedExamples) {
        return "{\"complete\":true,\"refused\":0,\"kinds\":[{\"kind\":\"" + kind + "\",\"new\":" + fresh + ",\"changed\":" + changed
                + ",\"unchanged\":" + unchanged + ",\"staysRemoved\":" + staysRemoved + ",\"columns\":[" + columns + "],\"newExamples\":["
                + newExamples + "],\"changedExamples\":[" + changedExamples + "]}]}";
    }

    private static String column(String column, int count) {
        return "{\"column\":\"" + column + "\",\"count\":" + count + "}";
    }

    private static String quoted(String... keys) {
        return Arrays.stream(keys).map(key -> "\"" + id(key) + "\"").collect(Collectors.joining(","));
    }

    @Test
    @DisplayName("B-08, B-10 an administrator is told what a file would do: new, changed in which columns, and as it is; nothing is written")
    void tellsWhatAFileWouldDo() {
        taken("person", PERSON + person("a", "", 1, "Inventson,Ann") + person("b", "", 1, "Sampleton,") + person("c", "", 3, "Newer,")
                + person("d", "", 1, "Gone,"));
        service.data("-:data@avon", "mutation($id: ID!) { withdrawRecord(recordId: $id, reason: WRONG) { recordId } }",
                Map.of("id", id("d")));

        assertThat(preview("person", PERSON + person("n", "", 2, "New,") + person("a", "", 2, "Inventson,Anna")
                + person("b", "", 2, "Sampleton,") + person("c", "", 2, "Older,") + person("d", "", 2, "Gone,")
                + person("m", "", 2, "New,")))
                .isEqualTo(kind("person", 2, 1, 2, 1, column("firstName", 1), quoted("n", "m"), quoted("a")));

        taken("shooting", SHOOTING + shooting("s1") + shooting("s2"));
        taken("involved", INVOLVED + involved("s1", "a", "VICTIM,V") + involved("s1", "later", "WITNESS,"));
        assertThat(preview("involved", INVOLVED + involved("s1", "a", "VICTIM,Vic") + involved("s1", "later", "WITNESS,")
                + involved("s2", "b", "SUSPECT,"))).isEqualTo(kind("involved", 2, 1, 0, 0, column("roleRaw", 1), "", ""));
        assertThat(service.refusal("-:ann@avon", PREVIEW, Map.of("run", "none"))).isEqualTo("ROLE_REQUIRED");
        String dry = feed.csv("person?dryRun=true", PERSON + person("n", "", 2, "New,")).text("run");
        assertThat(told(dry)).as("no preview").isEqualTo("null");
        String refused = feed
                .csv("person?preview=true", PERSON + person("n", "", 2, "New,") + person("x", "NO SUCH CLASS", 2, "New,")).text("run");
        assertThat(told(refused)).contains("\"refused\":1", "\"new\":1");
        assertThat(service.data("-:data@brook", PREVIEW, Map.of("run", refused)).get("feedRunPreview").isNull()).isTrue();
    }

    @Test
    @DisplayName("INV-2, INV-50 a record of a class that the administrator does not see counts as new, with and without it")
    void hiddenIsLikeAbsent() {
        taken("person", PERSON + person("a", "", 1, "Inventson,") + person("kept", "JUVENILE", 1, "Kept,")
                + person("kept2", "JUVENILE", 1, "Kept,"));
        taken("shooting", SHOOTING + shooting("s1"));
        taken("involved", INVOLVED + involved("s1", "kept", "VICTIM,V"));
        String people = PERSON + person("kept", "", 2, "Changed,") + person("a", "", 2, "Changed,") + person("kept2", "", 1, "Kept,");
        String links = INVOLVED + involved("s1", "kept", "VICTIM,V");
        String with = preview("person", people) + preview("involved", links);

        assertThat(with).isEqualTo(kind("person", 2, 1, 0, 0, column("lastName", 1), quoted("kept", "kept2"), quoted("a"))
                + kind("involved", 1, 0, 0, 0, "", "", ""));
        service.system().write("MATCH (n:S11) DETACH DELETE n", Map.of());
        assertThat(preview("person", people) + preview("involved", links)).isEqualTo(with);
    }

    @Test
    @DisplayName("INV-50 the feed for NIBIN has no preview, and what is expunged is no example")
    void tellsOfNoOthers() {
        FeedSender nibin = new FeedSender(service.base(), service
                .data("-:ness@avon", "mutation { openNibinFeedAccount(name: \"nibin\", agencies: [\"avon\", \"brook\"]) { credential } }")
                .at("/openNibinFeedAccount/credential").asString());
        assertThat(nibin.csv("casing?preview=true", "a\n").text("code")).isEqualTo("FEED_DELIVERY_INVALID");
        taken("person", PERSON + person("a", "", 1, "Inventson,") + person("b", "", 1, "Inventson,"));
        String run = feed.csv("person?preview=true", PERSON + person("a", "", 2, "Other,") + person("b", "", 2, "Other,")).text("run");
        assertThat(told(run)).contains(id("a"), id("b"));

        service.data("-:head@avon", "mutation($id: ID!) { expungeRecord(recordId: $id, reason: LAW) }", Map.of("id", id("a")));

        assertThat(told(run)).doesNotContain(id("a")).contains(id("b"));
    }
}
