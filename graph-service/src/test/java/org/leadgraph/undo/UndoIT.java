package org.leadgraph.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Looks;
import org.leadgraph.feed.FeedSender;
import org.leadgraph.ingest.IdSecret;
import org.leadgraph.load.RecordIds;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** Runs of feeds that are undone: the graph says again what it said before. */
@WithEmptyService
class UndoIT {
    private static final String AVON = "IL0000010";
    private static final String OPEN = "mutation { openFeedAccount(name: \"rms\", attests: true) { credential } }";
    private static final String UNDO = "mutation($run: ID!) { undoFeedRun(run: $run) { runId feed status by linksTakenBack } }";
    private static final String UNDONE = "query($run: ID!) { feedRunUndo(run: $run) { status by linksTakenBack linksPutBack linksLeftAlone "
            + "records { withdrawn putBack leftAlone } leftAlone { nodes { recordId kind } } } }";
    private static final String BRING_BACK = "mutation($id: ID!) { bringBackRecord(recordId: $id, reason: SETTLED) }";
    private static final String SEAL = "mutation($id: ID!) { sealRecord(recordId: $id, reason: COURT_ORDER) { comesBack } }";
    private static final String CORRECT = "mutation($id: ID!, $asOf: DateTime, $facts: RecordFacts!) { correctRecord(id: $id, asOf: $asOf, facts: $facts) { asOf } }";
    private static final String SHOOTING = "key,ori,dataClass,asOf,caseNumber,occurredAt,zone,rmsStatus\n";
    private static final String PERSON = "key,ori,asOf,lastName\n";
    private static final String LOCATION = "key,ori,asOf,address\n";
    private static final String INVOLVED = "fromKind,fromOri,fromKey,toKind,toOri,toKey,asOf,role\n";
    private static final String OCCURRED_AT = "fromKind,fromOri,fromKey,toKind,toOri,toKey,asOf\n";
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
                CREATE (:User {userId: 'head@' + agency, status: 'ACTIVE', roles: ['HEAD_OF_AGENCY']})-[:EMPLOYED_BY]->(ori)
                CREATE (:Scope {number: CASE agency WHEN 'avon' THEN 11 ELSE 12 END, dataClass: 'JUVENILE', audience: 'NAMED_USERS', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:Scope {number: CASE agency WHEN 'avon' THEN 13 ELSE 14 END, dataClass: 'SHOWN', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                """, Map.of());
        service.system().write("MATCH (scope:Scope {number: 4}) DETACH DELETE scope", Map.of());
        feed = new FeedSender(service.base(), service.data("-:data@avon", OPEN).at("/openFeedAccount/credential").asString());
    }

    private String send(String kind, String text) {
        FeedSender.Answer answer = feed.csv(kind, text);
        assertThat(answer.text("status")).as("%s", answer).isEqualTo("COMPLETE");
        return answer.text("run");
    }

    private static String shooting(String key, String dataClass, int day, String caseNumber) {
        return key + ",IL0000010," + dataClass + ",2026-02-0" + day + "T00:00:00Z," + caseNumber
                + ",2026-01-01T03:00:00Z,America/Chicago,AUTOMATED\n";
    }

    private static String person(String key, int day, String name) {
        return key + ",IL0000010,2026-02-0" + day + "T00:00:00Z," + name + "\n";
    }

    private static String link(String from, String toKind, String to, int day) {
        return "shooting,IL0000010," + from + "," + toKind + ",IL0000010," + to + ",2026-02-0" + day + "T00:00:00Z";
    }

    private static String id(String label, String key) {
        return IDS.recordId(AVON, label, key);
    }

    /** What is there, but for times of waiting and what is kept beside records. */
    private String graph() {
        return service.system().read("""
                MATCH (n:Shooting|Person|Location|WaitingLink)
                WHERE n.ori = 'IL0000010' OR n:WaitingLink
                OPTIONAL MATCH (n)-[r]->(m)
                WITH n, labels(n) AS labels, r, m
                UNWIND labels AS label
                WITH n, r, m, label ORDER BY label
                WITH n, r, m, collect(label) AS labels
                RETURN labels, properties(n {.*, waitsSince: null, byRun: null}) AS facts, type(r) AS type, properties(r) AS link, m.recordId AS other
                ORDER BY coalesce(n.recordId, n.linkId), type, other, toString(link.role)""", Map.of(),
                row -> List.of(row.get("labels"), sorted(row.get("facts")), String.valueOf(row.get("type")), sorted(row.get("link")),
                        String.valueOf(row.get("other"))))
                .toString();
    }

    private static String sorted(Object facts) {
        return facts instanceof Map<?, ?> map ? new TreeMap<>(map).toString() : "none";
    }

    private long count(String cypher) {
        return (Long) service.system().read(cypher, Map.of(), row -> row.values().iterator().next()).getFirst();
    }

    private void complete(String run) {
        UndoWork work = service.bean(UndoWork.class);
        while (work.step(run)) {
            // Beside the worker of the service.
        }
    }

    private String undo(String run) {
        assertThat(service.data("-:data@avon", UNDO, Map.of("run", run)).at("/undoFeedRun/by").asString()).isEqualTo("data@avon");
        complete(run);
        return service.data("-:data@avon", UNDONE, Map.of("run", run)).get("feedRunUndo").toString();
    }

    private static String done(int withdrawn, int putBack, int linksTakenBack, int linksPutBack) {
        return "{\"status\":\"DONE\",\"by\":\"data@avon\",\"linksTakenBack\":" + linksTakenBack + ",\"linksPutBack\":" + linksPutBack
                + ",\"linksLeftAlone\":0,\"records\":{\"withdrawn\":" + withdrawn + ",\"putBack\":" + putBack
                + ",\"leftAlone\":0},\"leftAlone\":{\"nodes\":[]}}";
    }

    /** A first night: two shootings, a victim, a place, and a link that waits. */
    private void firstNight() {
        send("shooting", SHOOTING + shooting("s1", "", 1, "24-1") + shooting("s2", "", 1, "24-2"));
        send("person", PERSON + person("p1", 1, "Inventson"));
        send("location", LOCATION + person("l1", 1, "1 Invented St") + person("l2", 1, "2 Invented St"));
        send("involved", INVOLVED + link("s1", "person", "p1", 1) + ",VICTIM\n" + link("s2", "person", "later", 1) + ",WITNESS\n");
        send("occurred-at", OCCURRED_AT + link("s1", "location", "l1", 1) + "\n");
    }

    /** What a later night did, by run. */
    private Map<String, String> secondNight() {
        Map<String, String> runs = new LinkedHashMap<>();
        runs.put("shooting", send("shooting", SHOOTING + shooting("s1", "", 2, "24-1 corrected") + shooting("s2", "SHOWN", 1, "24-2")
                + shooting("s3", "", 2, "24-3")));
        runs.put("involved", send("involved", INVOLVED + link("s1", "person", "p1", 2) + ",SUSPECT\n" + link("s2", "person", "later", 2)
                + ",VICTIM\n" + link("s3", "person", "p1", 2) + ",VICTIM\n"));
        runs.put("occurred-at", send("occurred-at",
                OCCURRED_AT + link("s1", "location", "l2", 2) + "\n" + link("s2", "location", "nowhere", 2) + "\n"));
        return runs;
    }

    @Test
    @DisplayName("B-11 an administrator undoes runs: what they made is withdrawn, what they changed says again what it said, and links and waiting links are as before")
    void aRunIsUndone() {
        firstNight();
        String before = graph();
        Map<String, String> runs = secondNight();
        assertThat(graph()).isNotEqualTo(before);

        assertThat(undo(runs.get("occurred-at"))).isEqualTo(done(0, 0, 2, 1));
        assertThat(undo(runs.get("involved"))).isEqualTo(done(0, 0, 3, 2));
        assertThat(undo(runs.get("shooting"))).isEqualTo(done(1, 2, 0, 0));

        assertThat(graph()).isEqualTo(before);
        assertThat(service.data("-:data@avon", "{ removedRecords { nodes { recordId state by comesBack } } }").at("/removedRecords/nodes")
                .toString())
                .isEqualTo("[{\"recordId\":\"" + id("Shooting", "s3")
                        + "\",\"state\":\"WITHDRAWN\",\"by\":\"data@avon\",\"comesBack\":true}]");
        assertThat(
                service.data("C:ann@avon", "query($id: ID!) { recordHistory(record: $id) { versions { nodes { facts { name value } } } } }",
                        Map.of("id", id("Shooting", "s1"))).toString())
                .as("who relied on it can read what it said").contains("24-1 corrected");
        assertThat(service.data("-:data@avon", "{ feedRuns(first: 3) { nodes { undoneAt } } }").toString()).doesNotContain("null");
    }

    @Test
    @DisplayName("B-11 a run is undone once, after its end, by the agency's source data administrator; another agency's, an unknown and a dry run are refused")
    void isRefused() {
        firstNight();
        String dry = feed.csv("shooting?dryRun=true", SHOOTING + shooting("s1", "", 2, "24-1")).text("run");
        String run = send("person", PERSON + person("p1", 2, "Other"));
        Map<String, Object> about = Map.of("run", run);

        assertThat(service.refusal("-:ana@avon", UNDO, about)).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:data@brook", UNDO, about)).isEqualTo("OWN_RUN_UNKNOWN");
        assertThat(service.refusal("-:data@avon", UNDO, Map.of("run", "none"))).isEqualTo("OWN_RUN_UNKNOWN");
        assertThat(service.refusal("-:data@avon", UNDO, Map.of("run", dry))).isEqualTo("RUN_NOT_UNDOABLE");
        service.system().write("MATCH (run:FeedRun {runId: $run}) SET run.endedAt = run.endedAt - duration('P31D')", about);
        assertThat(service.refusal("-:data@avon", UNDO, about)).isEqualTo("RUN_NOT_UNDOABLE");
        service.system().write("MATCH (run:FeedRun {runId: $run}) SET run.endedAt = null", about);
        assertThat(service.refusal("-:data@avon", UNDO, about)).isEqualTo("RUN_UNDER_WAY");
        service.system().write("MATCH (run:FeedRun {runId: $run}) SET run.endedAt = datetime()", about);
        assertThat(service.data("-:data@avon", UNDONE, about).get("feedRunUndo").isNull()).isTrue();

        undo(run);

        assertThat(service.refusal("-:data@avon", UNDO, about)).isEqualTo("RUN_UNDONE");
        assertThat(service.data("-:data@brook", UNDONE, about).get("feedRunUndo").isNull()).isTrue();
        assertThat(service.refusal("-:ana@avon", UNDONE, about)).isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("B-11 what was changed since, by a later run or by hand, is left alone and named; once the later run is undone too, nothing of either is left")
    void whatWasChangedSinceIsLeftAlone() {
        firstNight();
        String before = graph();
        String first = send("shooting", SHOOTING + shooting("s1", "", 2, "24-1 b") + shooting("s2", "", 2, "24-2 b"));
        String second = send("shooting", SHOOTING + shooting("s1", "", 3, "24-1 c"));
        String links = send("involved", INVOLVED + link("s1", "person", "p1", 2) + ",SUSPECT\n");
        String later = send("involved", INVOLVED + link("s1", "person", "p1", 3) + ",WITNESS\n");

        assertThat(undo(second)).isEqualTo(done(0, 1, 0, 0));
        assertThat(undo(first)).as("as if the second had never been").isEqualTo(done(0, 2, 0, 0));
        assertThat(undo(links)).contains("\"linksTakenBack\":0,\"linksPutBack\":0,\"linksLeftAlone\":1");
        undo(later);
        assertThat(graph()).isNotEqualTo(before).contains("SUSPECT").doesNotContain("WITNESS}");

        String changed = send("shooting", SHOOTING + shooting("s1", "", 4, "24-1 d") + shooting("s4", "", 4, "24-4")
                + shooting("s5", "", 4, "24-5"));
        send("shooting", SHOOTING + shooting("s1", "", 5, "24-1 d"));
        service.data("C:ann@avon", CORRECT, Map.of("id", id("Shooting", "s4"), "asOf", "2026-02-04T00:00:00Z", "facts",
                Map.of("incident",
                        Map.of("caseNumber", "24-4 by hand", "when", Map.of("local", "2025-12-31T21:00"), "zone", "America/Chicago"))));

        String told = undo(changed);

        assertThat(told).contains("\"records\":{\"withdrawn\":1,\"putBack\":0,\"leftAlone\":2}")
                .contains("{\"recordId\":\"" + id("Shooting", "s1") + "\",\"kind\":\"Shooting\"}", id("Shooting", "s4"))
                .doesNotContain(id("Shooting", "s5"));
        assertThat(count("MATCH (s:Shooting) WHERE s.caseNumber IN ['24-1 d', '24-4 by hand'] RETURN count(s)")).isEqualTo(2);
    }

    @Test
    @DisplayName("B-11, S-01 what undoing has withdrawn comes back when a feed sends it again, or when people bring it back; what was sealed since stays sealed")
    void whatIsSentAgainComesBack() {
        String run = send("shooting", SHOOTING + shooting("s1", "", 2, "1") + shooting("s2", "", 2, "2") + shooting("s3", "", 2, "3"));
        undo(run);
        assertThat(
                count("MATCH (s:Shooting) WHERE s.ori = 'IL0000010' AND s.zone = 'America/Chicago' AND s.asOf IS NOT NULL RETURN count(s)"))
                .isZero();
        service.data("-:data@avon", BRING_BACK, Map.of("id", id("Shooting", "s3")));
        assertThat(service.data("-:data@avon", SEAL, Map.of("id", id("Shooting", "s2"))).toString()).contains("false");

        String again = send("shooting", SHOOTING + shooting("s1", "", 3, "1 corrected") + shooting("s2", "", 3, "2"));

        assertThat(count("MATCH (s:Shooting:S1) WHERE s.caseNumber IN ['1 corrected', '3'] RETURN count(s)")).isEqualTo(2);
        assertThat(count("MATCH (r:Removal {state: 'SEALED'}) RETURN count(r)")).isOne();
        assertThat(count("MATCH (r:Removal) RETURN count(r)")).isOne();
        assertThat(undo(again)).as("it has brought the first back").contains("\"withdrawn\":1,\"putBack\":0");
        assertThat(count("MATCH (s:Shooting:S1) WHERE s.caseNumber STARTS WITH '1' AND s.asOf IS NOT NULL RETURN count(s)")).isZero();
    }

    @Test
    @DisplayName("INV-13 the whole run is undone, and who does not see a class is told nothing of its records")
    void nothingIsToldOfHiddenClasses() {
        firstNight();
        send("shooting", SHOOTING + shooting("kept", "JUVENILE", 1, "kept") + shooting("kept2", "JUVENILE", 1, "kept2"));
        String run = send("shooting", SHOOTING + shooting("kept", "", 2, "kept b") + shooting("new", "JUVENILE", 2, "new")
                + shooting("kept2", "", 2, "kept2 b") + shooting("s1", "", 2, "24-1 b"));
        send("shooting", SHOOTING + shooting("kept2", "", 3, "kept2 c"));

        assertThat(undo(run)).isEqualTo(done(0, 1, 0, 0));

        assertThat(count("MATCH (s:Shooting:S11 {caseNumber: 'kept'}) RETURN count(s)")).isOne();
        assertThat(count("MATCH (r:Removal {scope: 'S11'}) RETURN count(r)")).isOne();
    }

    private String seenBy(String agency) {
        StringBuilder answers = new StringBuilder();
        for (String statement : List.of("MATCH (n) RETURN n ORDER BY n.recordId, n.code, n.agencyId",
                "MATCH (a)-[r]->(b) WHERE a.recordId IS NOT NULL RETURN a.recordId, type(r), properties(r), b.recordId ORDER BY a.recordId, type(r), b.recordId")) {
            String answer = service.cypher("C:ana@" + agency, statement, Map.of());
            assertThat(answer).doesNotContain("\"errors\"");
            answers.append(answer.replaceAll("\"(searchId|requestId|bookmarks)\":(\"[^\"]*\"|\\[[^\\]]*\\])", ""));
        }
        return answers.toString();
    }

    @Test
    @DisplayName("INV-2 before, while and after an undoing a caller sees what a graph without the hidden records, and without what is kept of runs, would show")
    void undoingShowsWhatAReducedGraphShows() {
        firstNight();
        send("shooting", SHOOTING + shooting("kept", "JUVENILE", 1, "kept"));
        String avonBefore = seenBy("avon");
        String brookBefore = seenBy("brook");
        String hidden = send("shooting", SHOOTING + shooting("kept", "", 2, "kept b") + shooting("kept2", "JUVENILE", 2, "kept2"));
        String links = send("involved", INVOLVED + link("kept", "person", "p1", 2) + ",VICTIM\n");
        assertThat(seenBy("avon")).isEqualTo(avonBefore);
        for (String run : List.of(links, hidden)) {
            service.data("-:data@avon", UNDO, Map.of("run", run));
            boolean more = true;
            while (more) {
                assertThat(seenBy("avon")).as("while it is undone").isEqualTo(avonBefore);
                assertThat(seenBy("brook")).isEqualTo(brookBefore);
                more = service.bean(UndoWork.class).step(run);
            }
        }
        String shown = send("shooting", SHOOTING + shooting("s1", "", 2, "24-1 b") + shooting("s9", "", 2, "24-9"));
        assertThat(seenBy("avon")).isNotEqualTo(avonBefore);
        undo(shown);
        assertThat(seenBy("avon")).isEqualTo(avonBefore);
        assertThat(seenBy("brook")).isEqualTo(brookBefore);
        String told = toldToTheAdministrator(hidden, links, shown);

        service.system().write("MATCH (n:S11) DETACH DELETE n", Map.of());
        service.system().write("MATCH (r:Removal {scope: 'S11'}) MATCH (n:RemovedRecord {recordId: r.recordId}) DETACH DELETE r, n",
                Map.of());
        assertThat(toldToTheAdministrator(hidden, links, shown)).isEqualTo(told);
        assertThat(told).doesNotContain(id("Shooting", "kept"), id("Shooting", "kept2"));
        service.system().write(
                "MATCH (n:RunChange|RunLink|RunLinkBefore|RecordSource|RunUndo|FeedRun|Removal|RemovalToTell|RemovedRecord) DETACH DELETE n",
                Map.of());
        assertThat(seenBy("avon")).isEqualTo(avonBefore);
    }

    private String toldToTheAdministrator(String... runs) {
        StringBuilder told = new StringBuilder(
                service.data("-:data@avon", "{ removedRecords { nodes { recordId comesBack } } }").toString());
        for (String run : runs) {
            told.append(service.data("-:data@avon", UNDONE, Map.of("run", run)));
        }
        return told.toString();
    }

    @Test
    @DisplayName("B-11 an undoing that is killed at any step, and one beside another instance, comes to the same end")
    void aKilledUndoingComesToTheSameEnd() {
        for (int kill = 1; kill <= 4; kill++) {
            fill();
            firstNight();
            String before = graph();
            Map<String, String> runs = secondNight();
            for (String run : List.of(runs.get("occurred-at"), runs.get("involved"), runs.get("shooting"))) {
                service.system().write(
                        """
                        MATCH (run:FeedRun {runId: $run}) SET run.undoneAt = datetime()
                        CREATE (:RunUndo {runId: $run, open: true, linksTakenBack: 0, linksPutBack: 0, linksLeftAlone: 0, feed: 'rms', agencyId: 'avon', by: 'data@avon', actId: '', begunAt: datetime()})""",
                        Map.of("run", run));
                boolean more = true;
                while (more) {
                    UndoWork process = new UndoWork(service.bean(Acts.class), service.bean(Looks.class), service.bean(IdSecret.class),
                            new UndoSettings(Duration.ofDays(30)), Clock.systemUTC(), 1);
                    for (int step = 0; more && step < kill; step++) {
                        more = process.step(run);
                    }
                }
            }
            assertThat(graph()).as("killed after step %s", kill).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("B-11 what a run did is forgotten when it can be undone no more; what is expunged leaves nothing in it")
    void whatARunDidIsForgotten() {
        firstNight();
        Map<String, String> runs = secondNight();
        assertThat(count("MATCH (n:RunChange|RunLink|RunLinkBefore) RETURN count(n)")).isPositive();

        service.data("-:head@avon", "mutation($id: ID!) { expungeRecord(recordId: $id, reason: LAW) }", Map.of("id", id("Shooting", "s1")));

        assertThat(
                count("MATCH (n:RunChange|RunLink|RunLinkBefore|RecordSource) WHERE n.of = '" + id("Shooting", "s1") + "' OR n.fromId = '"
                        + id("Shooting", "s1") + "' RETURN count(n)"))
                .isZero();
        assertThat(undo(runs.get("shooting"))).contains("\"withdrawn\":1,\"putBack\":1,\"leftAlone\":0");

        service.system().write("MATCH (run:FeedRun) SET run.endedAt = run.endedAt - duration('P31D')", Map.of());
        while (service.bean(UndoWork.class).forget()) {
            // One run after another.
        }
        assertThat(count("MATCH (n:RunLink|RunLinkBefore) RETURN count(n)")).isZero();
        assertThat(count("MATCH (n:RunChange) WHERE n.pending IS NOT NULL RETURN count(n)")).isZero();
        assertThat(service.data("-:data@avon", UNDONE, Map.of("run", runs.get("shooting"))).at("/feedRunUndo/records").toString())
                .isEqualTo("{\"withdrawn\":1,\"putBack\":1,\"leftAlone\":0}");
    }
}
