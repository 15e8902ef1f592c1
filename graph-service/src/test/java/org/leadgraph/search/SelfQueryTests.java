package org.leadgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.identity.Identity;

class SelfQueryTests {
    private static final Identity ANN = new Identity("idp", "ann@avon", "Ellingham", "Ann", "IL0000010");

    @ParameterizedTest
    @ValueSource(strings = {"Ellingham", "ellingham", "ELLINGHAM*", "Ann Ellingham, 1990", "Elli*", "el*", "ann@avon", "by ANN@AVON today",
            "\\u0045llingham", "Éllingham"})
    @DisplayName("N-08 the caller's last name as a word, a beginning of it, or the user id, in a text of the document")
    void findsTheAsker(String text) {
        assertThat(asks("{ search(text: \"" + text + "\") { people { nodes { id } } } }", Map.of(), ANN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ellinghamshire", "Bellingham", "Ann", "e*", "Elli", "Hall", "*"})
    @DisplayName("N-08 other names, and parts of words, are no self-query")
    void letsOthersThrough(String text) {
        assertThat(asks("{ search(text: \"" + text + "\") { people { nodes { id } } } }", Map.of(), ANN)).isFalse();
    }

    @Test
    @DisplayName("N-08 variables, defaults and nested inputs are looked at, names of fields are not")
    void looksEverywhere() {
        String document = "query($f: PersonFilter) { search { people(filter: $f) { nodes { id } } } }";

        assertThat(asks(document, Map.of("f", Map.of("lastName", "Ellingham")), ANN)).isTrue();
        assertThat(asks(document, Map.of("f", Map.of("oris", List.of("x", "ellingham"))), ANN)).isTrue();
        assertThat(asks(document, Map.of("f", Map.of("lastName", "Other")), ANN)).isFalse();
        assertThat(asks("query($t: String = \"Ellingham\") { search(text: $t) { people { nodes { id } } } }", Map.of(), ANN)).isTrue();
        assertThat(asks("{ search(text: \"\"\"\n Ellingham \"\"\") { people { nodes { id } } } }", Map.of(), ANN)).isTrue();
        assertThat(asks("{ Ellingham: search { people { nodes { id } } } }", Map.of(), ANN)).isFalse();
    }

    @Test
    @DisplayName("N-08 a last name of several words is found as these words, in their order")
    void findsNamesOfSeveralWords() {
        Identity jan = new Identity("idp", "jan", "van der Berg", "Jan", "IL0000010");

        assertThat(asks("{ search(text: \"Van  der-Berg\") { people { nodes { id } } } }", Map.of(), jan)).isTrue();
        assertThat(asks("{ search(text: \"der Berg\") { people { nodes { id } } } }", Map.of(), jan)).isFalse();
    }

    @Test
    @DisplayName("N-08 a short user id is found as a whole, not within other words")
    void findsShortUserIds() {
        Identity ann = new Identity("idp", "ann", "-", "Ann", "IL0000010");

        assertThat(asks("{ search(text: \"by Ann.\") { people { nodes { id } } } }", Map.of(), ann)).isTrue();
        assertThat(asks("{ search(text: \"Hannah\") { people { nodes { id } } } }", Map.of(), ann)).isFalse();
        assertThat(asks("{ search(text: \"ann@brook - x\") { people { nodes { id } } } }", Map.of(), ann)).isFalse();
    }

    private static boolean asks(String document, Map<String, Object> variables, Identity identity) {
        return SelfQuery.asks(new Question(Question.Door.GRAPHQL, "1", null, document, variables, null, Instant.EPOCH), identity);
    }
}
