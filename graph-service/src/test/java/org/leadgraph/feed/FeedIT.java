package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.feed.FeedSender.Answer;
import org.leadgraph.model.FeedFile;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** Programs that send records, and the people who let them. */
@WithEmptyService
class FeedIT {
    private static final String AVON = "IL0000010";
    private static final String BROOK = "IL0000020";
    private static final String OPEN = "mutation($name: String!) { openFeedAccount(name: $name, attests: true) { credential account { id name agencies nibin endedAt } } }";
    private static final String OPEN_NIBIN = "mutation($agencies: [ID!]!) { openNibinFeedAccount(name: \"nibin\", agencies: $agencies) { credential account { nibin agencies } } }";
    private static final String RUNS = "{ feedRuns { nodes { id feed kind status rowsRead accepted refused linesLost rowsPerSecond endedAt } } }";
    private static final String CSV = "query($run: ID!) { feedRefusalsCsv(run: $run) }";
    private static final String SHOOTING = "key,ori,dataClass,asOf,caseNumber,occurredAt,zone,rmsStatus,narrative\n";
    private static final String CASING = "key,ori,asOf,exhibitNumber\n";
    private static final String RECOVERED = "fromKind,fromOri,fromKey,toKind,toOri,toKey,asOf\n";
    private static final String LEAD = "fromKind,fromOri,fromKey,toKind,toOri,toKey,leadNumber,status,createdAt,updatedAt,version\n";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                UNWIND ['avon', 'brook'] AS agency
                MATCH (a:Agency {agencyId: agency})<-[:BELONGS_TO]-(ori:Ori)
                CREATE (:User {userId: 'data@' + agency, status: 'ACTIVE', roles: ['SOURCE_DATA_ADMINISTRATOR']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'ness@' + agency, status: 'ACTIVE', roles: ['NESS_TEAM']})-[:EMPLOYED_BY]->(ori)
                CREATE (:Scope {number: CASE agency WHEN 'avon' THEN 11 ELSE 12 END, dataClass: 'SEALED', audience: 'NAMED_USERS', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:Scope {number: CASE agency WHEN 'avon' THEN 13 ELSE 14 END, dataClass: 'TRACE_DETAIL', audience: 'OWNER_ONLY', colour: 'RED'})-[:OF]->(a)
                """, Map.of());
        service.system().write("MATCH (scope:Scope {number: 4}) DETACH DELETE scope", Map.of());
    }

    private FeedSender avon() {
        return new FeedSender(service.base(),
                service.data("-:data@avon", OPEN, Map.of("name", "rms")).at("/openFeedAccount/credential").asString());
    }

    private FeedSender nibin(String... agencies) {
        return new FeedSender(service.base(),
                service.data("-:ness@avon", OPEN_NIBIN, Map.of("agencies", List.of(agencies))).at("/openNibinFeedAccount/credential")
                        .asString());
    }

    private static String shooting(String key, String ori, String dataClass, String asOf, String caseNumber) {
        return key + "," + ori + "," + dataClass + "," + asOf + "," + caseNumber + ",2026-01-01T03:00:00Z,America/Chicago,AUTOMATED,\n";
    }

    private static String shooting(String key, String ori) {
        return shooting(key, ori, "", "2026-01-02T00:00:00Z", key);
    }

    private static String casing(String key, String ori) {
        return key + "," + ori + ",2026-01-02T00:00:00Z," + key + "\n";
    }

    private static String lead(String fromOri, String from, String toOri, String to, String status, int version) {
        return "casing," + fromOri + "," + from + ",casing," + toOri + "," + to + ",L-1," + status + ",2026-01-01T00:00:00Z,2026-01-0"
                + version
                + "T00:00:00Z," + version + "\n";
    }

    private long count(String cypher) {
        return (Long) service.system().read(cypher, Map.of(), row -> row.values().iterator().next()).getFirst();
    }

    private String report(Answer answer) {
        return service.data("-:data@avon", CSV, Map.of("run", answer.text("run"))).get("feedRefusalsCsv").asString();
    }

    @Test
    @DisplayName("A-15, A-16, A-23, A-26 who opens an account attests what the agency answers for; marked rows are refused, and so are dates and places that cannot be")
    void admitsOnlyWhatBelongsHere() {
        assertThat(service.refusal("-:data@avon", OPEN.replace(", attests: true", ""), Map.of("name", "rms")))
                .isEqualTo("FEED_NOT_ATTESTED");
        FeedSender avon = avon();
        String header = SHOOTING.replace("asOf", "marking,asOf");
        String row = shooting("24-1", AVON);
        Answer sent = avon.csv("shooting", header + marked(row, "Case file") + marked(shooting("24-2", AVON), "SECRET")
                + marked(shooting("24-3", AVON), "28 CFR Part 23")
                + marked(shooting("24-4", AVON), "").replaceFirst("\n$", "\"A report.\n(S//NF) A source says.\"\n")
                + marked(shooting("24-5", AVON), "").replace("2026-01-01T03:00:00Z", "2026-01-04T03:00:00Z"));

        assertThat(sent.text("status")).as("%s", sent).isEqualTo("ROWS_REFUSED");
        assertThat(sent.body().get("accepted").asInt()).isEqualTo(1);
        assertThat(report(sent)).contains("MARKED_CLASSIFIED", "MARKED_INTELLIGENCE", "DATES_OUT_OF_ORDER").doesNotContain("source says");
        assertThat(count("MATCH (n:Shooting:S1 {caseNumber: '24-1'}) WHERE n.marking IS NULL RETURN count(n)")).isOne();
        Answer places = avon.csv("location", "key,ori,asOf,latitude,longitude\n" + "p1," + AVON + ",2026-01-02T00:00:00Z,0,0\np2," + AVON
                + ",2026-01-02T00:00:00Z,-87.6,41.8\np3," + AVON + ",2026-01-02T00:00:00Z,41.8,-87.6\n");
        assertThat(places.body().get("accepted").asInt()).isOne();
        assertThat(report(places)).contains("PLACE_UNLIKELY");
    }

    @Test
    @DisplayName("I-04, J-03 an agency whose access was asked for without NESS+ RMS enters by hand; with it, its programs send")
    void asTheAgencyChose() {
        service.system().write(
                "CREATE (:AccessRequest {requestId: 'AR-1', number: 1, agencyId: 'avon', state: 'FORMS_SENT', option: 'ACCESS'})",
                Map.of());
        assertThat(service.refusal("-:data@avon", OPEN, Map.of("name", "rms"))).isEqualTo("FEED_NOT_REQUESTED");
        service.system().write(
                "CREATE (:AccessRequest {requestId: 'AR-2', number: 2, agencyId: 'avon', state: 'SUBMITTED', option: 'NESS_PLUS_RMS'})",
                Map.of());
        assertThat(service.refusal("-:data@avon", OPEN, Map.of("name", "rms"))).as("not granted yet").isEqualTo("FEED_NOT_REQUESTED");
        service.system().write("MATCH (request:AccessRequest {requestId: 'AR-2'}) SET request.state = 'RATIFIED'", Map.of());
        assertThat(service.data("-:data@avon", OPEN, Map.of("name", "rms")).at("/openFeedAccount/credential").asString()).isNotEmpty();
    }

    private static String marked(String row, String mark) {
        String[] columns = row.split(",", 4);
        return String.join(",", columns[0], columns[1], columns[2], mark, columns[3]);
    }

    @Test
    @DisplayName("B-03, B-04, S-03 an agency's program sends its records, and its source data administrator sees what became of them")
    void aProgramSendsRecords() {
        assertThat(service.refusal("-:ann@avon", OPEN, Map.of("name", "rms"))).isEqualTo("ROLE_REQUIRED");
        FeedSender avon = avon();
        assertThat(service.refusal("-:data@avon", OPEN, Map.of("name", "rms"))).isEqualTo("FEED_NAME_INVALID");
        assertThat(service.refusal("-:data@avon", OPEN, Map.of("name", "Rms 2"))).isEqualTo("FEED_NAME_INVALID");

        Answer sent = avon.csv("shooting", SHOOTING + shooting("24-1", AVON) + shooting("24-2", AVON));

        assertThat(sent.status()).as("%s", sent).isEqualTo(200);
        assertThat(sent.text("status")).isEqualTo("COMPLETE");
        assertThat(sent.body().get("accepted").asInt()).isEqualTo(2);
        assertThat(avon.run(sent.text("run"))).isEqualTo(sent);
        assertThat(count(
                "MATCH (n:Shooting:S1 {ori: 'IL0000010'}) WHERE n.caseNumber IN ['24-1', '24-2'] AND n.rmsStatus = 'AUTOMATED' RETURN count(n)"))
                .isEqualTo(2);
        JsonNode run = service.data("-:data@avon", RUNS).at("/feedRuns/nodes/0");
        assertThat(run.get("status").asString()).isEqualTo("COMPLETE");
        assertThat(run.get("rowsRead").asInt()).isEqualTo(2);
        assertThat(run.get("rowsPerSecond").asDouble()).isPositive();
        assertThat(service.data("C:data@avon", "query($id: ID!) { node(id: $id) { id } }", Map.of("id", sent.text("run"))).at("/node/id")
                .asString())
                .isEqualTo(sent.text("run"));
        // Another agency's administrator finds nothing, and neither does another user.
        assertThat(service.data("-:data@brook", RUNS).at("/feedRuns/nodes")).isEmpty();
        assertThat(service
                .data("C:data@brook", "query($id: ID!) { node(id: $id) { id } feedRun(id: $id) { id } }", Map.of("id", sent.text("run")))
                .toString())
                .isEqualTo("{\"node\":null,\"feedRun\":null}");
        assertThat(service.refusal("-:data@brook", CSV, Map.of("run", sent.text("run")))).isEqualTo("FEED_RUN_UNKNOWN");
        assertThat(service.refusal("-:ann@avon", RUNS, Map.of())).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:ann@avon", CSV, Map.of("run", sent.text("run")))).isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("INV-50 nobody sends without the credential of an open account, and a user's token is none")
    void nobodySendsWithoutACredential() {
        FeedSender avon = avon();
        String id = service.data("-:data@avon", "{ feedAccounts { nodes { id name } } }").at("/feedAccounts/nodes/0/id").asString();

        for (String credential : List.of("", "lgfeed_x", service.token("data@avon"), avon.credential() + "x")) {
            Answer refused = new FeedSender(service.base(), credential).csv("shooting", SHOOTING + shooting("24-1", AVON));
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text("code")).isEqualTo("FEED_CREDENTIAL_INVALID");
        }
        assertThat(service.refusal("-:data@brook", "mutation($id: ID!) { endFeedAccount(id: $id) { id } }", Map.of("id", id)))
                .isEqualTo("FEED_ACCOUNT_UNKNOWN");
        service.data("-:data@avon", "mutation($id: ID!) { endFeedAccount(id: $id) { endedAt } }", Map.of("id", id));
        assertThat(avon.csv("shooting", SHOOTING + shooting("24-1", AVON)).status()).isEqualTo(401);
        assertThat(count("MATCH (n:FeedRun) RETURN count(n)")).isZero();
        // The credential opens no other door, and is nowhere in the graph.
        assertThat(count("MATCH (a:FeedAccount) WHERE any(key IN keys(a) WHERE toStringOrNull(a[key]) CONTAINS 'lgfeed_') RETURN count(a)"))
                .isZero();
    }

    @Test
    @DisplayName("B-09, S-04, INV-50 rows that break a rule are reported by line, column and shape to the source data administrator, without what they say; somebody else's ORI is refused like one that nobody has")
    void refusedRowsAreReported() {
        Answer sent = avon().csv("shooting", SHOOTING + shooting("24-1", AVON) + shooting("24-2", BROOK) + shooting("24-3", "XX9999999")
                + "24-4,IL0000010,,yesterday,24-4,2026-01-01T03:00:00Z,America/Chicago,AUTOMATED,\n"
                + "24-5,IL0000010,,2026-01-02T00:00:00Z,,2026-01-01T03:00:00Z,America/Chicago,AUTOMATED,\n"
                + "24-6,IL0000010,,2026-01-02T00:00:00Z,24-6,2026-01-01T03:00:00Z,America/Chicago,MAYBE,Secret words\n" + "24-7,IL0000010\n"
                + " 24-8,IL0000010,,2026-01-02T00:00:00Z,24-8,2026-01-01T03:00:00Z,America/Chicago,AUTOMATED,\n");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text("status")).isEqualTo("ROWS_REFUSED");
        assertThat(sent.body().get("refused").asInt()).isEqualTo(7);
        assertThat(sent.body().get("accepted").asInt()).isOne();
        assertThat(report(sent).lines()).containsExactly("line,lastLine,column,code,shape,howToMend",
                "3,3,ori,NOT_OF_THIS_FEED,AA9999999,Column ori must be an ORI of an agency of this feed.",
                "4,4,ori,NOT_OF_THIS_FEED,AA9999999,Column ori must be an ORI of an agency of this feed.",
                "5,5,asOf,VALUE_MALFORMED,aaaaaaaaa,\"Column asOf must be an ISO-8601 instant in UTC, such as 2024-03-24T05:00:00Z.\"",
                "6,6,caseNumber,VALUE_MISSING,,Column caseNumber must have a value.",
                "7,7,rmsStatus,VALUE_UNLISTED,AAAAA,\"Column rmsStatus must be one of AUTOMATED, ENTERED, NOT_ENTERED.\"",
                "8,8,,VALUES_MISCOUNTED,,\"The row has 2 values, the header 9.\"",
                "9,9,key,VALUE_MALFORMED, 99-9,Column key must be without blanks before and after it.");
        assertThat(service.data("-:data@avon",
                "query($run: ID!) { feedRefusals(run: $run, first: 1) { nodes { line code shape } pageInfo { hasNextPage } } }",
                Map.of("run", sent.text("run"))).toString())
                .isEqualTo(
                        "{\"feedRefusals\":{\"nodes\":[{\"line\":3,\"code\":\"NOT_OF_THIS_FEED\",\"shape\":\"AA9999999\"}],\"pageInfo\":{\"hasNextPage\":true}}}");
    }

    @Test
    @DisplayName("B-09 two rows of one key in one file are both refused, with both lines")
    void twoRowsOfOneKeyAreBothRefused() {
        Answer sent = avon().csv("shooting", SHOOTING + shooting("24-1", AVON) + shooting("24-2", AVON) + shooting("24-1", AVON));

        assertThat(sent.body().get("accepted").asInt()).isOne();
        assertThat(report(sent)).contains("2,2,,KEY_TWICE,,Lines 2 and 4 have the same key.")
                .contains("4,4,,KEY_TWICE,,Lines 2 and 4 have the same key.");
        assertThat(count("MATCH (n:Shooting {ori: 'IL0000010'}) RETURN count(n)")).isOne();
    }

    @Test
    @DisplayName("B-11, D-01 a row that is older than what is there changes nothing, whatever the order in which files come")
    void anOlderRowChangesNothing() {
        FeedSender avon = avon();
        avon.csv("shooting", SHOOTING + shooting("24-1", AVON, "", "2026-02-02T00:00:00Z", "new"));
        Answer older = avon.csv("shooting", SHOOTING + shooting("24-1", AVON, "", "2026-02-01T00:00:00Z", "old"));

        assertThat(older.text("status")).isEqualTo("COMPLETE");
        assertThat(count("MATCH (n:Shooting {caseNumber: 'new'}) RETURN count(n)")).isOne();
        avon.csv("shooting", SHOOTING + shooting("24-1", AVON, "", "2026-02-03T00:00:00Z", "newest"));
        assertThat(count("MATCH (n:Shooting {caseNumber: 'newest'}) RETURN count(n)")).isOne();

        avon.csv("casing", CASING + casing("c1", AVON) + casing("c2", AVON));
        avon.csv("nibin-lead", LEAD + lead(AVON, "c1", AVON, "c2", "HIT", 3));
        assertThat(avon.csv("nibin-lead", LEAD + lead(AVON, "c1", AVON, "c2", "LEAD", 2)).text("status")).isEqualTo("COMPLETE");
        assertThat(count("MATCH ()-[l:NIBIN_LEAD {status: 'HIT', version: 3}]->() RETURN count(l)")).isOne();
    }

    @Test
    @DisplayName("Decision 17 a corrected role or address replaces the old link, in whatever order the files come; two roles as of one moment stand beside each other")
    void correctedLinksReplaceOldOnes() {
        FeedSender avon = avon();
        avon.csv("shooting", SHOOTING + shooting("24-1", AVON, "", "2026-02-01T00:00:00Z", "24-1"));
        avon.csv("person", "key,ori,asOf,lastName\np1," + AVON + ",2026-02-01T00:00:00Z,Rowan\n");
        avon.csv("location",
                "key,ori,asOf,address\nl1," + AVON + ",2026-02-01T00:00:00Z,1 Oak Ln\nl2," + AVON + ",2026-02-01T00:00:00Z,2 Oak Ln\n");
        avon.csv("involved", involved("2026-02-02", "SUSPECT", "ARRESTEE"));
        assertThat(roles()).containsExactly("ARRESTEE", "SUSPECT");

        avon.csv("involved", involved("2026-02-03", "WITNESS"));
        assertThat(roles()).containsExactly("WITNESS");
        assertThat(avon.csv("involved", involved("2026-02-02", "SUSPECT", "VICTIM")).text("status")).as("too late").isEqualTo("COMPLETE");
        assertThat(roles()).containsExactly("WITNESS");

        avon.csv("occurred-at", occurredAt("l1", "2026-02-02"));
        avon.csv("occurred-at", occurredAt("l3", "2026-02-04"));
        assertThat(count("MATCH (:Shooting)-[:OCCURRED_AT]->(l:Location {address: '1 Oak Ln'}) RETURN count(l)"))
                .as("the new one is not there yet").isOne();
        avon.csv("occurred-at", occurredAt("l2", "2026-02-03"));
        avon.csv("location", "key,ori,asOf,address\nl3," + AVON + ",2026-02-01T00:00:00Z,3 Oak Ln\n");
        assertThat(count("MATCH (:Shooting)-[:OCCURRED_AT]->(l:Location) RETURN count(l)")).isOne();
        assertThat(count("MATCH (:Shooting)-[:OCCURRED_AT]->(l:Location {address: '3 Oak Ln'}) RETURN count(l)")).isOne();
        assertThat(count("MATCH (w:WaitingLink) RETURN count(w)")).isZero();
    }

    private static String involved(String day, String... roles) {
        StringBuilder rows = new StringBuilder("fromKind,fromOri,fromKey,toKind,toOri,toKey,asOf,role\n");
        for (String role : roles) {
            rows.append("shooting,").append(AVON).append(",24-1,person,").append(AVON).append(",p1,").append(day).append("T00:00:00Z,")
                    .append(role)
                    .append('\n');
        }
        return rows.toString();
    }

    private static String occurredAt(String place, String day) {
        return "fromKind,fromOri,fromKey,toKind,toOri,toKey,asOf\nshooting," + AVON + ",24-1,location," + AVON + "," + place + "," + day
                + "T00:00:00Z\n";
    }

    private List<String> roles() {
        return service.system().read("MATCH (:Shooting)-[i:INVOLVED]->(:Person {lastName: 'Rowan'}) RETURN i.role AS role ORDER BY role",
                Map.of(),
                row -> (String) row.get("role"));
    }

    @Test
    @DisplayName("L-04 a row without a data class leaves the record in the class where its owner has put it")
    void aRecordStaysInItsClass() {
        FeedSender avon = avon();
        avon.csv("shooting", SHOOTING + shooting("24-1", AVON, "SEALED", "2026-01-01T00:00:00Z", "24-1"));
        avon.csv("shooting", SHOOTING + shooting("24-1", AVON, "", "2026-01-02T00:00:00Z", "24-1b"));
        assertThat(count("MATCH (n:Shooting:S11 {caseNumber: '24-1b'}) WHERE size(labels(n)) = 2 RETURN count(n)")).isOne();

        avon.csv("shooting", SHOOTING + shooting("24-1", AVON, "STANDARD", "2026-01-02T00:00:00Z", "24-1b"));
        assertThat(count("MATCH (n:Shooting:S1 {caseNumber: '24-1b'}) WHERE size(labels(n)) = 2 RETURN count(n)")).isOne();
    }

    @Test
    @DisplayName("E-03 trace details come into a class that stays with their agency, or not at all")
    void traceDetailsStay() {
        String header = "key,ori,dataClass,asOf,purchasedOn\n";
        FeedSender avon = avon();

        Answer sent = avon.csv("trace-detail",
                header + "T1,IL0000010,,2026-01-01T00:00:00Z,2020-01-01\nT2,IL0000010,STANDARD,2026-01-01T00:00:00Z,2020-01-01\n"
                        + "T3,IL0000010,TRACE_DETAIL,2026-01-01T00:00:00Z,2020-01-01\n");

        assertThat(report(sent)).contains("2,2,,DATA_CLASS_SHARED").contains("3,3,,DATA_CLASS_SHARED");
        assertThat(count("MATCH (n:TraceDetail:S13) RETURN count(n)")).isOne();
        assertThat(count("MATCH (n:TraceDetail) RETURN count(n)")).isOne();
    }

    @Test
    @DisplayName("B-02, INV-50 a link whose ends are not there, or are hidden, is answered alike; it joins when they come")
    void linksWaitForTheirEnds() {
        FeedSender nibin = nibin("avon", "brook");
        FeedSender avon = avon();
        avon.csv("shooting", SHOOTING + shooting("hidden", AVON, "SEALED", "2026-01-01T00:00:00Z", "hidden"));

        Answer toAbsent = avon.csv("recovered", RECOVERED + "shooting,IL0000010,absent,casing,IL0000010,c1,2026-01-01T00:00:00Z\n");
        Answer toHidden = avon.csv("recovered", RECOVERED + "shooting,IL0000010,hidden,casing,IL0000010,c2,2026-01-01T00:00:00Z\n");
        Answer lead = nibin.csv("nibin-lead", LEAD + lead(AVON, "c1", BROOK, "b1", "LEAD", 1));

        for (Answer each : List.of(toAbsent, toHidden, lead)) {
            assertThat(each.status()).as("%s", each).isEqualTo(200);
        }
        assertThat(toAbsent.body().properties().stream().filter(field -> !field.getKey().equals("run")).toList())
                .isEqualTo(toHidden.body().properties().stream().filter(field -> !field.getKey().equals("run")).toList());
        assertThat(count("MATCH ()-[l:NIBIN_LEAD]->() RETURN count(l)")).isZero();

        // A newer version of a lead that still waits; the older one after it changes nothing.
        nibin.csv("nibin-lead", LEAD + lead(AVON, "c1", BROOK, "b1", "HIT", 3));
        nibin.csv("nibin-lead", LEAD + lead(AVON, "c1", BROOK, "b1", "INCONCLUSIVE", 2));
        nibin.csv("casing", CASING + casing("c1", AVON) + casing("c2", AVON));
        assertThat(count("MATCH ()-[l:NIBIN_LEAD]->() RETURN count(l)")).isZero();
        nibin.csv("casing", CASING + casing("b1", BROOK));

        assertThat(count(
                "MATCH (:Casing {exhibitNumber: 'c1', ori: 'IL0000010'})-[l:NIBIN_LEAD {status: 'HIT', version: 3}]->(:Casing {ori: 'IL0000020'}) RETURN count(l)"))
                .isOne();
        assertThat(count(
                "MATCH (:Shooting {caseNumber: 'hidden'})-[l:RECOVERED]->(:Casing {exhibitNumber: 'c2'}) WHERE keys(l) = ['asOf'] RETURN count(l)"))
                .isOne();
        assertThat(count("MATCH (n:WaitingLink) RETURN count(n)")).isOne();
    }

    @Test
    @DisplayName("B-02, INV-50 only the account for NIBIN sends leads across agencies, and it sends nothing else and no data class")
    void onlyTheNibinAccountCrossesAgencies() {
        FeedSender nibin = nibin("avon", "brook");
        FeedSender avon = avon();

        assertThat(report(avon.csv("nibin-lead", LEAD + lead(AVON, "c1", BROOK, "b1", "LEAD", 1))))
                .contains("2,2,toOri,NOT_OF_THIS_FEED,AA9999999");
        assertThat(nibin.csv("shooting", SHOOTING + shooting("24-1", AVON)).text("code")).isEqualTo("FEED_KIND_UNKNOWN");
        assertThat(
                nibin.csv("casing", "key,ori,dataClass,asOf,exhibitNumber\nc1,IL0000010,SEALED,2026-01-01T00:00:00Z,c1\n").text("status"))
                .isEqualTo("ROWS_REFUSED");
        assertThat(nibin.csv("casing", CASING + casing("x", "IL0000030")).text("status")).isEqualTo("ROWS_REFUSED");
        assertThat(service.refusal("-:data@avon", OPEN_NIBIN, Map.of("agencies", List.of("brook")))).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:ness@avon", OPEN_NIBIN, Map.of("agencies", List.of("brook", "nobody"))))
                .isEqualTo("FEED_AGENCIES_INVALID");
        // Brook sees who may send its exhibits.
        assertThat(service.data("-:data@brook", "{ feedAccounts { nodes { name agencyId nibin } } }").toString())
                .isEqualTo("{\"feedAccounts\":{\"nodes\":[{\"name\":\"nibin\",\"agencyId\":\"avon\",\"nibin\":true}]}}");
    }

    @Test
    @DisplayName("B-08, B-10 a dry run judges every row and writes nothing")
    void aDryRunWritesNothing() {
        Answer dry = avon().send("shooting?dryRun=true&wait=60",
                BodyPublishers.ofString(SHOOTING + shooting("24-1", AVON) + shooting("24-2", BROOK)),
                Map.of("Content-Type", "text/csv"));

        assertThat(dry.text("status")).isEqualTo("ROWS_REFUSED");
        assertThat(dry.body().get("accepted").asInt()).isOne();
        assertThat(report(dry)).contains("NOT_OF_THIS_FEED");
        assertThat(count("MATCH (n:Shooting {ori: 'IL0000010'}) RETURN count(n)")).isZero();
    }

    @Test
    @DisplayName("B-08 a count, size or hash that comes along must fit, or nothing is taken")
    void whatIsAnnouncedMustFit() {
        FeedSender avon = avon();
        String file = SHOOTING + shooting("24-1", AVON);
        String right = FeedCredential.hash(file);

        for (Map.Entry<String, String> wrong : Map
                .of("X-SHA-256", right.replace(right.charAt(0), right.charAt(0) == '0' ? '1' : '0'), "X-Byte-Count", "1")
                .entrySet()) {
            Answer refused = avon.send("shooting?wait=60", BodyPublishers.ofString(file),
                    Map.of("Content-Type", "text/csv", wrong.getKey(), wrong.getValue()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("code")).isEqualTo("FEED_DIFFERS");
        }
        Answer rows = avon.send("shooting?wait=60", BodyPublishers.ofString(file), Map.of("Content-Type", "text/csv", "X-Row-Count", "2"));
        assertThat(rows.text("status")).isEqualTo("FILE_REFUSED");
        assertThat(rows.text("reason")).isEqualTo("FEED_ROWS_DIFFER");
        assertThat(
                avon.send("shooting", BodyPublishers.ofString(file), Map.of("Content-Type", "text/csv", "X-SHA-256", "abc")).text("code"))
                .isEqualTo("FEED_MANIFEST_INVALID");
        assertThat(count("MATCH (n:Shooting {ori: 'IL0000010'}) RETURN count(n)")).isZero();

        assertThat(avon.send("shooting?wait=60", BodyPublishers.ofString(file),
                Map.of("Content-Type", "text/csv", "X-SHA-256", right, "X-Row-Count", "1",
                        "X-Byte-Count", Integer.toString(file.length())))
                .status()).isEqualTo(200);
    }

    @Test
    @DisplayName("B-08 a file that is unknown, empty, cut short, swallowed by a quotation mark, or of another form ends with a status that says so")
    void brokenFilesSaySo() {
        FeedSender avon = avon();
        String row = shooting("24-1", AVON);

        assertThat(avon.csv("shootings", SHOOTING + row).text("code")).isEqualTo("FEED_KIND_UNKNOWN");
        assertThat(avon.csv("Shooting", SHOOTING + row).text("code")).isEqualTo("FEED_KIND_UNKNOWN");
        assertThat(avon.csv("same-as", SHOOTING + row).text("code")).isEqualTo("FEED_KIND_UNKNOWN");
        assertThat(avon.csv("agency", SHOOTING + row).text("code")).isEqualTo("FEED_KIND_UNKNOWN");
        assertThat(avon.csv("shooting", "").text("status")).isEqualTo("EMPTY");
        assertThat(avon.csv("shooting", SHOOTING).text("status")).isEqualTo("EMPTY");
        assertThat(avon.csv("shooting", SHOOTING.replace(',', ';') + row).text("reason")).isEqualTo("HEADER_DIFFERS");
        Answer cut = avon.csv("shooting", SHOOTING + row + row.replace("24-1", "24-2").strip());
        assertThat(cut.text("status")).isEqualTo("LINES_LOST");
        assertThat(cut.body().get("firstLostLine").asInt()).isEqualTo(3);
        assertThat(cut.body().get("lastLostLine").asInt()).isEqualTo(3);
        Answer swallowed = avon.csv("shooting", SHOOTING + row + "\"24-3,x\n" + shooting("24-4", AVON) + shooting("24-5", AVON));
        assertThat(swallowed.text("status")).isEqualTo("LINES_LOST");
        assertThat(swallowed.body().get("linesLost").asInt()).isEqualTo(3);
        assertThat(avon.csv("shooting", SHOOTING + row.replace("24-1", "24-\u007F")).text("status")).isEqualTo("ROWS_REFUSED");
        Answer latin = avon.send("shooting?wait=60",
                BodyPublishers.ofByteArray((SHOOTING + row.replace("24-1", "24-\u00E9")).getBytes(StandardCharsets.ISO_8859_1)),
                Map.of("Content-Type", "text/csv"));
        assertThat(report(latin)).contains("ENCODING_BROKEN");
        assertThat(avon.send("shooting", BodyPublishers.ofString(row), Map.of("Content-Type", "application/pdf")).status()).isEqualTo(415);
        assertThat(
                avon.send("shooting", BodyPublishers.ofString(row), Map.of("Content-Type", "text/csv", "Content-Encoding", "br")).status())
                .isEqualTo(415);
    }

    @Test
    @DisplayName("B-10, INV-50 the documented examples go through, as CSV and as JSON lines, packed too, in any order of files; sent again they change nothing")
    void examplesGoThrough() throws IOException {
        service.system().write("MATCH (ori:Ori {code: 'IL0000010'}) SET ori.code = '" + FeedExamples.ORI + "'", Map.of());
        FeedSender avon = avon();
        for (FeedFile file : FeedFile.all().reversed()) {
            Answer answer = avon.csv(file.name(), FeedExamples.csv(file));
            assertThat(answer.text("status")).as("%s %s", file.name(), answer).isEqualTo("COMPLETE");
        }
        assertThat(count("MATCH (n:WaitingLink) RETURN count(n)")).isZero();
        long links = count("MATCH (n)-[r]->() WHERE n.ori = '" + FeedExamples.ORI + "' RETURN count(r)");
        assertThat(links).isEqualTo(2L * FeedFile.all().stream().filter(file -> file.of() instanceof org.leadgraph.model.LinkKind).count());
        String before = state();

        for (FeedFile file : FeedFile.all()) {
            assertThat(avon.json(file.name(), FeedExamples.ndjson(file)).text("status")).as(file.name()).isEqualTo("COMPLETE");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(FeedExamples.csv(FeedFile.named("person").orElseThrow()).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(avon
                .send("person?wait=60", BodyPublishers.ofByteArray(packed.toByteArray()),
                        Map.of("Content-Type", "text/csv", "Content-Encoding", "gzip"))
                .text("status")).isEqualTo("COMPLETE");

        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return service.system().read("MATCH (n) WHERE n.ori = '" + FeedExamples.ORI + "' OPTIONAL MATCH (n)-[r]->(m) "
                + "RETURN n.recordId AS id, labels(n) AS labels, properties(n) AS facts, type(r) AS type, properties(r) AS link, m.recordId AS other "
                + "ORDER BY id, type, other", Map.of(), row -> row.toString()).toString();
    }
}
