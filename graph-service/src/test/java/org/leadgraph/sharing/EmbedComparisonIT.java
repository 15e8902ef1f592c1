package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same embedded views of a whole graph and of a copy that holds only what the person may see: not a byte may differ but in the search's id. */
@WithEmptyService
class EmbedComparisonIT {
    private static final int WORLDS = Integer.getInteger("leadgraph.comparison.embed.worlds", 12);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DESK = "https://desk.example";
    private static final String MAKE = "mutation($it: NewEmbed!) { makeEmbedToken(embed: $it) { token } }";

    private final EmptyService service = EmptyService.started();
    private final FactsInGraph graph = new FactsInGraph(service.system());

    @Test
    @DisplayName("INV-2, INV-32 an embedded view is answered as on a copy without the hidden records")
    void answersAsOnAReducedCopy() {
        int told = 0;
        int leftOut = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            Facts whole = RandomFacts.of(seed);
            graph.replaceBy(whole);
            Map<String, List<String>> records = new LinkedHashMap<>();
            Map<String, String> tokens = new HashMap<>();
            for (Facts.User user : whole.users()) {
                List<String> own = own(user.id(), whole);
                if (!own.isEmpty()) {
                    tokens.put(
                            user.id(), service
                                    .data("C:" + user.id(), MAKE, Map.of("it", Map.of("origin", DESK, "recordIds", own, "documents",
                                            List.of("RECORDS", "CONNECTED_SHOOTINGS"), "note", "Desk")))
                                    .at("/makeEmbedToken/token").asString());
                    records.put(user.id(), own);
                }
            }
            Map<String, String> answers = new HashMap<>();
            records.forEach((user, own) -> answers.put(user, answers(tokens.get(user), own)));

            for (String user : records.keySet()) {
                graph.replaceRecordsBy(SeenByRules.copyFor(whole, "C:" + user).shuffled(new Random(seed)));
                assertThat(answers(tokens.get(user), records.get(user))).as("world %d, %s", seed, user).isEqualTo(answers.get(user));
                told += answers.get(user).contains("\"from\"") ? 1 : 0;
                leftOut += answers.get(user).matches("(?s).*\"leftOutCount\":[1-9].*") ? 1 : 0;
            }
        }
        System.out.printf("%d worlds, %d views with a link, %d with records left out%n", WORLDS, told, leftOut);
        assertThat(told).as("views that show a link").isPositive();
        assertThat(leftOut).as("views without some that the person sees").isPositive();
    }

    /** Records of the user's own agency that the user sees. */
    private List<String> own(String user, Facts whole) {
        JsonNode nodes = service.data("C:" + user, "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { id use { state } } } }",
                Map.of("ids", whole.items().stream().map(Facts.Item::id).limit(100).toList())).get("nodes");
        return nodes.valueStream().filter(node -> node.at("/use/state").asString("").equals("OWN")).map(node -> node.get("id").asString())
                .limit(25).toList();
    }

    private String answers(String token, List<String> records) {
        StringBuilder answers = new StringBuilder();
        for (String document : List.of("RECORDS", "CONNECTED_SHOOTINGS")) {
            HttpRequest request = HttpRequest.newBuilder(service.base().resolve("/embed/answer")).header("Content-Type", "application/json")
                    .header("Origin", DESK).header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("document", document, "recordIds", records))))
                    .build();
            try {
                HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("\"errors\"");
                answers.append(answer.body().replaceAll("\"searchId\":\"[^\"]*\"", ""));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return answers.toString();
    }
}
