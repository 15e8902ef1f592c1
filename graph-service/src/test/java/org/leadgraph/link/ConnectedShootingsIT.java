package org.leadgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/** The question that the service exists for, asked over HTTP on the demo world. */
@WithDemoWorld
class ConnectedShootingsIT {
    private static final String CASE = "query($case: String!) { search { incidents(filter: {caseNumber: $case}) { nodes { id caseNumber } } } }";
    private static final String CONNECTED = """
            query($from: ID!, $via: [ConnectionKind!]!, $hops: Int!) {
              connectedShootings(from: $from, via: $via, maxHops: $hops, maxNodes: 1000) {
                nodes { hops record { id caseNumber owner { name } } }
                edges { from to kind evidence { id } lead { status leadNumber } }
                pointers { recordId owningAgency { name } pointOfContact besideRecordId linkKind }
                truncations { reason limit }
              }
            }""";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("D-03, K-01 the sample's two agencies see each other's ends of a lead")
    void connectsTheSharedCasesOfTheSample() {
        JsonNode graph = connected("athena@il-sample", idOf("athena@il-sample", "2019-0002500"), List.of("NIBIN_LEAD"), 4);

        assertThat(texts(graph, "/nodes", "/record/caseNumber")).contains("2019-0002500", "24-6134000");
        assertThat(graph.at("/nodes/0/hops").asInt()).isZero();
        assertThat(graph.at("/edges").size()).isGreaterThanOrEqualTo(graph.at("/nodes").size() - 1);
    }

    @Test
    @DisplayName("A-19, L-06 a yellow record is a pointer with its owner's contact, and nothing is walked through it")
    void pointsAtYellowRecordsOnly() {
        JsonNode graph = connected("athena@il-sample", idOf("athena@il-sample", "2019-0002500"), List.of("NIBIN_LEAD"), 4);

        assertThat(texts(graph, "/pointers", "/owningAgency/name")).anyMatch(name -> name.contains("Quarry Bend"));
        Set<String> shown = new HashSet<>(texts(graph, "/nodes", "/record/id"));
        graph.at("/edges").forEach(edge -> edge.get("evidence").forEach(record -> shown.add(record.get("id").asString())));
        assertThat(texts(graph, "/pointers", "/recordId")).isNotEmpty().doesNotContainAnyElementsOf(shown);
    }

    @Test
    @DisplayName("A-04 a walk goes only over incidents of a time, and not by kinds of links that are avoided")
    void walksInATime() {
        String walk = """
                query($from: ID!, $occurred: TimeSpan, $via: [ConnectionKind!]!, $avoid: [ConnectionKind!]!) {
                  connectedShootings(from: $from, maxHops: 1, occurred: $occurred, via: $via, avoid: $avoid) { nodes { hops record { id occurredAt } } edges { kind } }
                }""";
        Map<String, Object> asked = new HashMap<>(
                Map.of("from", idOf("athena@il-sample", "2019-0002500"), "via", List.of("NIBIN_LEAD"), "avoid",
                        List.of()));
        JsonNode all = service.as("athena@il-sample").data(walk, asked).at("/connectedShootings/nodes");
        List<String> times = texts(all, "", "/record/occurredAt").stream().skip(1).sorted().toList();
        assertThat(times).hasSizeGreaterThan(2);

        asked.put("occurred", Map.of("from", times.get(1)));
        assertThat(
                texts(service.as("athena@il-sample").data(walk, asked), "/connectedShootings/nodes", "/record/occurredAt").stream().skip(1))
                .containsExactlyInAnyOrderElementsOf(times.subList(1, times.size()));
        asked.put("occurred", Map.of("before", times.get(1)));
        assertThat(
                texts(service.as("athena@il-sample").data(walk, asked), "/connectedShootings/nodes", "/record/occurredAt").stream().skip(1))
                .containsExactly(times.getFirst());
        asked.put("occurred", Map.of("from", times.get(1), "before", times.getFirst()));
        assertThat(service.as("athena@il-sample").code(walk, asked)).isEqualTo("TIME_SPAN_INVALID");

        asked.remove("occurred");
        asked.put("avoid", List.of("NIBIN_LEAD"));
        assertThat(service.as("athena@il-sample").code(walk, asked)).isEqualTo("VIA_REQUIRED");
        asked.put("via", List.of());
        assertThat(texts(service.as("athena@il-sample").data(walk, asked), "/connectedShootings/edges", "/kind"))
                .doesNotContain("NIBIN_LEAD");
    }

