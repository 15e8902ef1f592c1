package org.leadgraph.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The same request, sent again under its key. */
@WithDemoWorld
class IdempotencyIT {
    private static final String SAVE = "mutation($query: NewSavedQuery!) { saveQuery(query: $query) { id } }";
    private static final String SAVE_TWO = "mutation($query: NewSavedQuery!, $other: NewSavedQuery!) "
            + "{ one: saveQuery(query: $query) { id } two: saveQuery(query: $other) { id } }";
    private static final String DELETE = "mutation($id: ID!) { deleteSavedQuery(id: $id) }";
    private static final String SAVED = "{ savedQueries(first: 100) { nodes { name } } }";

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final String name = "Under a key " + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Test
    @DisplayName("AU-2 an act that is sent again with the same key is not done twice, and the answer says so; with another key it is another act")
    void notTwice() {
        JsonNode first = vera(key).data(SAVE, query(name));
        assertThat(vera(key).code(SAVE, query(name))).isEqualTo("ACT_DONE_BEFORE");
        assertThat(vera('"' + key + '"').code(SAVE, query(name))).as("quoted as in the draft standard").isEqualTo("ACT_DONE_BEFORE");
        assertThat(saved(name)).isEqualTo(1);
        vera(UUID.randomUUID().toString()).data(DELETE, Map.of("id", first.at("/saveQuery/id").asString()));
    }

    @Test
    @DisplayName("AU-2 a key stands for one request of one user: another request with it is refused, another user is not in the way")
    void oneRequestOfOneUser() {
        vera(key).data(SAVE, query(name));
        assertThat(vera(key).code(SAVE, query(name + " too"))).isEqualTo("IDEMPOTENCY_KEY_USED");
        assertThat(service.as("athena@il-sample").with("Idempotency-Key", key).code(SAVE, query(name))).isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("AU-2 what was refused under a key may be sent again with it; of two acts of a request the one that was done is not done again")
    void refusedBefore() {
        Map<String, Object> two = Map.of("query", query(name).get("query"), "other", query(name).get("query"));
        JsonNode answer = vera(key).ask(SAVE_TWO, two);
        JsonNode again = vera(key).ask(SAVE_TWO, two);

        assertThat(answer.at("/data/one/id").asString()).isNotEmpty();
        assertThat(again.at("/errors/0/extensions/code").asString()).isEqualTo("ACT_DONE_BEFORE");
        assertThat(saved(name)).isEqualTo(1);
    }

    @Test
    @DisplayName("AU-2 a key of another form is refused before anything is done")
    void noKey() {
        for (String wrong : new String[]{"", "a b", "x".repeat(129), "\"", "a\"b"}) {
            assertThat(vera(wrong).code(SAVE, query(name))).as(wrong).isEqualTo("IDEMPOTENCY_KEY_INVALID");
        }
        assertThat(saved(name)).isZero();
    }

    @Test
    @DisplayName("AU-2 the key may be among the extensions of the request, as it must be over a WebSocket, and is the same key")
    void amongTheExtensions() {
        assertThat(extended()).contains("\"saveQuery\"").doesNotContain("errors");
        assertThat(extended()).contains("ACT_DONE_BEFORE");
        assertThat(vera(key).code(SAVE, query(name))).isEqualTo("ACT_DONE_BEFORE");
    }

    private String extended() {
        return service.send(HttpRequest.newBuilder(service.base().resolve("/graphql")).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + service.tokenOf("vera@il-sample"))
                .POST(HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(
                        Map.of("query", SAVE, "variables", query(name), "extensions", Map.of("Idempotency-Key", key)))))
                .build()).body();
    }

    private ServiceUnderTest.Asking vera(String withKey) {
        return service.as("vera@il-sample").with("Idempotency-Key", withKey);
    }

    private static Map<String, Object> query(String named) {
        return Map.of("query", Map.of("name", named, "statement", "MATCH (n:Shooting) RETURN n ORDER BY n.recordId LIMIT 1"));
    }

    private long saved(String named) {
        return service.as("vera@il-sample").data(SAVED).at("/savedQueries/nodes").valueStream()
                .filter(each -> each.get("name").asString().equals(named)).count();
    }
}
