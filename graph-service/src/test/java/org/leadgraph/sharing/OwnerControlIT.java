package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** What the approver of an owner decides about its records, and who sees them then. Avon and brook have an agreement, avon and delta too. */
@WithEmptyService
class OwnerControlIT {
    private static final String MODE = "{ mode }";

    private final Town town = new Town();

    @BeforeEach
    void build() {
        town.build();
        town.system().write("""
                UNWIND ['brook', 'delta'] AS other
                MATCH (a:Agency {agencyId: 'avon'}), (b:Agency {agencyId: other})
                CREATE (a)-[:SHARES_WITH]->(b), (b)-[:SHARES_WITH]->(a)
                """, Map.of());
    }

    @Test
    @DisplayName("L-01, L-03, L-04 to L-10 an owner shares item by item: colours, exceptions, and always green to its own")
    void decidesItemByItem() {
        assertThat(town.sees("investigator@brook", "avon")).as("presumed sharable").isTrue();

        town.act("approver@avon", "setDataClassColour(dataClass: \"STANDARD\", colour: YELLOW) " + MODE);
        assertThat(town.sees("investigator@brook", "avon")).as("while everything is shared the colour waits").isTrue();
        town.act("approver@avon", "setSharingMode(mode: ITEM_POLICY) " + MODE);
        assertThat(town.sees("investigator@brook", "avon")).isFalse();
        assertThat(pointed("investigator@brook")).containsExactly("avon-shooting of avon, ask desk@avon");
        assertThat(town.sees("investigator@avon", "avon")).as("L-10").isTrue();

        town.act("approver@avon", "setException(dataClass: \"STANDARD\", kind: AGENCY, target: \"agency:brook\", colour: GREEN) " + MODE);
        town.act("approver@avon", "setException(dataClass: \"STANDARD\", kind: AGENCY_TYPE, target: \"POLICE\", colour: RED) " + MODE);
        assertThat(town.sees("investigator@brook", "avon")).as("L-09 green").isTrue();
        assertThat(town.sees("investigator@delta", "avon")).isFalse();
        assertThat(pointed("investigator@delta")).as("L-09 red").isEmpty();
        town.act("approver@avon",
                "setException(dataClass: \"STANDARD\", kind: USER, target: \"coordinator@delta\", colour: YELLOW) " + MODE);
        assertThat(pointed("coordinator@delta")).as("L-09 yellow").hasSize(1);

        JsonNode policy = town.look("coordinator@avon",
                "sharingPolicy { mode leadPointer rejectsEmploymentUse dataClasses { name audience colour exceptions { kind target colour } } }");
        assertThat(policy.get("mode").asString()).isEqualTo("ITEM_POLICY");
        assertThat(policy.at("/dataClasses/0/exceptions").size()).isEqualTo(3);
        assertThat(policy.at("/dataClasses/0/exceptions/0").toString()).contains("USER", "coordinator@delta", "YELLOW");

        town.act("approver@avon", "endException(dataClass: \"STANDARD\", kind: AGENCY, target: \"brook\") " + MODE);
        assertThat(town.sees("investigator@brook", "avon")).isFalse();
        town.act("approver@avon", "setSharingMode(mode: ALL_OR_NOTHING) " + MODE);
        assertThat(town.sees("investigator@brook", "avon")).isTrue();
    }

    @Test
    @DisplayName("P-10 an owner rejects employment checks, and no other agency's records are affected")
    void rejectsEmploymentUse() {
        assertThat(town.act("approver@avon", "setEmploymentUse(rejected: true) { rejectsEmploymentUse }").get("rejectsEmploymentUse")
                .asBoolean()).isTrue();

        String node = "{ node(id: \"avon-shooting\") { id } }";
        assertThat(town.service().data("J:investigator@brook", node).get("node").isNull()).isTrue();
        assertThat(town.service().data("J:investigator@avon", node).get("node").isNull()).as("one's own").isFalse();
        assertThat(town.sees("investigator@brook", "avon")).as("use code C").isTrue();
        assertThat(town.service().data("J:investigator@avon", "{ node(id: \"brook-shooting\") { id } }").get("node").isNull()).isFalse();
    }