    @Test
    @DisplayName("M-08, INV-4 limited participant, suspended user and unauthorised ORI see nothing, by the same answer as for an unknown id")
    void answersNothingToThoseWithoutAView() {
        String id = idOf("athena@il-sample", "2019-0002500");
        for (String user : List.of("marcel@foreign-liaison", "sam@il-sample", "xavi@bluff-prairie", "gil@gable-ford")) {
            assertThat(connected(user, id, List.of("NIBIN_LEAD"), 4).isNull()).as(user).isTrue();
        }
        assertThat(connected("athena@il-sample", "00000000000000000000000000000000", List.of("NIBIN_LEAD"), 4).isNull()).isTrue();
        assertThat(connected("athena@il-sample", "no id at all", List.of("NIBIN_LEAD"), 4).isNull()).isTrue();
    }

    @Test
    @DisplayName("P-07 use code A shows only the own agency's records")
    void showsOwnRecordsUnderUseCodeA() {
        JsonNode graph = service.as("athena@il-sample").with("X-Use-Code", "A")
                .data(CONNECTED, Map.of("from", idOf("athena@il-sample", "2019-0002500"), "via", List.of("NIBIN_LEAD"), "hops", 4))
                .get("connectedShootings");

        assertThat(new HashSet<>(texts(graph, "/nodes", "/record/owner/name"))).containsExactly("IL-SAMPLE PD");
        assertThat(graph.at("/pointers").size()).isZero();
    }

    @Test
    @DisplayName("Baltimore: 333 groups of cases joined by people, 826 cases in them, the largest 17, as published")
    void findsThePublishedGroupsOfTheOpenData() {
        String analyst = "analyst@baltimore-open-data";
        Map<String, Integer> groupOf = new HashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (String id : casesWithRepeatedPeople(analyst)) {
            if (!groupOf.containsKey(id)) {
                JsonNode graph = connected(analyst, id, List.of("PERSON"), 12);
                assertThat(graph.at("/truncations").size()).isZero();
                List<String> members = texts(graph, "/nodes", "/record/id");
                members.forEach(member -> groupOf.put(member, sizes.size()));
                sizes.add(members.size());
            }
        }

        assertThat(sizes).hasSize(333);
        assertThat(groupOf).hasSize(826);
        assertThat(Collections.max(sizes)).isEqualTo(17);
    }

    /** Also the published 434 people in two or more cases, counted on the way. */
    private Set<String> casesWithRepeatedPeople(String analyst) {
        Set<String> cases = new HashSet<>();
        int repeated = 0;
        String after = null;
        do {
            Map<String, Object> variables = new HashMap<>();
            variables.put("after", after);
            JsonNode people = service.as(analyst)
                    .data("query($after: String) { search { people(first: 100, after: $after) { pageInfo { hasNextPage endCursor } "
                            + "nodes { incidents(first: 20) { nodes { id } } } } } }", variables)
                    .at("/search/people");
            for (JsonNode person : people.get("nodes")) {
                // A person may be in one case twice, as victim and as suspect: that is one case.
                Set<String> own = new HashSet<>(texts(person, "/incidents/nodes", "/id"));
                if (own.size() > 1) {
                    repeated++;
                    cases.addAll(own);
                }
            }
            after = people.at("/pageInfo/hasNextPage").asBoolean() ? people.at("/pageInfo/endCursor").asString() : null;
        } while (after != null);
        assertThat(repeated).isEqualTo(434);
        return cases;
    }

    private String idOf(String user, String caseNumber) {
        return service.as(user).data(CASE, Map.of("case", caseNumber)).at("/search/incidents/nodes/0/id").asString();
    }

    private JsonNode connected(String user, String from, List<String> via, int hops) {
        return service.as(user).data(CONNECTED, Map.of("from", from, "via", via, "hops", hops)).get("connectedShootings");
    }

    private static List<String> texts(JsonNode graph, String list, String value) {
        List<String> texts = new ArrayList<>();
        graph.at(list).forEach(element -> texts.add(element.at(value).asString()));
        return texts;
    }
}
