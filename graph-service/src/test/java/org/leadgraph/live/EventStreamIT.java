package org.leadgraph.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.permission.PermissionWorld.AVON_GUN;
import static org.leadgraph.permission.PermissionWorld.BROOK;
import static org.leadgraph.permission.PermissionWorld.COVE;
import static org.leadgraph.permission.PermissionWorld.NOWHERE;

import java.time.Duration;
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
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** The same subscriptions as over a WebSocket, over server-sent events. Avon's investigator watches a record of Brook, one of Cove, which shares with nobody, one that there is not, and a gun of Avon. */
@WithEmptyService
class EventStreamIT {
    private static final String WATCH = "subscription Watch($ids: [ID!]!) { nodes(ids: $ids) { id ... on Shooting { caseNumber narrative } } }";
    private static final Map<String, Object> IDS = Map.of("ids", List.of(BROOK, COVE, NOWHERE, AVON_GUN));

    private final EmptyService service = EmptyService.started();
    private final BeatByHand beat = service.bean(BeatByHand.class);

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    private void write(String statement, String id) {
        service.system().write(statement, Map.of("id", id));
    }

    @Test
    @DisplayName("G-02, G-04, INV-31, INV-44 a stream of events says what a WebSocket says, and its log is the same: changes on the beat, what is withdrawn within a second, nothing of what is hidden")
    void saysWhatASocketSays() {
        String onSocket = "Socket " + UUID.randomUUID();
        String onStream = "Stream " + UUID.randomUUID();
        List<String> heard = new ArrayList<>();
        List<String> streamed = new ArrayList<>();
        try (Socket socket = Socket.of(service, "ann@avon", Map.of("X-Use-Code", "C", "X-Search-Reason", onSocket));
                Events events = Events.of(service, "ann@avon", Map.of("x-use-code", "C", "X-Search-Reason", onStream), WATCH, IDS)) {
            socket.subscribe("w", WATCH, List.of(BROOK, COVE, NOWHERE, AVON_GUN));
            Runnable both = () -> {
                heard.add(withoutId(socket.next()));
                streamed.add(withoutId(events.next()));
            };
            both.run();
            write("MATCH (record {recordId: $id}) SET record.narrative = 'Hidden'", COVE);
            beat.now();
            write("MATCH (record {recordId: $id}) SET record.narrative = 'Loaded'", BROOK);
            beat.now();
            both.run();
            service.system().write("MATCH (:Agency {agencyId: 'brook'})-[half:SHARES_WITH]->() DELETE half", Map.of());
            both.run();
            service.system().write("MATCH (user:User {userId: 'ann@avon'}) SET user.status = 'SUSPENDED'", Map.of());
            both.run();
            heard.add(socket.message().at("/payload/0/extensions/code").asString());
            streamed.add(events.next().at("/errors/0/extensions/code").asString());
            assertThat(events.message()).isEqualTo("complete ");
            assertThat(events.message()).isEqualTo("end");
        }
        assertThat(streamed).hasSize(5).isEqualTo(heard).last().isEqualTo("STANDING_REFUSED");
        assertThat(streamed.get(1)).contains("Loaded").doesNotContain("Hidden");
        assertThat(outcomes(onStream)).hasSize(4).isEqualTo(outcomes(onSocket));
    }

    @Test
    @DisplayName("G-02, INV-49 when an answer comes, the log holds it already")
    void isInTheLogBefore() {
        try (Events events = Events.of(service, "ann@avon", WATCH, IDS)) {
            assertThat(logged(events.next())).containsExactly("ANSWERED");
            write("MATCH (record {recordId: $id}) SET record.narrative = 'Loaded'", BROOK);
            beat.now();
            assertThat(logged(events.next())).containsExactly("ANSWERED");
        }
    }

    /** What the log holds under the id that the answer says. */
    private List<String> logged(JsonNode answer) {
        String searchId = answer.at("/extensions/searchId").asString();
        return service.log(AuditReader::all, StoredEntry::entry).stream()
                .filter(entry -> entry instanceof SearchOutcome outcome && outcome.search().searchId().equals(searchId))
                .map(entry -> ((SearchOutcome) entry).status()).toList();
    }