    @Test
    @DisplayName("E-03 an owner gives partners bands of the time to first shooting: then no field, query or procedure works with the days for them")
    void givesBandsOfTheTimeToFirstShooting() {
        town.system().write("""
                MATCH (s:Shooting {recordId: 'avon-shooting'})
                SET s.occurredAt = datetime('2024-02-10T12:00Z'), s.zone = 'UTC'
                WITH s, [label IN labels(s) WHERE label STARTS WITH 'S' AND label <> 'Shooting'][0] AS scope
                CREATE (s)-[:RECOVERED]->(:Casing:$(scope) {recordId: 'casing', ori: s.ori})-[:NIBIN_LEAD {status: 'LEAD'}]->
                  (:TestFire:$(scope) {recordId: 'fired', ori: s.ori})<-[:TEST_FIRED]-(g:Firearm:$(scope) {recordId: 'gun', ori: s.ori})
                CREATE (g)-[:TRACED]->(:Trace:$(scope) {recordId: 'trace', ori: s.ori})
                  -[:DETAILED_BY]->(:TraceDetail:$(scope) {recordId: 'detail', ori: s.ori, purchasedOn: date('2024-01-01')})
                """, Map.of());
        assertThat(figure("investigator@brook")).isEqualTo("40 UNDER_90_DAYS");
        assertThat(foundWithin("investigator@brook", 40)).isTrue();
        assertThat(foundWithin("investigator@brook", 39)).isFalse();

        assertThat(town.act("approver@avon", "setFirstShootingFigure(figure: BANDS) { firstShootingFigure }").get("firstShootingFigure")
                .asString()).isEqualTo("BANDS");

        assertThat(figure("investigator@brook")).isEqualTo(" UNDER_90_DAYS");
        assertThat(figure("investigator@avon")).as("one's own").isEqualTo("40 UNDER_90_DAYS");
        assertThat(IntStream.rangeClosed(1, 88).anyMatch(days -> foundWithin("investigator@brook", days))).as("a threshold within the band")
                .isFalse();
        assertThat(foundWithin("investigator@brook", 89)).isTrue();
        assertThat(foundWithin("investigator@avon", 40)).isTrue();
        assertThat(foundWithin("investigator@avon", 39)).isFalse();
        assertThat(town.refused("investigator@avon", "setFirstShootingFigure(figure: DAYS) { mode }")).isEqualTo("ROLE_REQUIRED");
        assertThat(town.look("coordinator@avon", "sharingPolicy { firstShootingFigure }").get("firstShootingFigure").asString())
                .isEqualTo("BANDS");

        town.act("approver@avon", "setFirstShootingFigure(figure: DAYS) { mode }");
        assertThat(figure("investigator@brook")).isEqualTo("40 UNDER_90_DAYS");
    }

    private String figure(String user) {
        JsonNode figure = town.service()
                .data("C:" + user, "{ node(id: \"gun\") { ... on Firearm { timeToFirstShooting { days band shooting { id } } } } }")
                .at("/node/timeToFirstShooting");
        return (figure.get("days").isNull() ? "" : figure.get("days").asString()) + " " + figure.get("band").asString();
    }

    private boolean foundWithin(String user, int days) {
        JsonNode rows = town.service().data("C:" + user,
                "{ runLibraryQuery(name: \"short-time-to-first-shooting\", parameters: {days: " + days + "}) { rows } }")
                .at("/runLibraryQuery/rows");
        return !rows.isEmpty();
    }

    @Test
    @DisplayName("L-04 records are moved by their ids all at once, and a whole class in batches; a finished move says so")
    void movesRecords() {
        town.act("approver@avon", "setSharingMode(mode: ITEM_POLICY) " + MODE);
        town.act("approver@avon", "createDataClass(dataClass: \"JUVENILE\") " + MODE);
        assertThat(town.act("approver@avon", "moveRecords(records: [\"avon-shooting\"], to: \"JUVENILE\")").asInt()).isOne();
        assertThat(town.sees("investigator@brook", "avon")).isFalse();
        assertThat(town.sees("investigator@avon", "avon")).isTrue();

        String moveId = town.act("approver@avon", "moveDataClass(from: \"JUVENILE\", to: \"STANDARD\") { moveId state }").get("moveId")
                .asString();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode move;
        do {
            move = town.look("approver@avon", "recordMove(id: \"" + moveId + "\") { state gathered placed endedAt }");
        } while (!move.get("state").asString().equals("DONE") && Instant.now().isBefore(deadline));
        assertThat(move.get("placed").asInt()).isOne();
        assertThat(move.get("endedAt").isNull()).isFalse();
        assertThat(town.sees("investigator@brook", "avon")).isTrue();
        assertThat(town.look("approver@brook", "recordMove(id: \"" + moveId + "\") { state }").isNull()).as("another agency's").isTrue();
        assertThat(town.refused("approver@avon", "resumeMove(id: \"" + moveId + "\") { state }")).isEqualTo("MOVE_DONE");
        assertThat(town.refused("approver@brook", "resumeMove(id: \"" + moveId + "\") { state }")).isEqualTo("MOVE_UNKNOWN");
    }

