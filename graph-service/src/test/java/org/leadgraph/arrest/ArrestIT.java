package org.leadgraph.arrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/** Arrests over HTTP, on the demo world. */
@WithDemoWorld
class ArrestIT {
    private static final String ALL = """
            { search { arrests(first: 100) { nodes {
              id owner { id } arrestNumber arrestedAt charge incidents { totalCount nodes { id owner { id } occurredAt } } people { totalCount nodes { id owner { id } } } } } } }""";
    private static final String BY_NUMBER = """
            query($number: String!) {
              words: search(text: $number) { arrests { nodes { id } } pointers { recordId } }
              exactly: search { arrests(filter: {arrestNumber: $number}) { totalCount nodes { id arrestNumber charge disposition owner { id } } } }
            }""";
    private static final String NEAR = """
            query($incident: ID!, $person: ID!) {
              incident: node(id: $incident) { ... on Incident { arrests { nodes { id } } } }
              person: node(id: $person) { ... on Person { arrests { nodes { id } } } }
            }""";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("C-16 an arrest is of one person and of one incident, both of its agency")
    void isOfOnePersonAndOneIncident() {
        JsonNode arrests = all();

        assertThat(arrests.size()).isPositive();
        assertThat(arrests).allSatisfy(arrest -> {
            assertThat(arrest.get("charge").asString()).isNotBlank();
            assertThat(arrest.at("/incidents/totalCount").asInt()).isLessThanOrEqualTo(1);
            assertThat(arrest.at("/people/totalCount").asInt()).isLessThanOrEqualTo(1);
        });
        JsonNode complete = complete();
        assertThat(complete.at("/incidents/nodes/0/owner/id")).isEqualTo(complete.at("/owner/id"));
        assertThat(complete.at("/people/nodes/0/owner/id")).isEqualTo(complete.at("/owner/id"));
        assertThat(complete.get("arrestedAt").asString()).isGreaterThan(complete.at("/incidents/nodes/0/occurredAt").asString());
    }

    @Test
    @DisplayName("C-16 an incident and a person list their arrests")
    void isListedAtIncidentAndPerson() {
        JsonNode arrest = complete();

        JsonNode near = service.as("athena@il-sample")
                .data(NEAR, Map.of("incident", arrest.at("/incidents/nodes/0/id").asString(), "person",
                        arrest.at("/people/nodes/0/id").asString()));

        assertThat(ids(near.at("/incident/arrests/nodes"))).contains(arrest.get("id").asString());
        assertThat(ids(near.at("/person/arrests/nodes"))).contains(arrest.get("id").asString());
    }

    @Test
    @DisplayName("C-16 an arrest is found by its number")
    void isFoundByItsNumber() {
        JsonNode known = complete();

        JsonNode found = service.as("athena@il-sample").data(BY_NUMBER, Map.of("number", known.get("arrestNumber").asString()));

        assertThat(ids(found.at("/words/arrests/nodes"))).contains(known.get("id").asString());
        assertThat(ids(found.at("/exactly/arrests/nodes"))).containsExactly(known.get("id").asString());
        assertThat(found.at("/exactly/arrests/nodes/0/owner/id")).isEqualTo(known.at("/owner/id"));
    }

    @Test
    @DisplayName("M-08, INV-4 a limited participant finds no arrest, and no pointer to one")
    void isNotThereForWhomItIsHidden() {
        JsonNode found = service.as("marcel@foreign-liaison").data(BY_NUMBER, Map.of("number", complete().get("arrestNumber").asString()));

        assertThat(found.at("/words/arrests/nodes").size()).isZero();
        assertThat(found.at("/words/pointers").size()).isZero();
        assertThat(found.at("/exactly/arrests/totalCount").asInt()).isZero();
    }

    private JsonNode all() {
        return service.as("athena@il-sample").data(ALL, Map.of()).at("/search/arrests/nodes");
    }

    /** One whose person and incident are both in view. */
    private JsonNode complete() {
        for (JsonNode arrest : all()) {
            if (arrest.at("/incidents/nodes").size() == 1 && arrest.at("/people/nodes").size() == 1) {
                return arrest;
            }
        }
        throw new AssertionError("No arrest with its person and incident");
    }

    private static List<String> ids(JsonNode nodes) {
        List<String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.get("id").asString()));
        return ids;
    }
}
