package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.graph.CypherValue.Node;
import org.leadgraph.graph.CypherValue.Relationship;
import org.leadgraph.guard.AnswerOrder;
import org.leadgraph.guard.AnswerOrder.Key;
import org.neo4j.driver.Values;
import org.neo4j.driver.internal.InternalNode;
import org.neo4j.driver.internal.InternalRelationship;

class AnswerRowsTests {
    private static final AnswerOrder OPEN = new AnswerOrder(false, List.of(), Set.of(new Key("list", Optional.empty())));

    @Test
    @DisplayName("V24 rows without an order come in one order, however the database found them")
    void ordersWhatIsOpen() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Object> values = Arrays.asList(null, true, 7L, 7.5, "b", "a", LocalDate.of(2024, 2, 29), List.of(2L, 1L), node("2"),
                node("1"), new TreeMap<>(Map.of("k", "v")), new byte[]{1}, new CypherValue.Span("P1D"),
                new CypherValue.Place(4326, 1, 2, null), Double.NaN, new CypherValue.Path(List.of(node("1"))));
        for (Object value : values) {
            for (Object other : values) {
                rows.add(Arrays.asList(value, List.of("y", "x"), other));
            }
        }

        List<List<@Nullable Object>> once = ordered(rows, OPEN);

        assertThat(once.getFirst().get(1)).isEqualTo(List.of("x", "y"));
        assertThat(once.getLast().getFirst()).isNull();
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(ordered(rows, OPEN).toString()).isEqualTo(once.toString());
        }
    }

    @Test
    @DisplayName("V24 the statement's own order stays, and only rows that it does not tell apart are ordered")
    void ordersTies() {
        List<List<@Nullable Object>> rows = List.of(row("b", 1L), row("a", 2L), row("a", 1L), row("c", 0L), row("b", 3L), row("b", 2L));

        assertThat(ordered(rows, new AnswerOrder(true, List.of(new Key("first", Optional.empty())), Set.of())))
                .containsExactly(row("b", 1L), row("a", 1L), row("a", 2L), row("c", 0L), row("b", 2L), row("b", 3L));
        assertThat(ordered(rows, new AnswerOrder(true, List.of(), Set.of()))).isEqualTo(rows);
        List<List<@Nullable Object>> people = List.of(Arrays.asList(person("2", "Z"), null, 2L), Arrays.asList(person("1", "Z"), null, 1L),
                Arrays.asList(person("3", "A"), null, 0L));
        assertThat(ordered(people, new AnswerOrder(true, List.of(new Key("first", Optional.of("lastName"))), Set.of())).stream()
                .map(List::getLast)).containsExactly(1L, 2L, 0L);
    }

    @Test
    @DisplayName("V24 rows that are ordered by a part of a day or a place keep that order")
    void keepsAnOrderByAPart() {
        List<List<@Nullable Object>> rows = List.of(row(LocalDate.of(2025, 1, 1), 1L), row(LocalDate.of(2024, 12, 31), 2L),
                row(LocalDate.of(2024, 12, 31), 1L), row(LocalDate.of(2024, 1, 1), 1L));

        assertThat(ordered(rows, new AnswerOrder(true, List.of(new Key("first", Optional.of("year"))), Set.of())))
                .containsExactly(rows.get(0), rows.get(2), rows.get(1), rows.get(3));
    }

    @Test
    @DisplayName("V24 nodes are in no order of their own, and a list in a map is ordered where it stands")
    void ordersNodesAndListsInMaps() {
        List<List<@Nullable Object>> rows = List.of(row(node("2"), 1L), row(node("1"), 2L), row(node("3"), 0L));

        assertThat(ordered(rows,
                new AnswerOrder(true, List.of(new Key("first", Optional.empty()), new Key("last", Optional.empty())), Set.of())))
                .containsExactly(rows.get(1), rows.get(0), rows.get(2));
        assertThat(ordered(List.of(row(new TreeMap<>(Map.of("them", List.of("b", "a"), "path", List.of("z", "y"))), 1L)),
                new AnswerOrder(false, List.of(), Set.of(new Key("first", Optional.of("them")))))
                .getFirst().getFirst()).isEqualTo(Map.of("them", List.of("a", "b"), "path", List.of("z", "y")));
    }

    @Test
    @DisplayName("V22, V24 relationships are named in the order of the answer, after what they say, with our ids of their ends")
    void namesInTheOrderOfTheAnswer() {
        CypherValues values = new CypherValues();
        values.node(stored(1, "b"));
        values.node(stored(2, "a"));
        Object second = values.of(Values.value(link(9, 0.2)));
        Object first = values.of(Values.value(link(1, 0.1)));

        for (List<List<@Nullable Object>> rows : List.of(List.of(row(second, 1L), row(first, 1L)),
                List.of(row(first, 1L), row(second, 1L)))) {
            List<List<@Nullable Object>> named = new AnswerRows(List.of("first", "list", "last"), OPEN, values).inOrder(rows);

            assertThat(named.stream().map(List::getFirst)).containsExactly(
                    new Relationship("r1", "SAME_AS", "b", "a", new TreeMap<>(Map.of("score", 0.1))),
                    new Relationship("r2", "SAME_AS", "b", "a", new TreeMap<>(Map.of("score", 0.2))));
        }
    }

    private static InternalNode stored(long id, String recordId) {
        return new InternalNode(id, List.of("Person", "S1"), Map.of("recordId", Values.value(recordId), "ori", Values.value("X")));
    }

    private static InternalRelationship link(long id, double score) {
        return new InternalRelationship(id, 1, 2, "SAME_AS", Map.of("score", Values.value(score)));
    }

    private static List<List<@Nullable Object>> ordered(List<List<@Nullable Object>> rows, AnswerOrder order) {
        return new AnswerRows(List.of("first", "list", "last"), order, new CypherValues()).inOrder(rows);
    }

    private static List<@Nullable Object> row(Object first, Object last) {
        return Arrays.asList(first, null, last);
    }

    private static Node node(String id) {
        return new Node(id, "Person", new TreeMap<>(), null);
    }

    private static Node person(String id, String lastName) {
        return new Node(id, "Person", new TreeMap<>(Map.of("lastName", lastName)), null);
    }
}
