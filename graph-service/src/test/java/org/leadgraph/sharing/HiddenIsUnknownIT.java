package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;

/** The id of a hidden record, of no record, and what is no id at all: the bytes of the answer are the same. */
@WithEmptyService
class HiddenIsUnknownIT {
    /** How many random worlds to look at. */
    private static final int WORLDS = Integer.getInteger("leadgraph.comparison.worlds", 5);
    private static final int CALLERS = 3;

    /** Documents that take an id, and the id of a record that the caller sees. */
    private static final List<String> DOCUMENTS = List.of("query($id: ID!) { node(id: $id) { id __typename } }",
            "query($id: ID!, $seen: ID!) { nodes(ids: [$id, $seen, $id]) { id } }",
            "query($id: ID!) { connectedShootings(from: $id, via: [NIBIN_LEAD, PERSON, FIREARM, LOCATION]) { nodes { hops } pointers { recordId } } }",
            "query($id: ID!) { neighbors(of: $id) { totalCount counts { kind count } nodes { id } } }",
            "query($id: ID!, $seen: ID!) { paths(from: $id, to: $seen) { length } }",
            "query($id: ID!, $seen: ID!) { paths(from: $seen, to: $id) { length } }",
            "query($id: ID!) { paths(from: $id, to: $id) { length } }", "query($id: ID!) { whyVisible(record: $id) { sentence } }",
            "query($id: ID!, $seen: ID!) { whySame(record: $id, other: $seen) { score } }",
            // Refused for another reason, of which a hidden record must not be the first.
            "query($id: ID!) { connectedShootings(from: $id, maxHops: 13) { nodes { hops } } }",
            "query($id: ID!) { neighbors(of: $id, first: 101) { totalCount } }",
            "query($id: ID!) { neighbors(of: $id, after: \"nonsense\") { totalCount } }");

    private final EmptyService service = EmptyService.started();

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= WORLDS; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest(name = "world {0}")
    @MethodSource("seeds")
    @DisplayName("INV-21 a hidden id is answered like an unknown one")
    void answersHiddenLikeUnknown(long seed) {
        Facts facts = RandomFacts.of(seed);
        new FactsInGraph(service.system()).replaceBy(facts);

        int compared = 0;
        for (String caller : facts.users().stream().limit(CALLERS).map(user -> "C:" + user.id()).toList()) {
            Set<String> visible = SeenByRules.of(facts, caller).records();
            String seen = visible.stream().findFirst().orElse("none");
            List<String> others = new ArrayList<>(facts.items().stream().map(Facts.Item::id).filter(id -> !visible.contains(id)).toList());
            others.addAll(List.of("no-id-at-all", "\u0000' OR 1=1 //", "agency:Nowhere"));
            for (String document : DOCUMENTS) {
                String unknown = body(caller, document, Facts.id("no such record"), seen);
                for (String id : others) {
                    assertThat(body(caller, document, id, seen)).as("%s asks for %s: %s", caller, id, document).isEqualTo(unknown);
                    compared++;
                }
            }
        }

        assertThat(compared).isPositive();
    }

    private String body(String caller, String document, String id, String seen) {
        Map<String, Object> variables = document.contains("$seen") ? Map.of("id", id, "seen", seen) : Map.of("id", id);
        return service.body(caller, document, variables).replaceAll("\"(requestId|searchId)\":\"[^\"]*\"", "");
    }
}
