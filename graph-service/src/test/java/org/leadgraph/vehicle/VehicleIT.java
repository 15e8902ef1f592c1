package org.leadgraph.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/** Vehicles over HTTP, on the demo world. */
@WithDemoWorld
class VehicleIT {
    private static final String ALL = "{ search { vehicles(first: 100) { nodes { id plate color incidents(first: 5) { nodes { id } } } } } }";
    private static final String BY_PLATE = """
            query($plate: String!) {
              words: search(text: $plate) { vehicles { nodes { id plate } } pointers { recordId } }
              exactly: search { vehicles(filter: {plate: $plate}) { totalCount nodes { id state make model color year owner { name } } } }
            }""";
    private static final String CONNECTED = """
            query($from: ID!) {
              connectedShootings(from: $from, via: [VEHICLE], maxHops: 1) { nodes { record { id } } edges { kind evidence { __typename id } } }
            }""";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("A-02 two incidents with one vehicle are connected by it")
    void connectsIncidentsThatShareOne() {
        JsonNode shared = atTwoIncidents();
        List<String> incidents = ids(shared.at("/incidents/nodes"));

        JsonNode graph = service.as("athena@il-sample").data(CONNECTED, Map.of("from", incidents.getFirst())).get("connectedShootings");

        List<String> connected = new ArrayList<>();
        graph.get("nodes").forEach(node -> connected.add(node.at("/record/id").asString()));
        assertThat(connected).contains(incidents.get(1));
        assertThat(graph.get("edges")).anySatisfy(edge -> {
            assertThat(edge.get("kind").asString()).isEqualTo("VEHICLE");
            assertThat(edge.at("/evidence/0/__typename").asString()).isEqualTo("Vehicle");
        });
    }

    @Test
    void isFoundByItsPlate() {
        JsonNode known = atTwoIncidents();

        JsonNode found = service.as("athena@il-sample").data(BY_PLATE, Map.of("plate", known.get("plate").asString()));

        assertThat(ids(found.at("/words/vehicles/nodes"))).contains(known.get("id").asString());
        assertThat(ids(found.at("/exactly/vehicles/nodes"))).contains(known.get("id").asString());
        assertThat(found.at("/exactly/vehicles/nodes/0/year").asInt()).isBetween(1998, 2024);
    }

    @Test
    @DisplayName("M-08, INV-4 a limited participant finds no vehicle, and no pointer to one")
    void isNotThereForWhomItIsHidden() {
        JsonNode found = service.as("marcel@foreign-liaison").data(BY_PLATE, Map.of("plate", atTwoIncidents().get("plate").asString()));

        assertThat(found.at("/words/vehicles/nodes").size()).isZero();
        assertThat(found.at("/words/pointers").size()).isZero();
        assertThat(found.at("/exactly/vehicles/totalCount").asInt()).isZero();
    }

    private JsonNode atTwoIncidents() {
        for (JsonNode vehicle : service.as("athena@il-sample").data(ALL, Map.of()).at("/search/vehicles/nodes")) {
            if (vehicle.at("/incidents/nodes").size() > 1) {
                return vehicle;
            }
        }
        throw new AssertionError("No vehicle was at two incidents");
    }

    private static List<String> ids(JsonNode nodes) {
        List<String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.get("id").asString()));
        return ids;
    }
}
