package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadgraph.EmptyService;
import org.leadgraph.sharing.Facts.Item;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/**
 * Asks the same of a whole graph and of a copy that holds only what the caller may see, under the same policy. Not a byte may differ but in cursors and
 * request ids.
 */
class GraphQlComparisonIT {
    private static final int WORLDS = Integer.getInteger("leadgraph.comparison.graphql.worlds", 3);
    private static final int CALLERS = 3;
    private static final String KINDS = "[NIBIN_LEAD, RECOVERED, TEST_FIRED, INVOLVED, OCCURRED_AT, ADDRESS_OF, POSSESSED, TRACED, DETAILED_BY, SAME_AS]";

    private final EmptyService service = EmptyService.started();
    private final FactsInGraph graph = new FactsInGraph(service.system());
    private final SchemaDocuments documents = new SchemaDocuments(service.bean(GraphQlSource.class).schema());

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= WORLDS; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest(name = "world {0}")
    @MethodSource("seeds")
    @DisplayName("S3, V2 every field of the schema is answered as on a copy without the hidden records")
    void answersAsOnAReducedCopy(long seed) {
        Facts whole = RandomFacts.of(seed);
        List<String> callers = whole.users().stream().limit(CALLERS).map(user -> (seed % 5 == 0 ? "J:" : "C:") + user.id()).toList();
        graph.replaceBy(whole);
        Map<String, Map<String, String>> answers = new HashMap<>();
        callers.forEach(caller -> answers.put(caller, answers(caller, whole)));

        for (String caller : callers) {
            graph.replaceRecordsBy(reduced(whole, caller));
            answers(caller, whole).forEach((question, answer) -> assertThat(answers.get(caller).get(question))
                    .as("%s asks %s", caller, question)
                    .isEqualTo(answer));
        }
        assertThat(documents.uncovered()).as("fields that no document asks for").isEmpty();
    }

    /** What the caller sees, and the dates of traces that he sees: they are hidden, and the days to the first shooting are told of them all the same (E-03). */
    private static Facts reduced(Facts whole, String caller) {
        Set<String> kept = new HashSet<>(SeenByRules.of(whole, caller).records());
        whole.links()
                .stream()
                .filter(link -> link.type().equals("DETAILED_BY") && kept.contains(Facts.id(link.from())))
                .map(link -> Facts.id(link.to()))
                .toList()
                .forEach(kept::add);
        return whole.withRecords(whole.items().stream().filter(item -> kept.contains(item.id())).toList(),
                whole.links().stream().filter(link -> kept.contains(Facts.id(link.from())) && kept.contains(Facts.id(link.to()))).toList());
    }

    private Map<String, String> answers(String caller, Facts whole) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Item item : whole.items()) {
            String id = "\"" + item.id() + "\"";
            ask(caller, answers, documents.record(item.id(), item.label()));
            ask(caller, answers, documents.asking("whyVisible", "record: " + id, 2) + " }");
            ask(caller, answers, documents.asking("neighbors", "of: " + id + ", first: 2", 2) + " }");
            pages(caller, answers, "neighbors(of: " + id + ", ", ")", "/data/neighbors");
            if (item.label().equals("Shooting") || item.label().equals("FirearmRecovery")) {
                ask(caller, answers, documents.asking("connectedShootings",
                        "from: " + id + ", via: [NIBIN_LEAD, PERSON, FIREARM, LOCATION], maxHops: 3, maxNodes: 20", 2) + " }");
                ask(caller, answers,
                        documents.asking("connectedShootings", "from: " + id + ", maxHops: 1, leadStatuses: [HIT], maxNodes: 1", 1) + " }");
            }
        }
        String first = whole.items().getFirst().id();
        for (Item item : whole.items().subList(1, 8)) {
            ask(caller, answers, documents.asking("paths",
                    "from: \"%s\", to: \"%s\", via: %s, maxHops: 6, first: 20".formatted(first, item.id(), KINDS), 2) + " }");
        }
        ask(caller, answers, "one: " + documents.asking("nodes", "ids: [\"" + first + "\", \"" + Facts.id("record-5") + "\"]", 1) + " }");
        ask(caller, answers, documents.asking("me", "", 2) + " }");
        ask(caller, answers, documents.asking("agencies", "", 2) + " }");
        ask(caller, answers, documents.asking("agency", "ori: \"XX0000010\"", 2) + " }");
        search(caller, answers);
        return answers;
    }

    private void search(String caller, Map<String, String> answers) {
        for (String text : List.of("", "(text: \"park\")", "(text: \"sm*\")", "(text: \"24-1\")", "(text: \"9mm\")", "(text: \"main\")")) {
            ask(caller, answers, "all: " + documents.asking("search", "", 3).replaceFirst("search", "search" + text) + " }");
        }
        for (String list : List.of("incidents", "exhibits", "firearms", "people", "places")) {
            pages(caller, answers, "search { " + list + "(", ")", "/data/search/" + list);
        }
        ask(caller, answers, """
                search {
                  incidents(filter: {types: [SHOOTING], crimeTypes: ["Homicide"], occurred: {from: "2024-01-02T00:00:00Z"}, near: {latitude: 41, longitude: -87, meters: 150}}) { totalCount nodes { id } }
                  exhibits(filter: {types: [CASING], calibers: ["9mm"], acquired: {before: "2024-01-04T00:00:00Z"}}) { totalCount nodes { id } }
                  firearms(filter: {serial: "A1", make: "Colt", calibers: ["9mm"]}) { totalCount nodes { id } }
                  people(filter: {lastName: "Smith", oris: ["XX0000010", "XX0000020"]}) { totalCount nodes { id } }
                  places(filter: {city: "Town", near: {latitude: 41, longitude: -87, meters: 150}}) { totalCount nodes { id } }
                } }""");
    }

    /** All pages of a list, in three sizes. */
    private void pages(String caller, Map<String, String> answers, String before, String after, String where) {
        for (int size : List.of(1, 2, 50)) {
            String cursor = "";
            for (int page = 0; page < 100; page++) {
                String document = "{ " + before + "first: " + size + cursor + after
                        + " { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }"
                        + " }".repeat(before.contains("{") ? 2 : 1);
                JsonNode answer = service.ask(caller, document, Map.of());
                answers.put(before + size + " page " + page, withoutChance(answer.toString()));
                JsonNode info = answer.at(where + "/pageInfo");
                if (!info.path("hasNextPage").asBoolean(false)) {
                    break;
                }
                cursor = ", after: \"" + info.get("endCursor").asString() + "\"";
            }
        }
    }

    private void ask(String caller, Map<String, String> answers, String question) {
        String body = service.body(caller, question.startsWith("{") ? question : "{ " + question, Map.of());
        if (body.contains("\"errors\"")) {
            throw new AssertionError("Refused: " + question + "\n" + body);
        }
        answers.put(question, withoutChance(body));
    }

    private static String withoutChance(String body) {
        return body.replaceAll("\"(cursor|startCursor|endCursor|requestId)\":\"[^\"]*\"", "\"$1\":\"\"");
    }
}
