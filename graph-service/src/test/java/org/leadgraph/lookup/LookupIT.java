package org.leadgraph.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.sharing.Facts;
import org.leadgraph.sharing.Facts.Agency;
import org.leadgraph.sharing.Facts.Item;
import org.leadgraph.sharing.Facts.Link;
import org.leadgraph.sharing.Facts.Scope;
import org.leadgraph.sharing.Facts.User;
import org.leadgraph.sharing.FactsInGraph;
import tools.jackson.databind.JsonNode;

/** What was entered is found, in the order that was asked for. Beside each of ann's records there is one like it of an agency that shares nothing with hers. */
@WithEmptyService
class LookupIT {
    private static final String ANN = "C:ann";
    private static final String NEAR = "near: {latitude: 41, longitude: -87, meters: 50000}";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void write() {
        List<Item> items = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        incident("first", "2019-0002500", "2019-05-01T00:00:00Z", 0.02, items, links);
        incident("second", "2019-0002501", "2020-05-01T00:00:00Z", 0.01, items, links);
        incident("third", "24-7", "2021-05-01T00:00:00Z", 0.03, items, links);
        person("tilde", Map.of("lastName", "Ñandelú", "firstName", "Bo", "aliases", List.of("Lil’ Ace", "Max"), "birthDate",
                LocalDate.of(2000, 2, 29), "sex", "MALE", "ageGroup", "18-24"), items);
        person("combining", Map.of("lastName", "N\u0303andelu\u0301", "firstName", "Ann", "birthDate", LocalDate.of(1990, 1, 1)), items);
        new FactsInGraph(service.system()).replaceBy(new Facts(List.of(agency("A", "XX0000010"), agency("B", "XX0000020")), List.of(),
                List.of(new User("ann", "XX0000010", "ACTIVE")), List.of(scope(1, "A"), scope(2, "B")), items, links));
    }

    private static Agency agency(String id, String ori) {
        return new Agency(id, "LOCAL", "POLICE", "ACTIVE", "ALL_OR_NOTHING", "RED", false, "DAYS", "Desk", List.of(ori));
    }

    private static Scope scope(int number, String agency) {
        return new Scope(number, agency, "STANDARD", "SHARED", "GREEN", List.of());
    }

    private static void incident(String name, String caseNumber, String at, double north, List<Item> items, List<Link> links) {
        both(name, "Shooting", Map.of("caseNumber", caseNumber, "occurredAt", ZonedDateTime.parse(at), "zone", "UTC", "narrative",
                "shots fired near the park", "crimeType", "Assault"), items);
        both(name + " place", "Location", Map.of("address", name, "city", "Cañon City", "point", SystemGraph.point(41 + north, -87)),
                items);
        links.add(new Link(name, "OCCURRED_AT", name + " place", Map.of()));
        links.add(new Link("hidden " + name, "OCCURRED_AT", "hidden " + name + " place", Map.of()));
    }

    private static void person(String name, Map<String, Object> facts, List<Item> items) {
        both(name, "Person", facts, items);
    }

    private static void both(String name, String label, Map<String, Object> facts, List<Item> items) {
        items.add(new Item(name, label, "A", "XX0000010", 1, facts));
        items.add(new Item("hidden " + name, label, "B", "XX0000020", 2, facts));
    }

    private void finds(String list, String arguments, String... names) {
        findsIn("search", list, arguments, names);
    }

    /** In one page, and in pages of one. */
    private void findsIn(String search, String list, String arguments, String... names) {
        List<String> wanted = List.of(names).stream().map(Facts::id).toList();
        for (int size : List.of(10, 1)) {
            List<String> found = new ArrayList<>();
            String after = "";
            JsonNode page;
            do {
                page = service.data(ANN, "{ %s { %s(%s, first: %d%s) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }"
                        .formatted(search, list, arguments, size, after)).at("/search/" + list);
                assertThat(page.get("totalCount").asInt()).as(arguments).isEqualTo(names.length);
                page.get("nodes").forEach(node -> found.add(node.get("id").asString()));
                assertThat(found).as("no record comes twice").doesNotHaveDuplicates();
                after = ", after: \"" + page.at("/pageInfo/endCursor").asString("") + "\"";
            } while (page.at("/pageInfo/hasNextPage").asBoolean());
            assertThat(found).as(search + " " + arguments).isEqualTo(wanted);
        }
    }

    private String code(String document) {
        return service.ask(ANN, document, Map.of()).at("/errors/0/extensions/code").asString();
    }

