package org.leadgraph.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/** Bookings, terms in prison, probation and parole over HTTP, on the demo world. */
@WithDemoWorld
class CustodyIT {
    private static final String ATHENA = "athena@il-sample";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    private enum Kind {
        BOOKING("bookings", "bookingNumber", "heldOnly", "releasedAt"),
        INCARCERATION("incarcerations", "inmateNumber", "heldOnly", "releasedOn"),
        SUPERVISION("supervisions", "supervisionNumber", "runningOnly", "endedOn");

        final String list;
        final String number;
        final String going;
        final String end;

        Kind(String list, String number, String going, String end) {
            this.list = list;
            this.number = number;
            this.going = going;
            this.end = end;
        }
    }

    private JsonNode all(Kind kind, String filter) {
        return service.as(ATHENA)
                .data("""
                { search { %s(first: 100 %s) { totalCount nodes { id owner { id } %s %s people { totalCount nodes { id owner { id } } } } } } }"""
                        .formatted(kind.list, filter, kind.number, kind.end), Map.of())
                .at("/search/" + kind.list);
    }

    /** One whose person is in view. */
    private JsonNode complete(Kind kind, Predicate<JsonNode> so) {
        for (JsonNode each : all(kind, "").get("nodes")) {
            if (each.at("/people/nodes").size() == 1 && so.test(each)) {
                return each;
            }
        }
        throw new AssertionError("None with its person");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("C-16, H-02 is of one person of its agency, who lists it")
    void isOfOnePerson(Kind kind) {
        JsonNode record = complete(kind, _ -> true);
        String person = record.at("/people/nodes/0/id").asString();

        JsonNode listed = service.as(ATHENA).data("query($id: ID!) { node(id: $id) { ... on Person { %s { nodes { id } } } } }"
                .formatted(kind.list), Map.of("id", person)).at("/node/" + kind.list + "/nodes");

        assertThat(record.at("/people/totalCount").asInt()).isEqualTo(1);
        assertThat(record.at("/people/nodes/0/owner/id")).isEqualTo(record.at("/owner/id"));
        assertThat(ids(listed)).contains(record.get("id").asString());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("C-16, A-04 is found by its number, as a word and as a whole value")
    void isFoundByItsNumber(Kind kind) {
        JsonNode record = complete(kind, _ -> true);
        String number = record.get(kind.number).asString();

        JsonNode found = byNumber(kind, ATHENA, number);

        assertThat(ids(found.at("/words/" + kind.list + "/nodes"))).contains(record.get("id").asString());
        assertThat(ids(found.at("/exactly/" + kind.list + "/nodes"))).containsExactly(record.get("id").asString());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("M-08, INV-4 a limited participant finds none, and no pointer to one")
    void isNotThereForWhomItIsHidden(Kind kind) {
        JsonNode found = byNumber(kind, "marcel@foreign-liaison", complete(kind, _ -> true).get(kind.number).asString());

        assertThat(found.at("/words/" + kind.list + "/nodes").size()).isZero();
        assertThat(found.at("/words/pointers").size()).isZero();
        assertThat(found.at("/exactly/" + kind.list + "/totalCount").asInt()).isZero();
    }

    private JsonNode byNumber(Kind kind, String user, String number) {
        return service.as(user).data("""
                query($number: String!) {
                  words: search(text: $number) { %1$s { nodes { id } } pointers { recordId } }
                  exactly: search { %1$s(filter: {%2$s: $number}) { totalCount nodes { id } } }
                }""".formatted(kind.list, kind.number), Map.of("number", number));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("H-02 who is still held or supervised can be asked for")
    void tellsWhatGoesOn(Kind kind) {
        JsonNode going = all(kind, "filter: {" + kind.going + ": true}");

        assertThat(going.get("totalCount").asInt()).isPositive().isLessThan(all(kind, "").get("totalCount").asInt());
        assertThat(going.get("nodes")).allSatisfy(each -> assertThat(each.get(kind.end).isNull()).isTrue());
    }

    @Test
    @DisplayName("C-16 a booking follows its arrest, and each leads to the other")
    void followsItsArrest() {
        JsonNode arrest = service.as(ATHENA)
                .data("""
                { search { arrests(first: 1) { nodes { id arrestedAt bookings { totalCount nodes { id bookedAt arrests { nodes { id } } } } } } } }""",
                        Map.of())
                .at("/search/arrests/nodes/0");

        assertThat(arrest.at("/bookings/totalCount").asInt()).isEqualTo(1);
        assertThat(arrest.at("/bookings/nodes/0/bookedAt").asString()).isGreaterThan(arrest.get("arrestedAt").asString());
        assertThat(ids(arrest.at("/bookings/nodes/0/arrests/nodes"))).containsExactly(arrest.get("id").asString());
    }

    @Test
    @DisplayName("A-04 probation and parole are told apart")
    void tellsProbationFromParole() {
        int both = all(Kind.SUPERVISION, "").get("totalCount").asInt();
        int probation = all(Kind.SUPERVISION, "filter: {supervisionType: PROBATION}").get("totalCount").asInt();
        int parole = all(Kind.SUPERVISION, "filter: {supervisionType: PAROLE}").get("totalCount").asInt();

        assertThat(probation).isPositive();
        assertThat(parole).isPositive();
        assertThat(probation + parole).isEqualTo(both);
    }

    private static List<String> ids(JsonNode nodes) {
        List<String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.get("id").asString()));
        return ids;
    }
}