    @Test
    @DisplayName("L-01, L-04, L-08, E-03 what an owner cannot decide is refused, and nothing has changed")
    void refuses() {
        town.act("approver@avon", "createDataClass(dataClass: \"NAMED\", audience: NAMED_USERS) " + MODE);
        long before = town.count("MATCH (e:PolicyEntry) RETURN count(e)");

        assertThat(town.refused("investigator@avon", "setSharingMode(mode: ITEM_POLICY) " + MODE)).isEqualTo("ROLE_REQUIRED");
        assertThat(town.refused("chief@avon", "setDataClassColour(dataClass: \"STANDARD\", colour: RED) " + MODE))
                .isEqualTo("ROLE_REQUIRED");
        assertThat(town.refused("approver@avon", "setDataClassColour(dataClass: \"NOWHERE\", colour: RED) " + MODE))
                .isEqualTo("DATA_CLASS_UNKNOWN");
        assertThat(town.refused("approver@avon", "setDataClassColour(dataClass: \"TRACE_DETAIL\", colour: GREEN) " + MODE))
                .isEqualTo("DATA_CLASS_KEPT");
        assertThat(town.refused("approver@avon", "createDataClass(dataClass: \"STANDARD\") " + MODE)).isEqualTo("DATA_CLASS_EXISTS");
        assertThat(town.refused("approver@avon", "createDataClass(dataClass: \"task force\") " + MODE))
                .isEqualTo("DATA_CLASS_NAME_MALFORMED");
        String exception = "setException(dataClass: \"%s\", kind: %s, target: \"%s\", colour: GREEN) " + MODE;
        assertThat(town.refused("approver@avon", exception.formatted("STANDARD", "AGENCY", "nowhere"))).isEqualTo("TARGET_UNKNOWN");
        assertThat(town.refused("approver@avon", exception.formatted("STANDARD", "AGENCY_TYPE", "NO_TYPE"))).isEqualTo("TARGET_UNKNOWN");
        assertThat(town.refused("approver@avon", exception.formatted("TRACE_DETAIL", "AGENCY", "brook"))).isEqualTo("DATA_CLASS_KEPT");
        assertThat(town.refused("approver@avon", exception.formatted("NAMED", "AGENCY", "brook"))).isEqualTo("DATA_CLASS_KEPT");
        assertThat(town.refused("approver@avon", exception.formatted("NAMED", "USER", "approver@avon"))).isEqualTo("OWN_ACCOUNT");
        assertThat(town.refused("approver@avon", "endException(dataClass: \"STANDARD\", kind: AGENCY, target: \"brook\") " + MODE))
                .isEqualTo("EXCEPTION_UNKNOWN");
        assertThat(town.refused("approver@avon", "moveRecords(records: [\"avon-detail\"], to: \"STANDARD\")")).isEqualTo("DATA_CLASS_KEPT");
        assertThat(town.refused("approver@avon", "moveDataClass(from: \"TRACE_DETAIL\", to: \"STANDARD\") { state }"))
                .isEqualTo("DATA_CLASS_KEPT");
        assertThat(town.refused("approver@avon", "moveDataClass(from: \"NAMED\", to: \"STANDARD\") { state }"))
                .as("kept from the approver too").isEqualTo("RECORD_UNKNOWN");
        for (String ids : List.of("\"brook-shooting\"", "\"no-such-record\"", "\"avon-shooting\", \"creek-shooting\"")) {
            assertThat(town.refused("approver@avon", "moveRecords(records: [" + ids + "], to: \"NAMED\")")).isEqualTo("RECORD_UNKNOWN");
        }
        assertThat(town.refused("approver@avon", "moveRecords(records: [], to: \"NAMED\")")).isEqualTo("RECORDS_LIMIT");
        assertThat(town.refused("approver@avon", "resumeMove(id: \"none\") { state }")).isEqualTo("MOVE_UNKNOWN");

        town.system().write("CREATE (:RecordMove {moveId: 'm', agencyId: 'avon', state: 'GATHERING', fromNumber: 1, toNumber: 2})",
                Map.of());
        assertThat(town.refused("approver@avon", "setDataClassColour(dataClass: \"STANDARD\", colour: RED) " + MODE))
                .isEqualTo("DATA_CLASS_MOVING");
        assertThat(town.count("MATCH (e:PolicyEntry) RETURN count(e)")).isEqualTo(before);
    }

    @Test
    @DisplayName("L-06, binding decision 3 an owner shows or hides pointers at its ends of leads")
    void setsLeadPointer() {
        town.system().write("""
                CREATE (a:Casing:S1 {recordId: 'avon-casing', ori: 'IL0000010'})<-[:NIBIN_LEAD {leadNumber: 'L-1', status: 'LEAD'}]-
                  (b:Casing:S5 {recordId: 'creek-casing', ori: 'MO0000010'})
                """, Map.of());
        assertThat(beside("investigator@creek")).isEmpty();

        town.act("approver@avon", "setLeadPointer(shown: true) { leadPointer }");
        assertThat(beside("investigator@creek")).containsExactly("avon-casing");
        assertThat(town.sees("investigator@creek", "avon")).isFalse();

        town.act("approver@avon", "setLeadPointer(shown: false) { leadPointer }");
        assertThat(beside("investigator@creek")).isEmpty();
    }

    private List<String> beside(String user) {
        try (var reading = town.service().scoped().read("C:" + user)) {
            return reading.run("CALL leadgraph.pointers(['creek-casing']) YIELD recordId RETURN recordId", Map.of(),
                    row -> String.valueOf(row.text("recordId")));
        }
    }

    private List<String> pointed(String user) {
        try (var reading = town.service().scoped().read("C:" + user)) {
            return reading.run("CALL leadgraph.findPointers('caseNumber', 'avon-1') YIELD recordId, agencyId, pointOfContact "
                    + "RETURN recordId + ' of ' + agencyId + ', ask ' + pointOfContact AS text", Map.of(),
                    row -> String.valueOf(row.text("text")));
        }
    }
}
