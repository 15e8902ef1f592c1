package org.leadgraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.permission.PermissionWorld.AVON_GUN;
import static org.leadgraph.permission.PermissionWorld.BROOK;
import static org.leadgraph.permission.PermissionWorld.COVE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ann of Avon embeds her gun and a shooting of Brook on her desk's page; Brook has permitted it. */
@WithEmptyService
class EmbedIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DESK = "https://desk.example";
    private static final String ANN = "C:ann@avon";
    private static final String MAKE = "mutation($it: NewEmbed!) { makeEmbedToken(embed: $it) { token expiresAt embed { id origin recordIds documents useCode reason until } } }";
    private static final String RENEW = "mutation($id: ID!) { renewEmbedToken(id: $id) { token expiresAt } }";
    private static final String END = "mutation($id: ID!) { endEmbed(id: $id) }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    private static Map<String, Object> draft(String... ids) {
        return new HashMap<>(Map.of("origin", DESK, "recordIds", List.of(ids), "documents", List.of("RECORDS"), "note", "Desk"));
    }

    private JsonNode make(String... ids) {
        return service.data(ANN, MAKE, Map.of("it", draft(ids))).get("makeEmbedToken");
    }

    private String refusal(String caller, Map<String, Object> draft) {
        return service.refusal(caller, MAKE, Map.of("it", draft));
    }

    /** Brook permits Avon to embed its shooting. */
    private String permitted() {
        String request = service
                .data(ANN, "mutation($ids: [ID!]!) { requestPermission(recordIds: $ids, intendedUses: [EMBED], note: \"Desk\") { id } }",
                        Map.of("ids", List.of(BROOK)))
                .at("/requestPermission/0/id").asString();
        service.data("-:contact@brook",
                "mutation($id: ID!) { grantPermission(requestId: $id, terms: \"Desk only\", uses: [EMBED], until: \"2199-01-01T00:00:00Z\") { state } }",
                Map.of("id", request));
        service.data("-:contact@brook", "mutation($id: ID!, $record: ID!) { verifyRecord(requestId: $id, recordId: $record, "
                + "verification: {complete: true, timely: true, accurate: true, relevant: true}) { id } }",
                Map.of("id", request, "record", BROOK));
        return request;
    }

    private HttpResponse<String> ask(String token, @Nullable String origin, String document, String... ids) {
        return post("/embed/answer", token, origin, Map.of(),
                JSON.writeValueAsString(Map.of("document", document, "recordIds", List.of(ids))));
    }

    private HttpResponse<String> post(String path, String token, @Nullable String origin, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.base().resolve(path)).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token).POST(HttpRequest.BodyPublishers.ofString(body));
        if (origin != null) {
            request.header("Origin", origin);
        }
        headers.forEach(request::header);
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("code").asString();
    }

    private static List<String> shown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        JSON.readTree(answer.body()).at("/data/embedView/records").forEach(record -> ids.add(record.get("id").asString()));
        return ids;
    }

    private static int leftOut(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).at("/data/embedView/leftOutCount").asInt();
    }

    @Test
    @DisplayName("R-05 a view of others' records is embedded with their owner's permission alone, and is entered as a use")
    void needsPermission() {
        assertThat(refusal(ANN, draft(AVON_GUN, BROOK))).isEqualTo("PERMISSION_REQUIRED");
        assertThat(refusal(ANN, draft(AVON_GUN, COVE))).as("hidden").isEqualTo("RECORD_UNKNOWN");
        assertThat(service.data("-:ann@avon", "{ embeds { nodes { id } } recordedUses { nodes { id } } }").toString())
                .doesNotContain("\"id\"");
        permitted();

        JsonNode made = make(AVON_GUN, BROOK);

        assertThat(made.at("/embed/origin").asString()).isEqualTo(DESK);
        assertThat(made.at("/embed/useCode").asString()).isEqualTo("C");
        assertThat(made.at("/embed/reason").asString()).isEqualTo("Test of the service");
        assertThat(service.data("-:ann@avon", "{ recordedUses { nodes { use recordId } } }").at("/recordedUses/nodes"))
                .extracting(use -> use.get("use").asString() + " " + use.get("recordId").asString())
                .containsExactlyInAnyOrder("EMBED " + AVON_GUN, "EMBED " + BROOK);
        HttpResponse<String> answer = ask(made.get("token").asString(), DESK, "RECORDS", AVON_GUN, BROOK);
        assertThat(shown(answer)).containsExactly(AVON_GUN, BROOK);
        assertThat(JSON.readTree(answer.body()).at("/data/embedView/direct/0/kind").asString()).isEqualTo("RECOVERED");
        assertThat(leftOut(answer)).isZero();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(DESK);
    }

    @Test
    @DisplayName("H-06 only where the operator allows it, under a use code that permits it, and within the limits")
    void onlyWhereAllowed() {
        for (String origin : List.of("https://elsewhere.example", "https://desk.example/", "*", "null", "")) {
            Map<String, Object> draft = draft(AVON_GUN);
            draft.put("origin", origin);
            assertThat(refusal(ANN, draft)).as(origin).isEqualTo("EMBED_ORIGIN_NOT_ALLOWED");
        }
        Map<String, Object> nothing = draft(AVON_GUN);
        nothing.put("documents", List.of());
        assertThat(refusal(ANN, nothing)).isEqualTo("EMBED_LIMIT");
        assertThat(refusal(ANN, draft())).isEqualTo("EMBED_LIMIT");
        assertThat(refusal("-:ann@avon", draft(AVON_GUN))).isEqualTo("USE_CODE_REQUIRED");
    }

    @Test
    @DisplayName("H-06 the token opens no other door, and no other token opens this one")
    void opensOneDoor() {
        String token = make(AVON_GUN).get("token").asString();
        Map<String, String> why = EmptyService.purpose(ANN);

        assertThat(post("/graphql", token, null, why, "{\"query\": \"{ me { userId } }\"}").statusCode()).isEqualTo(401);
        assertThat(post("/db/leadgraph/query/v2", token, null, why, "{\"statement\": \"MATCH (n) RETURN n\"}").statusCode()).isEqualTo(401);
        assertThat(code(ask(service.token("ann@avon"), DESK, "RECORDS", AVON_GUN))).isEqualTo("UNAUTHENTICATED");
        HttpResponse<String> none = send(HttpRequest.newBuilder(service.base().resolve("/embed/answer")).header("Origin", DESK)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}")).build());
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(shown(ask(token, DESK, "RECORDS", AVON_GUN))).containsExactly(AVON_GUN);
    }

    @Test
    @DisplayName("H-06 it answers one origin, its documents and its records; a GraphQL document of one's own is none of them")
    void answersWhatItWasMadeFor() {
        String token = make(AVON_GUN).get("token").asString();

        assertThat(code(ask(token, "https://other.example", "RECORDS", AVON_GUN))).as("allowed, and not this one's")
                .isEqualTo("EMBED_NOT_COVERED");
        assertThat(ask(token, "https://evil.example", "RECORDS", AVON_GUN).statusCode()).isEqualTo(403);
        assertThat(ask(token, "https://evil.example", "RECORDS", AVON_GUN).headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(code(ask(token, null, "RECORDS", AVON_GUN))).as("no browser").isEqualTo("EMBED_NOT_COVERED");
        String own = service.base().toString();
        assertThat(code(ask(token, own, "RECORDS", AVON_GUN))).isEqualTo("EMBED_NOT_COVERED");
        String body = JSON.writeValueAsString(Map.of("document", "RECORDS", "recordIds", List.of(AVON_GUN)));
        assertThat(code(post("/embed/answer", token, own, Map.of("X-Embedded-In", "https://other.example"), body)))
                .isEqualTo("EMBED_NOT_COVERED");
        assertThat(shown(post("/embed/answer", token, own, Map.of("X-Embedded-In", DESK), body))).containsExactly(AVON_GUN);
        assertThat(code(post("/embed/answer", token, "https://other.example", Map.of("X-Embedded-In", DESK), body)))
                .as("a page of another origin says it is this one").isEqualTo("EMBED_NOT_COVERED");

        assertThat(code(ask(token, DESK, "CONNECTED_SHOOTINGS", AVON_GUN))).isEqualTo("EMBED_NOT_COVERED");
        assertThat(code(ask(token, DESK, "RECORDS", AVON_GUN, BROOK))).isEqualTo("EMBED_NOT_COVERED");
        assertThat(code(
                post("/embed/answer", token, DESK, Map.of(), "{\"query\": \"{ me { userId } }\", \"recordIds\": [\"" + AVON_GUN + "\"]}")))
                .isEqualTo("EMBED_NOT_COVERED");
        assertThat(post("/embed/answer", token, DESK, Map.of(), "no JSON").statusCode()).isEqualTo(400);
        // The purpose is the token's, whatever the request says.
        assertThat(shown(post("/embed/answer", token, DESK, Map.of("X-Use-Code", "J", "X-Search-Reason", "Something else"), body)))
                .containsExactly(AVON_GUN);
    }

    @Test
    @DisplayName("H-06 a browser of an allowed origin may ask; of another it may not")
    void preflight() {
        for (Map.Entry<String, Integer> origin : Map.of(DESK, 200, "https://evil.example", 403).entrySet()) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(service.base().resolve("/embed/answer"))
                    .header("Origin", origin.getKey())
                    .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "authorization,content-type")
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build());
            assertThat(answer.statusCode()).isEqualTo(origin.getValue());
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent()).isEqualTo(origin.getValue() == 200);
        }
        URI graphql = service.base().resolve("/graphql");
        assertThat(send(HttpRequest.newBuilder(graphql).header("Origin", DESK).header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build()).statusCode()).as("elsewhere it may not").isEqualTo(403);
    }

    @Test
    @DisplayName("H-06 only pages of the origin that is named, and allowed, hold the frame")
    void onlyItsOriginHoldsTheFrame() {
        HttpResponse<String> page = send(HttpRequest.newBuilder(service.base().resolve("/embed?origin=" + DESK)).build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'").endsWith("frame-ancestors " + DESK)
                .doesNotContain("unsafe"));
        assertThat(page.body()).doesNotContain("{{", "<script>", "style=\"");
        for (String origin : List.of("https://evil.example", "*", "", "https://desk.example%20https://evil.example", "'self'")) {
            HttpResponse<String> refused = send(HttpRequest.newBuilder(
                    URI.create(service.base() + "/embed?origin=" + origin.replace("'", "%27"))).build());
            assertThat(refused.statusCode()).as(origin).isEqualTo(403);
            assertThat(refused.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).endsWith("frame-ancestors 'none'"));
        }
        HttpResponse<String> script = send(
                HttpRequest.newBuilder(service.base().resolve("/embed/link-graph.js")).header("Origin", DESK).build());
        assertThat(script.headers().firstValue("Access-Control-Allow-Origin")).hasValue(DESK);
        assertThat(script.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(script.body()).doesNotContain("import ");
    }

    @Test
    @DisplayName("INV-32, INV-42 rights are those of the moment of each fetch: of a permission, an agreement and a person that have ended nothing is left")
    void rightsOfTheMoment() {
        String request = permitted();
        String token = make(AVON_GUN, BROOK).get("token").asString();
        assertThat(shown(ask(token, DESK, "RECORDS", AVON_GUN, BROOK))).containsExactly(AVON_GUN, BROOK);

        service.data("-:contact@brook", "mutation($id: ID!) { endPermission(requestId: $id, reason: \"Over\") { state } }",
                Map.of("id", request));
        HttpResponse<String> unpermitted = ask(token, DESK, "RECORDS", AVON_GUN, BROOK);
        assertThat(shown(unpermitted)).containsExactly(AVON_GUN);
        assertThat(leftOut(unpermitted)).isOne();
        assertThat(unpermitted.body()).doesNotContain(BROOK, "24-1");

        service.system().write("MATCH (:Agency {agencyId: 'brook'})-[half:SHARES_WITH]->() DELETE half", Map.of());
        service.system().write("MATCH (epoch:PolicyEpoch) SET epoch.value = epoch.value + 1", Map.of());
        HttpResponse<String> ended = ask(token, DESK, "RECORDS", AVON_GUN, BROOK);
        assertThat(shown(ended)).containsExactly(AVON_GUN);
        assertThat(leftOut(ended)).as("what is not seen is not counted").isZero();

        service.system().write("MATCH (user:User {userId: 'ann@avon'}) SET user.status = 'SUSPENDED'", Map.of());
        HttpResponse<String> suspended = ask(token, DESK, "RECORDS", AVON_GUN);
        assertThat(suspended.statusCode()).isEqualTo(403);
        assertThat(code(suspended)).isEqualTo("NOT_IN_GOOD_STANDING");
    }

    @Test
    @DisplayName("H-06 the person alone renews it, for the same purpose, and ends it at once")
    void renewsAndEnds() {
        JsonNode made = make(AVON_GUN);
        Map<String, Object> id = Map.of("id", made.at("/embed/id").asString());

        String next = service.data(ANN, RENEW, id).at("/renewEmbedToken/token").asString();
        assertThat(shown(ask(next, DESK, "RECORDS", AVON_GUN))).containsExactly(AVON_GUN);
        assertThat(service.refusal("C:contact@avon", RENEW, id)).isEqualTo("EMBED_UNKNOWN");
        assertThat(service.refusal("C:contact@avon", END, id)).isEqualTo("EMBED_UNKNOWN");
        assertThat(service.refusal("A:ann@avon", RENEW, id)).isEqualTo("EMBED_PURPOSE_DIFFERS");
        assertThat(service.refusal(ANN, RENEW, Map.of("id", UUID.randomUUID().toString()))).isEqualTo("EMBED_UNKNOWN");
        assertThat(service.data("C:contact@avon", "query($id: ID!) { node(id: $id) { id } embeds { nodes { id } } }", id).toString())
                .doesNotContain(made.at("/embed/id").asString());
        assertThat(service.data(ANN, "query($id: ID!) { node(id: $id) { ... on Embed { origin } } }", id).at("/node/origin").asString())
                .isEqualTo(DESK);

        service.data("-:ann@avon", END, id);
        for (String token : List.of(next, made.get("token").asString())) {
            assertThat(code(ask(token, DESK, "RECORDS", AVON_GUN))).isEqualTo("EMBED_UNKNOWN");
        }
        assertThat(service.refusal(ANN, RENEW, id)).isEqualTo("EMBED_UNKNOWN");
    }

    @Test
    @DisplayName("H-06 twelve hours after the sign-in it is over, and a new one needs a new sign-in")
    void isOver() {
        JsonNode made = make(AVON_GUN);
        Map<String, Object> id = Map.of("id", made.at("/embed/id").asString());

        service.system().write("MATCH (embed:Embed {embedId: $id}) SET embed.until = datetime() - duration('PT1S')", id);

        assertThat(service.refusal(ANN, RENEW, id)).isEqualTo("EMBED_OVER");
        make(AVON_GUN);
        assertThat(service.refusal(ANN, RENEW, id)).as("forgotten with the next one").isEqualTo("EMBED_UNKNOWN");
    }

    @Test
    @DisplayName("P-02, P-13 the log names the embed, its origin and purpose with each fetch, and what it showed; never the token")
    void isLogged() {
        JsonNode made = make(AVON_GUN);
        String token = made.get("token").asString();
        HttpResponse<String> answer = ask(token, DESK, "RECORDS", AVON_GUN);
        String searchId = answer.headers().firstValue("X-Search-Id").orElseThrow();

        List<String> entries = service.log(AuditReader::all, stored -> JSON.writeValueAsString(stored.entry())).stream()
                .filter(entry -> entry.contains(made.at("/embed/id").asString()) || entry.contains(searchId)).toList();

        assertThat(entries).anySatisfy(entry -> assertThat(entry).contains("EMBED_MAKE", DESK, AVON_GUN));
        assertThat(entries)
                .anySatisfy(entry -> assertThat(entry).contains(searchId, "leadgraph.embed", DESK, "Test of the service", "ann@avon"));
        assertThat(entries).anySatisfy(entry -> assertThat(entry).contains(searchId, "ANSWERED", AVON_GUN));
        assertThat(String.join("", service.log(AuditReader::all, stored -> JSON.writeValueAsString(stored.entry())))).doesNotContain(token);
    }
}