    private List<String> outcomes(String reason) {
        return service.log(AuditReader::all, StoredEntry::entry).stream()
                .filter(entry -> entry instanceof SearchOutcome outcome && outcome.search().purpose().searchReason().equals(reason))
                .map(entry -> ((SearchOutcome) entry).status() + " " + ((SearchOutcome) entry).disclosedRecords()).toList();
    }

    @Test
    @DisplayName("G-02, P-11 what cannot be answered is refused before the stream begins, with a status and the code that a query gets")
    void refusesBeforeTheStream() {
        refused(400, "IDS_LIMIT", WATCH, Map.of("ids", IntStream.range(0, 101).mapToObj(Integer::toString).toList()),
                Map.of("X-Use-Code", "C", "X-Search-Reason", "Case 1"));
        refused(400, "SEARCH_REASON_REQUIRED", WATCH, IDS, Map.of("X-Use-Code", "C"));
        refused(400, "QUERY_INVALID", "subscription { people { id } }", Map.of(), Map.of("X-Use-Code", "C", "X-Search-Reason", "Case 1"));
        refused(400, "SUBSCRIPTION_FORM", "subscription($ids: [ID!]!) { ...all } fragment all on Subscription { nodes(ids: $ids) { id } }",
                IDS,
                Map.of("X-Use-Code", "C", "X-Search-Reason", "Case 1"));
    }

    private void refused(int status, String code, String document, Map<String, Object> variables, Map<String, String> purpose) {
        refused("ann@avon", status, code, document, variables, purpose);
    }

    private void refused(String user, int status, String code, String document, Map<String, Object> variables,
            Map<String, String> purpose) {
        try (Events events = Events.of(service, user, purpose, document, variables)) {
            assertThat(events.status()).as(code).isEqualTo(status);
            JsonNode body = events.body();
            assertThat(body.at("/errors/0/extensions/code").asString()).isEqualTo(code);
            assertThat(body.has("data")).isFalse();
        }
    }

    @Test
    @DisplayName("G-02 a user has twenty subscriptions at once, streams of events among them; one whose client has left is noticed by its comments and makes room")
    void boundsStreams() throws InterruptedException {
        List<Events> open = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                open.add(Events.of(service, "contact@avon", WATCH, Map.of("ids", List.of(AVON_GUN))));
                assertThat(open.getLast().next().at("/data/nodes/0/id").asString()).isEqualTo(AVON_GUN);
            }
            assertThat(open.getFirst().raw()).isEqualTo("comment");
            refused("contact@avon", 400, "SUBSCRIPTIONS_LIMIT", WATCH, IDS, Map.of("X-Use-Code", "C", "X-Search-Reason", "Case 1"));
            open.removeLast().close();
            long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            int status = 400;
            while (status != 200 && System.nanoTime() < until) {
                Thread.sleep(200);
                try (Events again = Events.of(service, "contact@avon", WATCH, Map.of("ids", List.of(AVON_GUN)))) {
                    status = again.status();
                }
            }
            assertThat(status).isEqualTo(200);
        } finally {
            open.forEach(Events::close);
        }
    }

    @Test
    @DisplayName("queries and acts are answered over a stream too, and a repeated act with the same key is done once")
    void answersQueriesAndActs() {
        try (Events events = Events.of(service, "ann@avon", "{ nodes(ids: [\"" + BROOK + "\"]) { id } }", Map.of())) {
            JsonNode answer = events.next();
            assertThat(answer.at("/data/nodes/0/id").asString()).isEqualTo(BROOK);
            assertThat(answer.at("/extensions/searchId").asString()).isNotEmpty();
            assertThat(events.message()).isEqualTo("complete ");
        }
        String key = UUID.randomUUID().toString();
        String save = "mutation { saveAlertRule(rule: {name: \"Ours\", on: [HIT], about: {ownExhibits: true}}) { ruleId } }";
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (Events events = Events.of(service, "ann@avon",
                    Map.of("X-Use-Code", "C", "X-Search-Reason", "Case 1", "Idempotency-Key", key), save, Map.of())) {
                ids.add(events.next().at("/data/saveAlertRule/ruleId").asString());
            }
        }
        assertThat(service.data("-:ann@avon", "{ alertRules { ruleId } }").at("/alertRules")).hasSize(1);
        assertThat(ids.getFirst()).isNotEmpty();
    }

    private static String withoutId(JsonNode message) {
        return message.toString().replaceAll("\"searchId\":\"[^\"]*\"", "");
    }
}
