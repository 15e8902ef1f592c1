package org.leadgraph.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.permission.PermissionWorld.AVON_GUN;
import static org.leadgraph.permission.PermissionWorld.BROOK;
import static org.leadgraph.permission.PermissionWorld.COVE;
import static org.leadgraph.permission.PermissionWorld.NOWHERE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** Avon's investigator watches a record of Brook, one of Cove, which shares with nobody, one that there is not, and a gun of Avon. */
@WithEmptyService
class SubscriptionIT {
    private static final String WATCH = "subscription Watch($ids: [ID!]!) { nodes(ids: $ids) { id ... on Shooting { caseNumber narrative } } }";
    private static final List<String> IDS = List.of(BROOK, COVE, NOWHERE, AVON_GUN);

    private final EmptyService service = EmptyService.started();
    private final BeatByHand beat = service.bean(BeatByHand.class);
    private final Instant begin = Instant.now().minusMillis(1);

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @Test
    @DisplayName("G-02, G-03, G-04, INV-31, INV-44 a running subscription loses a record when the agreement ends, and gets it back with a new one; each answer is in the log")
    void losesTheRecordWithTheAgreement() {
        try (Socket socket = Socket.of(service, "ann@avon")) {
            socket.subscribe("w", WATCH, IDS);
            JsonNode first = socket.next();
            assertThat(shown(first)).containsExactly(BROOK, AVON_GUN);

            service.system().write("MATCH (:Agency {agencyId: 'brook'})-[half:SHARES_WITH]->() DELETE half", Map.of());

            JsonNode second = socket.next();
            assertThat(shown(second)).containsExactly(AVON_GUN);
            assertThat(second.at("/data/nodes/0").isNull()).isTrue();
            assertThat(outcome(first).disclosedRecords()).containsOnlyKeys("IL0000010", "IL0000020");
            assertThat(outcome(second).disclosedRecords()).containsOnlyKeys("IL0000010");
            assertThat(outcome(second).search().purpose().searchReason()).isEqualTo(Socket.REASON);

            service.system().write(
                    "MATCH (avon:Agency {agencyId: 'avon'}), (brook:Agency {agencyId: 'brook'}) MERGE (brook)-[:SHARES_WITH]->(avon)",
                    Map.of());

            assertThat(shown(socket.next())).containsExactly(BROOK, AVON_GUN);
        }
    }

    @Test
    @DisplayName("A-18, B-11, G-02 a changed record is sent within one interval; what the client knows is not sent again")
    void hearsOfChangesOnTheBeat() {
        try (Socket socket = Socket.of(service, "ann@avon")) {
            socket.subscribe("w", WATCH, IDS);
            assertThat(socket.next().at("/data/nodes/0/narrative").isNull()).isTrue();

            service.system().write("MATCH (record {recordId: $id}) SET record.narrative = 'Loaded'", Map.of("id", BROOK));
            beat.now();
            assertThat(socket.next().at("/data/nodes/0/narrative").asString()).isEqualTo("Loaded");

            // Nothing that avon sees; were it told of, the next message would not be the next one.
            service.system().write("MATCH (record {recordId: $id}) SET record.narrative = 'Hidden'", Map.of("id", COVE));
            beat.now();
            service.system().write("MATCH (record {recordId: $id}) SET record.narrative = 'Corrected'", Map.of("id", BROOK));
            beat.now();

            assertThat(socket.next().at("/data/nodes/0/narrative").asString()).isEqualTo("Corrected");
        }
    }

    @Test
    @DisplayName("P-05, INV-31, INV-32 whether others act or not: the messages of a subscription, what the log holds of it and what its agency reads there are the same")
    void isTheSameWhetherOthersActOrNot() {
        List<String> quiet = watchedWhile(() -> {
        });
        List<String> busy = watchedWhile(() -> {
            service.system().write(
                    "MATCH (record {recordId: $id}) SET record.narrative = 'Hidden ' + randomUUID() MERGE (run:IngestRun {source: 'cove'}) "
                            + "SET run.finishedAt = datetime()",
                    Map.of("id", COVE));
            service.system().write("MATCH (policy:SharingPolicy)-[:OF]->(:Agency {agencyId: 'cove'}) SET policy.mode = "
                    + "CASE policy.mode WHEN 'ITEM_POLICY' THEN 'ALL_OR_NOTHING' ELSE 'ITEM_POLICY' END", Map.of());
            service.data("C:ann@cove", "mutation { saveQuery(query: {name: \"" + UUID.randomUUID()
                    + "\", library: \"guns-across-agencies\", parameters: {agencies: 3}}) { id } }");
            service.data("C:ann@cove", "{ nodes(ids: [\"" + COVE + "\"]) { id } }");
        });

        assertThat(busy).isEqualTo(quiet);
        assertThat(busy).filteredOn(each -> each.startsWith("entry"))
                .as("one for each answer that was sent: the beginning, twice the record, twice the view")
                .hasSize(5);
    }