    @Test
    @DisplayName("A-04, INV-2 numbers are found without regard to dashes and leading zeros, several at once, and in the usual order")
    void findsNumbers() {
        finds("incidents", "filter: {caseNumber: \"20190002500\"}", "first");
        finds("incidents", "filter: {caseNumbers: [\"2019/2500\", \"24-007\"]}", "third", "first");
        finds("incidents", "filter: {caseNumbers: [\"2019/2500\", \"24-007\"], occurred: {before: \"2020-01-01T00:00:00Z\"}}", "first");
        finds("incidents", "filter: {caseNumber: \"2019-00025\"}");
        finds("incidents", "filter: {caseNumber: \"24-7\", oris: [\"XX0000020\"]}");
        finds("incidents", "filter: {caseNumber: \"24-7\", types: [FIREARM_RECOVERY]}");
        findsIn("search(text: \"2019-00025*\")", "incidents", "filter: {crimeTypes: [\"ASSAULT\"]}", "second", "first");
        findsIn("search(text: \"2019-00025*\")", "incidents", "filter: null", "second", "first");
        assertThat(code("{ search { incidents(filter: {caseNumber: \"1\", caseNumbers: [\"2\"]}) { totalCount } } }"))
                .isEqualTo("FILTER_INVALID");
        assertThat(code("{ search { incidents(filter: {caseNumber: \"--\"}) { totalCount } } }")).isEqualTo("FILTER_INVALID");
    }

    @Test
    @DisplayName("A-04 people are found by names without accents, nickname, age and sex")
    void findsPeople() {
        finds("people", "filter: {lastName: \"nandelu\"}", "combining", "tilde");
        finds("people", "filter: {nickname: \"lil' ace\"}", "tilde");
        finds("people", "filter: {sex: \"male\", ageGroups: [\"18-24\"]}", "tilde");
        finds("people", "filter: {age: {from: 24, to: 24, on: \"2025-02-28\"}}", "tilde");
        finds("people", "filter: {age: {to: 24, on: \"2025-03-01\"}}");
        finds("people", "filter: {lastName: \"Nandelu\", age: {from: 25, on: \"2025-03-01\"}}", "combining", "tilde");
        findsIn("search(text: \"nandelu -max\")", "people", "filter: {}", "combining");
        assertThat(code("{ search { people(filter: {age: {from: 9, to: 8}}) { totalCount } } }")).isEqualTo("FILTER_INVALID");
    }

    @Test
    @DisplayName("A-04, INV-24 lists begin with the newest, the oldest or the nearest")
    void ordersLists() {
        for (String search : List.of("search", "search(text: \"shots\")", "search(text: \"\\\"shots fired\\\" OR 24-7\")")) {
            findsIn(search, "incidents", "order: NEWEST_FIRST", "third", "second", "first");
            findsIn(search, "incidents", "order: OLDEST_FIRST", "first", "second", "third");
            findsIn(search, "incidents", "order: NEAREST_FIRST, filter: {" + NEAR + "}", "second", "first", "third");
        }
        finds("places", "order: NEAREST_FIRST, filter: {" + NEAR + ", city: \"canon city\"}", "second place", "first place", "third place");
        assertThat(code("{ search { incidents(order: NEAREST_FIRST) { totalCount } } }")).isEqualTo("FILTER_INVALID");
    }

    @Test
    @DisplayName("A-04 a polygon holds what is inside its corners, not what is beside them in the same box")
    void findsInAPolygon() {
        String notch = "within: {corners: [{latitude: 41, longitude: -87.1}, {latitude: 41.015, longitude: -87.1}, {latitude: 41.015, longitude: -86.95}, "
                + "{latitude: 41.025, longitude: -86.95}, {latitude: 41.025, longitude: -87.1}, {latitude: 41.04, longitude: -87.1}, "
                + "{latitude: 41.04, longitude: -86.9}, {latitude: 41, longitude: -86.9}]}";
        finds("incidents", "filter: {" + notch + "}", "third", "second");
        finds("places", "filter: {" + notch + "}", "second place", "third place");
        finds("places", "filter: {" + notch + ", near: {latitude: 41, longitude: -87, meters: 2000}}", "second place");
        assertThat(code("{ search { places(filter: {within: {corners: []}}) { totalCount } } }")).isEqualTo("FILTER_INVALID");
    }

    @Test
    @DisplayName("A-04 what cannot be searched is refused with a code that says what to do")
    void refusesInWords() {
        assertThat(code("{ search(text: \"2019*00\") { incidents { totalCount } } }")).isEqualTo("SEARCH_STAR_INVALID");
        assertThat(code("{ search(text: \"park OR\") { incidents { totalCount } } }")).isEqualTo("SEARCH_TEXT_INVALID");
        assertThat(code("{ search(text: \"\\\"shots fired\") { incidents { totalCount } } }")).isEqualTo("SEARCH_TEXT_INVALID");
        assertThat(code("{ search(text: \"-park\") { incidents { totalCount } } }")).isEqualTo("SEARCH_TEXT_INVALID");
    }
}
