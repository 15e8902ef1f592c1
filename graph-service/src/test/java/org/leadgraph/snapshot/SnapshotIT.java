package org.leadgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.feed.FeedSender;
import org.leadgraph.feed.FeedSender.Answer;
import org.leadgraph.load.RecordIds;
import org.leadgraph.permission.PermissionWorld;

/** Files that say all that there is: what is absent is withdrawn, but never too much, and never what somebody else has brought. */
@WithEmptyService
class SnapshotIT {
    private static final String AVON = "IL0000010";
    private static final String OPEN = "mutation($name: String!) { openFeedAccount(name: $name, attests: true) { credential } }";
    private static final String RUN = "query($id: ID!) { feedRun(id: $id) { status snapshot mostAbsent withdrawn reason } }";
    private static final String UNDO = "mutation($run: ID!) { undoFeedRun(run: $run) { status } }";
    private static final String UNDONE = "query($run: ID!) { feedRunUndo(run: $run) { status records { withdrawn putBack broughtBack leftAlone } } }";
    private static final String CORRECT = "mutation($id: ID!, $asOf: DateTime, $facts: RecordFacts!) { correctRecord(id: $id, asOf: $asOf, facts: $facts) { asOf } }";
    private static final String PERSON = "key,ori,dataClass,asOf,lastName\n";
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
                CREATE (:User {userId: 'ana@' + agency, status: 'ACTIVE', roles: ['ANALYST']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'ness@' + agency, status: 'ACTIVE', roles: ['NESS_TEAM']})-[:EMPLOYED_BY]->(ori)
                CREATE (:Scope {number: CASE agency WHEN 'avon' THEN 11 ELSE 12 END, dataClass: 'JUVENILE', audience: 'NAMED_USERS', colour: 'GREEN'})-[:OF]->(a)
                """, Map.of());
        service.system().write("MATCH (scope:Scope {number: 4}) DETACH DELETE scope", Map.of());
        feed = account("avon", "rms");
    }

    private FeedSender account(String agency, String name) {
        return new FeedSender(service.base(),
                service.data("-:data@" + agency, OPEN, Map.of("name", name)).at("/openFeedAccount/credential").asString());
    }

    private static String person(String key, int day) {
        return person(key, "", day);
    }

    private static String person(String key, String dataClass, int day) {
        return key + ",IL0000010," + dataClass + ",2026-02-0" + day + "T00:00:00Z,Name " + key + "\n";
    }

    /** People from one number to another, as of a day. */
    private static String people(int from, int to, int day) {
        return PERSON + IntStream.range(from, to).mapToObj(each -> person("p" + each, day)).collect(Collectors.joining());
    }

    private static void taken(Answer answer) {
        assertThat(answer.text("status")).as("%s", answer).isEqualTo("COMPLETE");
    }

    private Answer snapshot(String text) {
        return feed.csv("person?snapshot=true", text);
    }

    private String told(Answer answer) {
        return service.data("-:data@avon", RUN, Map.of("id", answer.text("run"))).get("feedRun").toString();
    }

    private static String id(String key) {
        return IDS.recordId(AVON, "Person", key);
    }

    private boolean isThere(String key) {
        return count("MATCH (p:Person {recordId: '" + id(key) + "'}) RETURN count(p)") == 1;
    }

    private long count(String cypher) {
        return (Long) service.system().read(cypher, Map.of(), row -> row.values().iterator().next()).getFirst();
    }

    private long people() {
        return count("MATCH (p:Person) WHERE p.lastName STARTS WITH 'Name' RETURN count(p)");
    }

    @Test
    @DisplayName("B-11 what is absent from a snapshot is withdrawn, and comes back with the next that has it; its sender is not told how much")
    void whatIsAbsentIsWithdrawn() {
        taken(feed.csv("person", people(0, 40, 1)));

        Answer sent = snapshot(people(2, 40, 2));

        taken(sent);
        assertThat(sent.body().propertyNames()).doesNotContain("withdrawn");
        assertThat(told(sent)).isEqualTo("{\"status\":\"COMPLETE\",\"snapshot\":true,\"mostAbsent\":5,\"withdrawn\":2,\"reason\":null}");
        assertThat(people()).isEqualTo(38);
        assertThat(service.data("-:data@avon", "{ removedRecords { nodes { recordId state by note comesBack } } }").toString())
                .contains(id("p0"), id("p1"), "WITHDRAWN", "feed rms", "absent from a snapshot", "\"comesBack\":true");

        taken(snapshot(people(1, 40, 3)));
        assertThat(List.of(isThere("p0"), isThere("p1"))).containsExactly(false, true);
        taken(feed.csv("person", people(0, 1, 3)));
        assertThat(isThere("p0")).as("a file that is no snapshot brings it back too").isTrue();
        taken(feed.csv("person", people(5, 40, 4)));
        assertThat(people()).as("nothing is absent from what is no snapshot").isEqualTo(40);
    }

    @Test
    @DisplayName("B-11 above a share nothing is withdrawn, and the end says so and what to do; half of the rows, no rows and a file that is cut withdraw nothing")
    void tooMuchIsNotWithdrawn() {
        taken(feed.csv("person", people(0, 40, 1)));

        Answer half = snapshot(people(20, 40, 2));

        assertThat(half.status()).isEqualTo(422);
        assertThat(List.of(half.text("status"), half.text("reason"), half.body().get("accepted").asInt()))
                .isEqualTo(List.of("TOO_MANY_ABSENT", "FEED_TOO_MANY_ABSENT", 20));
        assertThat(half.text("message")).contains("More than 5 percent", "mostAbsent");
        assertThat(snapshot(people(3, 40, 2)).text("status")).as("one more than may be").isEqualTo("TOO_MANY_ABSENT");
        assertThat(snapshot(PERSON).text("status")).isEqualTo("EMPTY");
        String cut = people(1, 40, 3);
        Answer lost = snapshot(cut.substring(0, cut.length() - 5));
        assertThat(List.of(lost.text("status"), lost.text("reason"))).isEqualTo(List.of("LINES_LOST", "FEED_SNAPSHOT_NOT_WHOLE"));
        Answer refused = snapshot(people(1, 40, 3) + "p0,XX0000000,,2026-02-03T00:00:00Z,Name\n");
        assertThat(List.of(refused.text("status"), refused.text("reason"))).isEqualTo(List.of("ROWS_REFUSED", "FEED_SNAPSHOT_NOT_WHOLE"));
        taken(feed.csv("person?snapshot=true&dryRun=true", people(1, 40, 3)));
        assertThat(people()).isEqualTo(40);

        taken(feed.csv("person?snapshot=true&mostAbsent=50", people(20, 40, 4)));
        assertThat(people()).isEqualTo(20);
    }

    @Test
    @DisplayName("B-11 only what came by the same feed is absent: nothing of another account, agency or kind, nothing that people have entered or changed, and nothing that is newer than the snapshot")
    void onlyWhatCameByThisFeedIsAbsent() {
        taken(feed.csv("person", people(0, 40, 1)));
        taken(account("avon", "other").csv("person", people(100, 101, 1)));
        taken(account("brook", "rms").csv("person", people(200, 201, 1).replace(AVON, "IL0000020")));
        taken(feed.csv("firearm", "key,ori,asOf,serialObliterated,make\ng1,IL0000010,2026-02-01T00:00:00Z,false,Taurus\n"));
        service.data("C:ann@avon", CORRECT,
                Map.of("id", id("p0"), "asOf", "2026-02-01T00:00:00Z", "facts", Map.of("person", Map.of("lastName", "Name by hand"))));
        taken(feed.csv("person", people(1, 2, 9)));
        long before = people();

        taken(snapshot(people(3, 40, 2)));

        assertThat(people()).as("p2 alone").isEqualTo(before - 1);
        assertThat(List.of(isThere("p0"), isThere("p1"), isThere("p2"))).containsExactly(true, true, false);
        assertThat(count("MATCH (g:Firearm {make: 'Taurus'}) WHERE g.asOf IS NOT NULL RETURN count(g)")).isOne();
        assertThat(count("MATCH (r:Removal) RETURN count(r)")).isOne();
    }

    @Test
    @DisplayName("B-11 links, the feed for NIBIN, and shares that are none are refused before anything is taken")
    void whatCannotBeASnapshotIsRefused() {
        FeedSender nibin = new FeedSender(service.base(), service
                .data("-:ness@avon", "mutation { openNibinFeedAccount(name: \"nibin\", agencies: [\"avon\"]) { credential } }")
                .at("/openNibinFeedAccount/credential").asString());
        for (Answer answer : List.of(feed.csv("involved?snapshot=true", "a\n"), feed.csv("person?mostAbsent=5", PERSON),
                feed.csv("person?snapshot=true&mostAbsent=101", PERSON), nibin.csv("casing?snapshot=true", "a\n"))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("FEED_DELIVERY_INVALID");
        }
    }

    @Test
    @DisplayName("B-11 a profile says that exports are snapshots, and how much may be absent; the sender's word goes before it")
    void aProfileSaysThatExportsAreSnapshots() {
        String profile = """
                {"zone": "America/Chicago", "ori": "IL0000010", "asOf": "SENDING", "absence": "WITHDRAWS", "mostAbsent": 60, "gives": [
                  {"file": "person", "columns": {"key": "who", "lastName": "name"}}]}""";
        String id = service
                .data("-:data@avon", "mutation($document: String!) { saveFeedProfile(name: \"rms\", document: $document) { id } }",
                        Map.of("document", profile))
                .at("/saveFeedProfile/id").asString();
        service.data("-:data@avon",
                "mutation($id: ID!, $sample: FeedSampleInput!) { switchOnFeedProfile(id: $id, version: 1, sample: $sample) { id } }",
                Map.of("id", id, "sample", Map.of("text", "who,name\np1,Name\n")));
        taken(feed.csv("export/rms", "who,name\np1,Name 1\np2,Name 2\n"));

        taken(feed.csv("export/rms?snapshot=false", "who,name\np1,Name 1\n"));
        assertThat(people()).isEqualTo(2);
        Answer sent = feed.csv("export/rms", "who,name\np1,Name 1\n");

        taken(sent);
        assertThat(told(sent)).contains("\"snapshot\":true,\"mostAbsent\":60,\"withdrawn\":1");
        assertThat(service.refusal("-:data@avon",
                "mutation($document: String!) { saveFeedProfile(name: \"two\", document: $document) { id } }",
                Map.of("document", profile.replace("WITHDRAWS", "KEEPS")))).isEqualTo("FEED_PROFILE_INVALID");
    }

    @Test
    @DisplayName("B-11 undoing a snapshot brings back what it had withdrawn")
    void aSnapshotIsUndone() {
        taken(feed.csv("person", people(0, 40, 1)));
        Answer sent = snapshot(people(2, 40, 2));

        service.data("-:data@avon", UNDO, Map.of("run", sent.text("run")));
        String undone = "";
        for (int look = 0; look < 100 && !undone.contains("DONE"); look++) {
            undone = service.data("-:data@avon", UNDONE, Map.of("run", sent.text("run"))).toString();
        }

        assertThat(undone).contains("\"withdrawn\":0,\"putBack\":0,\"broughtBack\":2,\"leftAlone\":0");
        assertThat(people()).isEqualTo(40);
    }

    private String seenBy(String agency) {
        return service.cypher("C:ana@" + agency, "MATCH (n) RETURN n ORDER BY n.recordId, n.code, n.agencyId", Map.of())
                .replaceAll("\"(searchId|requestId|bookmarks)\":(\"[^\"]*\"|\\[[^\\]]*\\])", "");
    }

    @Test
    @DisplayName("INV-2, INV-50 before and after a snapshot a caller sees what a graph without the hidden records would show, and an administrator is told of the classes that he or she sees")
    void snapshotsShowWhatAReducedGraphShows() {
        taken(feed.csv("person", people(0, 40, 1) + person("kept", "JUVENILE", 1)));
        String avon = seenBy("avon");
        String brook = seenBy("brook");

        Answer sent = snapshot(people(0, 40, 2));

        taken(sent);
        assertThat(count("MATCH (r:Removal {scope: 'S11'}) RETURN count(r)")).isOne();
        assertThat(told(sent)).contains("\"withdrawn\":0");
        assertThat(seenBy("avon").replace("2026-02-02T00:00", "2026-02-01T00:00")).isEqualTo(avon);
        assertThat(seenBy("brook").replace("2026-02-02T00:00", "2026-02-01T00:00")).isEqualTo(brook);
        String seen = seenBy("avon");
        String toldBefore = told(sent);

        service.system().write("MATCH (r:Removal {scope: 'S11'}) MATCH (n:RemovedRecord {recordId: r.recordId}) DETACH DELETE r, n",
                Map.of());
        assertThat(told(sent)).isEqualTo(toldBefore);
        service.system().write("MATCH (n:RecordSource|RunChange|FeedRun|RemovalToTell) DETACH DELETE n", Map.of());
        assertThat(seenBy("avon")).isEqualTo(seen);
    }
}