    /** What ann@avon and her coordinator hear and read while others do this, again and again. */
    private List<String> watchedWhile(Runnable othersAct) {
        new PermissionWorld(service).fill();
        String reason = "Watching " + UUID.randomUUID();
        List<String> heard = new ArrayList<>();
        try (Socket socket = Socket.of(service, "ann@avon", Map.of("X-Use-Code", "C", "X-Search-Reason", reason))) {
            socket.subscribe("w", WATCH, IDS);
            heard.add(withoutId(socket.next()));
            for (String narrative : List.of("One", "Two")) {
                othersAct.run();
                beat.now();
                othersAct.run();
                beat.now();
                service.system().write("MATCH (record {recordId: $id}) SET record.narrative = $narrative",
                        Map.of("id", BROOK, "narrative", narrative));
                beat.now();
                heard.add(withoutId(socket.next()));
            }
            // What is decided about the view itself is heard of without a beat, so whatever was decided before has been looked at.
            othersAct.run();
            service.system().write("MATCH (:Agency {agencyId: 'brook'})-[half:SHARES_WITH]->() DELETE half", Map.of());
            heard.add(withoutId(socket.next()));
            othersAct.run();
            service.system().write(
                    "MATCH (avon:Agency {agencyId: 'avon'}), (brook:Agency {agencyId: 'brook'}) MERGE (brook)-[:SHARES_WITH]->(avon)",
                    Map.of());
            heard.add(withoutId(socket.next()));
        }
        service.log(AuditReader::all, StoredEntry::entry).forEach(entry -> {
            switch (entry) {
                case SearchIntent intent when intent.search().purpose().searchReason().equals(reason) -> heard.add("intent");
                case SearchOutcome outcome when outcome.search().purpose().searchReason().equals(reason) ->
                    heard.add(outcome.status() + " " + outcome.disclosedRecords());
                default -> {
                    // Somebody else's.
                }
            }
        });
        service.data("-:coordinator@avon",
                "{ userLog(filter: {kinds: [\"SEARCH\"], userId: \"ann@avon\", from: \"" + begin
                        + "\"}, first: 100) { entries { reason outcome records } } }")
                .at("/userLog/entries").valueStream().filter(entry -> entry.get("reason").asString().equals(reason))
                .forEach(entry -> heard.add("entry " + entry.get("outcome").asString() + " " + entry.get("records").asInt()));
        return heard;
    }

    @Test
    @DisplayName("G-04, INV-31, INV-21 hidden records and unknown ids are watched alike: the messages are the same, whatever happens to the hidden ones")
    void hiddenIsUnknown() {
        try (Socket hidden = Socket.of(service, "ann@avon"); Socket unknown = Socket.of(service, "ann@avon")) {
            hidden.subscribe("w", WATCH, List.of(COVE, AVON_GUN));
            unknown.subscribe("w", WATCH, List.of(NOWHERE, AVON_GUN));
            List<String> ofHidden = new ArrayList<>(List.of(hidden.next().get("data").toString()));
            List<String> ofUnknown = new ArrayList<>(List.of(unknown.next().get("data").toString()));
            service.system().write("MATCH (record {recordId: $id}) SET record.narrative = 'Hidden' MERGE (run:IngestRun {source: 'cove'}) "
                    + "SET run.finishedAt = datetime()", Map.of("id", COVE));
            service.system().write("MATCH (policy:SharingPolicy)-[:OF]->(:Agency {agencyId: 'cove'}) SET policy.mode = 'ITEM_POLICY'",
                    Map.of());
            beat.now();
            // The end that both can see.
            service.system().write("MATCH (user:User {userId: 'ann@avon'}) SET user.status = 'SUSPENDED'", Map.of());
            for (int i = 0; i < 2; i++) {
                ofHidden.add(withoutId(hidden.message()));
                ofUnknown.add(withoutId(unknown.message()));
            }

            assertThat(ofHidden).isEqualTo(ofUnknown);
            assertThat(ofHidden.getLast()).contains("STANDING_REFUSED");
        }
    }

    @Test
    @DisplayName("INV-44, INV-47, G-04 with the caller's standing the subscription ends, and nothing is shown that was not there for a query")
    void endsWithTheStanding() {
        try (Socket socket = Socket.of(service, "ann@avon")) {
            socket.subscribe("w", WATCH, IDS);
            socket.next();

            service.system().write("MATCH (user:User {userId: 'ann@avon'}) SET user.status = 'SUSPENDED'", Map.of());

            JsonNode last = socket.next();
            assertThat(shown(last)).isEmpty();
            assertThat(outcome(last).disclosedRecords()).isEmpty();
            assertThat(socket.message().at("/payload/0/extensions/code").asString()).isEqualTo("STANDING_REFUSED");
        }
        try (Socket socket = Socket.of(service, "nobody@nowhere")) {
            socket.subscribe("w", WATCH, IDS);

            assertThat(shown(socket.next())).isEmpty();
            assertThat(socket.message().at("/payload/0/extensions/code").asString()).isEqualTo("STANDING_REFUSED");
        }
    }

