package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.feed.FeedSender.Answer;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An agency's own export, from the document of its profile to the records. */
@WithEmptyService
class FeedExportIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String PROFILE = """
            {"about": "The export of Avon's records management system.", "zone": "America/Chicago", "ori": "IL0000010",
             "asOf": {"moment": "Changed", "pattern": "M/d/yyyy h:mm a"},
             "delimiter": "SEMICOLON", "encoding": "windows-1252", "unknown": "Unknown", "codes": {"roles": {"VIC": "VICTIM", "SUS": "SUSPECT"}},
             "gives": [
              {"file": "shooting", "columns": {"key": "Case No", "caseNumber": "Case No", "rmsStatus": {"is": "AUTOMATED"},
                "occurredAt": {"moment": ["Date", "Time"], "pattern": "M/d/yyyy h:mm a"}}},
              {"file": "person", "when": {"known": "MNI"}, "columns": {"key": "MNI", "lastName": "Last Name"}},
              {"file": "involved", "when": {"known": "MNI"}, "from": {"kind": "shooting", "key": "Case No"}, "to": {"kind": "person", "key": "MNI"},
               "columns": {"role": {"from": "Role", "codes": "roles", "otherwise": "UNMAPPED"}, "roleRaw": "Role"}}]}""";
    private static final String HEADER = "Case No;Date;Time;MNI;Last Name;Role;Changed;Remarks\n";
    private static final String ROW = "26-1;1/2/2026;9:05 PM;4711;Núñez;VIC;1/3/2026 6:00 AM;x\n";
    private static final String SECOND = "26-1;1/2/2026;9:05 PM;4712;Rowan;SUS;1/3/2026 6:00 AM;\n";
    private static final String SAVE = "mutation($name: String!, $document: String!, $basedOn: Int) { saveFeedProfile(name: $name, document: $document, basedOn: $basedOn) { id name version versionInUse savedBy } }";
    private static final String SWITCH_ON = "mutation($id: ID!, $version: Int!, $sample: FeedSampleInput!) { switchOnFeedProfile(id: $id, version: $version, sample: $sample) { version versionInUse switchedBy } }";
    private static final String SWITCH_OFF = "mutation($id: ID!) { switchOffFeedProfile(id: $id) { versionInUse } }";
    private static final String TRIAL = "query($document: String!, $sample: FeedSampleInput!) { feedProfileTrial(document: $document, sample: $sample) { taken refused fileCode fileMessage "
            + "rows { line notes refusal { code column shape message } gives { file values { column value } } } } }";
    private static final String SEARCH = "query($from: DateTime!, $before: DateTime!) { search { incidents(filter: {types: [SHOOTING], oris: [\"IL0000010\"], occurred: {from: $from, before: $before}}) { nodes { caseNumber occurredAt occurredPrecision } } } }";
    private static final String REPORT = "query($run: ID!) { feedRefusalsCsv(run: $run) }";
    private static final String DATA = "-:data@avon";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                UNWIND ['avon', 'brook'] AS agency
                MATCH (a:Agency {agencyId: agency})<-[:BELONGS_TO]-(ori:Ori)
                CREATE (:User {userId: 'data@' + agency, status: 'ACTIVE', roles: ['SOURCE_DATA_ADMINISTRATOR']})-[:EMPLOYED_BY]->(ori)
                CREATE (:User {userId: 'ness@' + agency, status: 'ACTIVE', roles: ['NESS_TEAM']})-[:EMPLOYED_BY]->(ori)
                """, Map.of());
    }

    private FeedSender sender() {
        return new FeedSender(service.base(),
                service.data(DATA, "mutation { openFeedAccount(name: \"rms\", attests: true) { credential } }")
                        .at("/openFeedAccount/credential")
                        .asString());
    }

    private String save(String document, Integer basedOn) {
        return service.data(DATA, SAVE, saving("rms", document, basedOn)).at("/saveFeedProfile/id").asString();
    }

    private static Map<String, Object> saving(String name, String document, Integer basedOn) {
        Map<String, Object> variables = new HashMap<>(Map.of("name", name, "document", document));
        variables.put("basedOn", basedOn);
        return variables;
    }

    private static Map<String, Object> sample(String rows) {
        return Map.of("base64", Base64.getEncoder().encodeToString((HEADER + rows).getBytes(WINDOWS)));
    }

    private void switchOn(String id, int version) {
        service.data(DATA, SWITCH_ON, Map.of("id", id, "version", version, "sample", sample(ROW)));
    }

    private static Answer send(FeedSender sender, String rows) {
        return sender.send("export/rms?wait=60", BodyPublishers.ofByteArray((HEADER + rows).getBytes(WINDOWS)),
                Map.of("Content-Type", "text/csv"));
    }

    private long count(String cypher) {
        return (Long) service.system().read(cypher, Map.of(), row -> row.values().iterator().next()).getFirst();
    }

    @Test
    @DisplayName("B-03, S-03 a source data administrator writes a profile, tries it, switches it on, and the agency's export becomes records; again it changes nothing")
    void anExportBecomesRecords() {
        FeedSender sender = sender();
        String id = save(PROFILE, null);
        assertThat(send(sender, ROW).text("code")).as("not on yet").isEqualTo("FEED_EXPORT_UNKNOWN");
        JsonNode trial = service.data(DATA, TRIAL, Map.of("document", PROFILE, "sample", sample(ROW))).get("feedProfileTrial");
        assertThat(trial.get("taken").asInt()).as("%s", trial).isOne();
        assertThat(trial.at("/rows/0/gives/1/values/3/value").asString()).isEqualTo("Núñez");
        assertThat(count("MATCH (n:Shooting {ori: 'IL0000010'}) RETURN count(n)")).as("a trial writes nothing").isZero();
        switchOn(id, 1);

        for (int times = 0; times < 2; times++) {
            Answer sent = send(sender, ROW + SECOND);
            assertThat(sent.text("status")).as("%s", sent).isEqualTo("COMPLETE");
            assertThat(sent.body().get("accepted").asInt()).isEqualTo(2);
            assertThat(count(
                    "MATCH (n:Shooting {caseNumber: '26-1', asOf: datetime('2026-01-03T12:00:00Z')}) WHERE n.occurredAt = datetime('2026-01-03T03:05:00Z') RETURN count(n)"))
                    .isOne();
            assertThat(count(
                    "MATCH (:Shooting {caseNumber: '26-1'})-[i:INVOLVED {role: 'VICTIM', roleRaw: 'VIC'}]->(:Person {lastName: 'Núñez'}) RETURN count(i)"))
                    .isOne();
            assertThat(count("MATCH (:Shooting {caseNumber: '26-1'})-[i:INVOLVED]->(:Person) RETURN count(i)")).isEqualTo(2);
        }
        JsonNode run = service.data(DATA, "{ feedRuns(first: 1) { nodes { kind profileVersion accepted } } }").at("/feedRuns/nodes/0");
        assertThat(run.toString()).isEqualTo("{\"kind\":\"rms\",\"profileVersion\":1,\"accepted\":2}");

        service.data(DATA, SWITCH_OFF, Map.of("id", id));
        assertThat(send(sender, ROW).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("B-09 what is wrong with an export is reported with its own lines and columns, without what it says")
    void refusedRowsAreReportedInTheSendersWords() {
        FeedSender sender = sender();
        switchOn(save(PROFILE, null), 1);

        Answer sent = send(sender,
                ROW + "26-2;13/2/2026;9:05 PM;4713;Elm;SUS;1/3/2026 6:00 AM;\n" + "2.6E+11;1/2/2026;9:05 PM;;;;1/3/2026 6:00 AM;\n"
                        + "26-3;1/2/2026;9:05 PM;;;;;\n" + "26-1;1/2/2026;9:06 PM;4711;Núñez;VIC;1/3/2026 6:00 AM;x\n"
                        + "26-4;1/2/2026;9:05 PM\n"
                        + "26-5;11/1/2026;1:30 AM;;;;1/3/2026 6:00 AM;\n");

        assertThat(sent.text("status")).isEqualTo("ROWS_REFUSED");
        assertThat(sent.body().get("refused").asInt()).isEqualTo(7);
        assertThat(service.data(DATA, REPORT, Map.of("run", sent.text("run"))).get("feedRefusalsCsv").asString().lines()).containsExactly(
                "line,lastLine,column,code,shape,howToMend",
                "2,2,,ROWS_DISAGREE,,\"Lines 2 and 6 say different things of one record or link. Correct them, or let the profile say that the last one counts.\"",
                "3,3,\"Date, Time\",VALUE_MALFORMED,99/9/9999 9:99 AA,\"Your column Date, Time is not a date and time as the profile's pattern says.\"",
                "4,4,Case No,NUMBER_SHORTENED,9.9A?99,Your column Case No has a number that a spreadsheet has shortened. Export it as text.",
                "5,5,Changed,VALUE_MISSING,,Your column Changed gives asOf of shooting. Column asOf must have a value.",
                "6,6,,ROWS_DISAGREE,,\"Lines 2 and 6 say different things of one record or link. Correct them, or let the profile say that the last one counts.\"",
                "7,7,,VALUES_MISCOUNTED,,\"The row has 3 values, the header 8.\"",
                "8,8,\"Date, Time\",LOCAL_TIME_UNCLEAR,99/9/9999 9:99 AA,\"Your column Date, Time is an hour that comes twice that day, because clocks are put back. Send it with its offset, or let the profile say which it is.\"");
        assertThat(count("MATCH (n:Shooting {ori: 'IL0000010'}) RETURN count(n)")).isZero();
    }

    @Test
    @DisplayName("B-08, B-10 packed, counted and dry like any file of a feed")
    void anExportIsAFileLikeAnyOther() throws IOException {
        FeedSender sender = sender();
        switchOn(save(PROFILE, null), 1);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write((HEADER + ROW + SECOND).getBytes(WINDOWS));
        }
        Map<String, String> headers = new LinkedHashMap<>(
                Map.of("Content-Type", "text/csv", "Content-Encoding", "gzip", "X-Row-Count", "2"));

        assertThat(sender.send("export/rms?wait=60&dryRun=true", BodyPublishers.ofByteArray(packed.toByteArray()), headers).text("status"))
                .isEqualTo("COMPLETE");
        assertThat(count("MATCH (n:Shooting {ori: 'IL0000010'}) RETURN count(n)")).isZero();
        headers.put("X-Row-Count", "3");
        assertThat(sender.send("export/rms?wait=60", BodyPublishers.ofByteArray(packed.toByteArray()), headers).text("reason"))
                .isEqualTo("FEED_ROWS_DIFFER");
        assertThat(sender.send("export/rms?wait=60", BodyPublishers.ofString(HEADER.replace(';', ',')), Map.of("Content-Type", "text/csv"))
                .text("reason")).isEqualTo("HEADER_DIFFERS");
        assertThat(send(sender, ROW + "\"26-2;").text("status")).isEqualTo("LINES_LOST");
        Answer json = sender.send("export/rms?wait=60", BodyPublishers.ofString(
                "{\"Case No\":\"26-9\",\"Date\":\"1/2/2026\",\"Time\":\"9:05 PM\",\"Changed\":\"1/3/2026 6:00 AM\",\"Other\":1}\n",
                WINDOWS),
                Map.of("Content-Type", "application/x-ndjson"));
        assertThat(json.text("status")).as("%s", json).isEqualTo("COMPLETE");
    }

    @Test
    @DisplayName("B-03 versions never change: what came before is read by the version of then, and two who edit do not overwrite each other")
    void versionsNeverChange() {
        String id = save(PROFILE, null);
        assertThat(service.refusal(DATA, SAVE, saving("rms", PROFILE, null))).isEqualTo("FEED_PROFILE_CHANGED");
        assertThat(service.refusal(DATA, SAVE, saving("other", PROFILE, 1))).isEqualTo("FEED_PROFILE_CHANGED");
        String second = PROFILE.replace("\"VIC\": \"VICTIM\"", "\"VIC\": \"WITNESS\"");
        assertThat(save(second, 1)).isEqualTo(id);
        assertThat(service.refusal(DATA, SAVE, saving("rms", PROFILE, 1))).isEqualTo("FEED_PROFILE_CHANGED");

        switchOn(id, 1);
        assertThat(service.data(DATA, "{ feedProfile(name: \"rms\") { version versionInUse document } }").at("/feedProfile").toString())
                .isEqualTo("{\"version\":2,\"versionInUse\":1,\"document\":" + JSON.writeValueAsString(second) + "}");
        assertThat(service
                .data(DATA, "query($id: ID!) { feedProfileVersions(profile: $id) { nodes { version document savedBy } } }",
                        Map.of("id", id))
                .at("/feedProfileVersions/nodes/1/document").asString()).isEqualTo(PROFILE);
        send(sender(), ROW);
        assertThat(count("MATCH (:Shooting {caseNumber: '26-1'})-[i:INVOLVED {role: 'VICTIM'}]->() RETURN count(i)")).isOne();
    }

    @Test
    @DisplayName("B-10 a profile is switched on only with a sample that it takes whole")
    void onlyWhatTakesItsSampleIsSwitchedOn() {
        String id = save(PROFILE, null);

        for (String rows : List.of("", ROW + "26-2;13/2/2026;9:05 PM;4713;Elm;SUS;1/3/2026 6:00 AM;\n")) {
            assertThat(service.refusal(DATA, SWITCH_ON, Map.of("id", id, "version", 1, "sample", sample(rows))))
                    .isEqualTo("FEED_SAMPLE_REFUSED");
        }
        assertThat(service.refusal(DATA, SWITCH_ON, Map.of("id", id, "version", 1, "sample", Map.of("text", "a", "base64", "a"))))
                .isEqualTo("FEED_SAMPLE_INVALID");
        assertThat(service.refusal(DATA, SWITCH_ON, Map.of("id", id, "version", 2, "sample", sample(ROW))))
                .isEqualTo("FEED_PROFILE_UNKNOWN");
        assertThat(service.refusal(DATA, SAVE, saving("rms", PROFILE.replace("Chicago", "Chikago"), 1))).isEqualTo("FEED_PROFILE_INVALID");
        assertThat(service.refusal(DATA, SAVE, saving("R ms", PROFILE, null))).isEqualTo("FEED_PROFILE_NAME_INVALID");
    }

    @Test
    @DisplayName("INV-50 a profile is its agency's alone, belongs to its source data administrator, and brings no record of others")
    void aProfileIsItsAgencysAlone() {
        String id = save(PROFILE, null);
        switchOn(id, 1);

        for (String other : List.of("-:ann@avon", "-:ness@avon")) {
            assertThat(service.refusal(other, "{ feedProfiles { nodes { id } } }", Map.of())).isEqualTo("ROLE_REQUIRED");
            assertThat(service.refusal(other, SAVE, saving("rms", PROFILE, 1))).isEqualTo("ROLE_REQUIRED");
            assertThat(service.refusal(other, TRIAL, Map.of("document", PROFILE, "sample", sample(ROW)))).isEqualTo("ROLE_REQUIRED");
        }
        String brook = "-:data@brook";
        assertThat(service.data(brook, "{ feedProfiles { nodes { id } } feedProfile(name: \"rms\") { id } }").toString())
                .isEqualTo("{\"feedProfiles\":{\"nodes\":[]},\"feedProfile\":null}");
        assertThat(service.data("C:data@brook", "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id)).toString())
                .isEqualTo("{\"node\":null}");
        assertThat(service.data("C:data@avon", "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id)).at("/node/id").asString())
                .isEqualTo(id);
        assertThat(service.refusal(brook, SWITCH_OFF, Map.of("id", id))).isEqualTo("FEED_PROFILE_UNKNOWN");
        assertThat(service.refusal(brook, "query($id: ID!) { feedProfileVersions(profile: $id) { nodes { version } } }", Map.of("id", id)))
                .isEqualTo("FEED_PROFILE_UNKNOWN");
        FeedSender ofBrook = new FeedSender(service.base(),
                service.data(brook, "mutation { openFeedAccount(name: \"rms\", attests: true) { credential } }")
                        .at("/openFeedAccount/credential")
                        .asString());
        assertThat(send(ofBrook, ROW).text("code")).as("the same for another agency's profile and for none")
                .isEqualTo("FEED_EXPORT_UNKNOWN");
        // Brook's document that names Avon's ORI, or nobody's, is told the same.
        List<String> told = List.of("IL0000010", "IL7777777").stream().map(ori -> service
                .data(brook, TRIAL, Map.of("document", PROFILE.replace("IL0000010", ori), "sample", sample(ROW))).toString()).toList();
        assertThat(told.getFirst()).contains("NOT_OF_THIS_FEED").isEqualTo(told.getLast());
        FeedSender nibin = new FeedSender(service.base(), service.data("-:ness@avon",
                "mutation { openNibinFeedAccount(name: \"nibin\", agencies: [\"avon\"]) { credential } }")
                .at("/openNibinFeedAccount/credential").asString());
        assertThat(send(nibin, ROW).text("code")).isEqualTo("FEED_EXPORT_UNKNOWN");
    }

    @Test
    @DisplayName("B-03, C-03 of an incident of which only the day is known, the day is told and no time; a search for any time of that day finds it, and none for another day")
    void nobodyInventsMidnight() {
        String days = PROFILE.replace("\"pattern\": \"M/d/yyyy h:mm a\"}}}",
                "\"pattern\": \"M/d/yyyy h:mm a\", \"dayPattern\": \"M/d/yyyy\"}, \"occurredPrecision\": {\"precisionOf\": \"occurredAt\"}}}");
        assertThat(days).isNotEqualTo(PROFILE);
        switchOn(save(days, null), 1);
        assertThat(send(sender(), ROW + "26-2;1/2/2026;;;;;1/3/2026 6:00 AM;\n").text("status")).isEqualTo("COMPLETE");

        assertThat(found("2026-01-02T06:00:00Z", "2026-01-03T06:00:00Z")).containsExactly(
                "{\"caseNumber\":\"26-1\",\"occurredAt\":\"2026-01-03T03:05:00.000Z\",\"occurredPrecision\":\"MINUTE\"}",
                "{\"caseNumber\":\"26-2\",\"occurredAt\":\"2026-01-02T06:00:00.000Z\",\"occurredPrecision\":\"DAY\"}");
        assertThat(found("2026-01-02T20:00:00Z", "2026-01-02T21:00:00Z")).hasSize(1).first().asString().contains("26-2");
        assertThat(found("2026-01-03T03:00:00Z", "2026-01-03T03:10:00Z")).hasSize(2);
        assertThat(found("2026-01-03T06:00:00Z", "2026-01-04T06:00:00Z")).isEmpty();
        assertThat(found("2026-01-01T06:00:00Z", "2026-01-02T06:00:00Z")).isEmpty();
        assertThat(service.refusal("C:ann@avon", SEARCH, Map.of("from", "2026-01-04T00:00:00Z", "before", "2026-01-03T12:00:00Z")))
                .isEqualTo("FILTER_INVALID");
        FeedSender sender = new FeedSender(service.base(),
                service.data(DATA, "mutation { openFeedAccount(name: \"plain\", attests: true) { credential } }")
                        .at("/openFeedAccount/credential")
                        .asString());
        assertThat(sender.csv("shooting", "key,ori,asOf,caseNumber,occurredAt,occurredPrecision,zone,rmsStatus\n"
                + "26-7,IL0000010,2026-01-03T00:00:00Z,26-7,2026-01-02T07:00:00Z,DAY,America/Chicago,AUTOMATED\n").text("status"))
                .as("a day that does not begin there").isEqualTo("ROWS_REFUSED");
    }

    private List<String> found(String from, String before) {
        return service.data("C:ann@avon", SEARCH, Map.of("from", from, "before", before)).at("/search/incidents/nodes").valueStream()
                .map(JsonNode::toString).toList();
    }
}