    @Test
    @DisplayName("G-02 what cannot be watched is refused like the query: too many ids, no reason, more fields than one, not over a WebSocket")
    void refusesOtherForms() {
        try (Socket socket = Socket.of(service, "ann@avon")) {
            socket.subscribe("many", WATCH, IntStream.range(0, 101).mapToObj(Integer::toString).toList());
            assertThat(socket.message().at("/payload/0/extensions/code").asString()).isEqualTo("IDS_LIMIT");
            socket.subscribe("two", "subscription($ids: [ID!]!) { nodes(ids: $ids) { id } again: nodes(ids: $ids) { id } }", IDS);
            assertThat(socket.message().toString()).contains("QUERY_INVALID").doesNotContain(BROOK);
            socket.subscribe("fragment", "subscription($ids: [ID!]!) { ...all } fragment all on Subscription { nodes(ids: $ids) { id } }",
                    IDS);
            assertThat(socket.message().toString()).contains("SUBSCRIPTION_FORM").doesNotContain(BROOK);
            socket.subscribe("unknown", "subscription { people { id } }", IDS);
            assertThat(socket.message().toString()).contains("QUERY_INVALID");
        }
        try (Socket socket = Socket.of(service, "ann@avon", Map.of("X-Use-Code", "C"))) {
            socket.subscribe("w", WATCH, IDS);
            assertThat(socket.message().at("/payload/0/extensions/code").asString()).isEqualTo("SEARCH_REASON_REQUIRED");
        }
        assertThat(service.ask("C:ann@avon", WATCH, Map.of("ids", IDS)).toString()).contains("WEBSOCKET_REQUIRED").doesNotContain(BROOK);
    }

    @Test
    @DisplayName("P-06, P-11 use code and reason may be written in any case in the first message, as headers may")
    void takesNamesInAnyCase() {
        try (Socket socket = Socket.of(service, "ann@avon", Map.of("x-use-code", "C", "X-SEARCH-REASON", "Case 7"))) {
            socket.subscribe("w", WATCH, List.of(AVON_GUN));

            assertThat(shown(socket.next())).containsExactly(AVON_GUN);
        }
    }

    @Test
    @DisplayName("G-02 a connection has ten subscriptions at once; one that ends makes room")
    void boundsSubscriptions() {
        try (Socket socket = Socket.of(service, "ann@avon")) {
            for (int i = 0; i < 10; i++) {
                socket.subscribe("w" + i, WATCH, List.of(AVON_GUN));
                assertThat(shown(socket.next())).containsExactly(AVON_GUN);
            }
            socket.subscribe("eleventh", WATCH, List.of(AVON_GUN));
            assertThat(socket.message().at("/payload/0/extensions/code").asString()).isEqualTo("SUBSCRIPTIONS_LIMIT");

            socket.complete("w3");
            socket.subscribe("twelfth", WATCH, List.of(AVON_GUN));

            assertThat(shown(socket.next())).containsExactly(AVON_GUN);
        }
    }

    @Test
    @DisplayName("P-02, P-04 questions over a WebSocket have ids of their own, however the client numbers them")
    void numbersEachSearch() {
        try (Socket one = Socket.of(service, "ann@avon"); Socket other = Socket.of(service, "ann@avon")) {
            one.subscribe("1", "{ nodes(ids: [\"" + AVON_GUN + "\"]) { id } }", List.of());
            other.subscribe("1", "{ nodes(ids: [\"" + BROOK + "\"]) { id } }", List.of());
            JsonNode gun = one.next();
            JsonNode brook = other.next();

            assertThat(outcome(gun).disclosedRecords()).containsOnlyKeys("IL0000010");
            assertThat(outcome(brook).disclosedRecords()).containsOnlyKeys("IL0000020");
        }
    }

    private static List<String> shown(JsonNode answer) {
        return answer.at("/data/nodes").valueStream().filter(node -> !node.isNull()).map(node -> node.get("id").asString()).toList();
    }

    /** What the log holds under the id that the answer says. */
    private SearchOutcome outcome(JsonNode answer) {
        String searchId = answer.at("/extensions/searchId").asString();
        List<SearchOutcome> outcomes = service
                .log(AuditReader::all, stored -> stored.entry() instanceof SearchOutcome outcome ? outcome : null)
                .stream()
                .filter(outcome -> outcome != null && outcome.search().searchId().equals(searchId))
                .toList();
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private static String withoutId(JsonNode message) {
        return message.toString().replaceAll("\"searchId\":\"[^\"]*\"", "");
    }
}
