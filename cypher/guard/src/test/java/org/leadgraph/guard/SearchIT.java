package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;

/** Words, whole values and the top of a list, of records that brook shares with ann and of one that nobody sees. */
class SearchIT {
    private static final String RECORDS = """
            CREATE (:Person:S1 {recordId: 'nfc', ori: 'TXAVON000', lastName: $nfc, firstName: 'Anne-Marie', aliases: ['Lil Bo', 'Ace']})
            CREATE (:Person:S2 {recordId: 'nfd', ori: 'TXBROOK00', lastName: $nfd, firstName: 'Bo', aliases: ['Ace One']})
            CREATE (:Person:S2 {recordId: 'obrien', ori: 'TXBROOK00', lastName: 'O’Brien'})
            CREATE (:Person:S2 {recordId: 'nameless', ori: 'TXBROOK00', firstName: 'Ace'})
            CREATE (:Person {recordId: 'hidden', ori: 'TXBROOK00', lastName: $nfc, firstName: 'Ace'})
            CREATE (:Shooting:S2 {recordId: 'old', ori: 'TXBROOK00', caseNumber: '2019-0002500', narrative: 'shots fired near the park', occurredAt: datetime('2019-01-01T00:00:00.5Z')})
            CREATE (:Shooting:S1 {recordId: 'new', ori: 'TXAVON000', caseNumber: '2019-0002501', narrative: 'fired shots near', occurredAt: datetime('2024-01-01T00:00:00Z')})
            CREATE (:FirearmRecovery:S1 {recordId: 'same', ori: 'TXAVON000', caseNumber: '24-7', narrative: 'shots', occurredAt: datetime('2024-01-01T00:00:00Z')})
            CREATE (:Shooting {recordId: 'hidden shooting', ori: 'TXAVON000', caseNumber: '2019-0002502', narrative: 'shots fired', occurredAt: datetime('2025-01-01T00:00:00Z')})
            CREATE (:Shooting:S1 {recordId: 'timeless', ori: 'TXAVON000', caseNumber: '24-8', narrative: 'shots'})
            """;

    @TempDir
    static Path directory;

    private static TestGraph graph;

    @BeforeAll
    static void start() {
        graph = TestGraph.withSchema(directory);
        SmallPolicy.write(graph);
        String name = "Ñandelú";
        graph.system(RECORDS,
                Map.of("nfc", Normalizer.normalize(name, Normalizer.Form.NFC), "nfd", Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    private static List<String> search(String index, String words) {
        return ids(graph.as("C:ann", "CALL leadgraph.search($index, $words) YIELD node RETURN node.recordId AS id",
                Map.of("index", index, "words", words)));
    }

    private static List<String> find(String index, Map<String, Object> what) {
        List<String> ids = ids(graph.as("C:ann", "CALL leadgraph.find($index, $what) YIELD node RETURN node.recordId AS id ORDER BY id",
                Map.of("index", index, "what", what)));
        assertThat(graph.as("C:ann", "CALL leadgraph.total($index, $what) YIELD total RETURN total", Map.of("index", index, "what", what))
                .getFirst().get("total").asInt()).isEqualTo(ids.size());
        return ids;
    }

    private static List<String> exact(String index, String field, String... values) {
        return find(index, Map.of("exact", Map.of(field, List.of(values))));
    }

    private static List<String> ids(List<Record> rows) {
        return rows.stream().map(row -> row.get("id").asString()).toList();
    }

    @Test
    @DisplayName("A-04 a name is found with and without its accents, in every Unicode form")
    void findsNamesWithoutTheirAccents() {
        for (String typed : List.of("Nandelu", "ñandelú", Normalizer.normalize("Ñandelú", Normalizer.Form.NFD), "NANDE*", "ñand*")) {
            assertThat(search("people", typed)).as(typed).containsExactly("nfc", "nfd");
        }
    }

    @Test
    @DisplayName("A-04 apostrophes of all kinds, and parts of hyphenated names")
    void findsCompounds() {
        for (String typed : List.of("O'Brien", "O’Brien", "obrien", "brien", "o'bri*")) {
            assertThat(search("people", typed)).as(typed).containsExactly("obrien");
        }
        for (String typed : List.of("marie", "anne", "annemarie", "Anne Marie", "anne-mar*")) {
            assertThat(search("people", typed)).as(typed).containsExactly("nfc");
        }
    }

    @Test
    @DisplayName("A-04 a star after punctuation finds the beginning of a number")
    void findsBeginningsOfNumbers() {
        assertThat(search("incidents", "2019-00025*")).containsExactly("new", "old");
        assertThat(search("incidents", "2019-*")).containsExactly("new", "old");
        assertThat(search("incidents", "2019-0002500*")).containsExactly("old");
        assertThatThrownBy(() -> search("incidents", "20*00")).isInstanceOf(Neo4jException.class);
    }

    @Test
    @DisplayName("A-04 phrases, OR and -word")
    void understandsOperators() {
        assertThat(search("incidents", "\"shots fired\"")).containsExactly("old");
        assertThat(search("incidents", "shots fired")).containsExactly("new", "old");
        assertThat(search("incidents", "park OR 24-7")).containsExactly("old", "same");
        assertThat(search("incidents", "shots -near")).containsExactly("same", "timeless");
        assertThat(search("people", "\"bo ace\"")).as("the end of one alias and the next").isEmpty();
    }

    @Test
    @DisplayName("A-04, INV-2 a whole value is found without regard to case, accents, dashes and leading zeros, and nothing else is")
    void findsTheSameValue() {
        assertThat(exact("incidents", "caseNumber", "2019-0002500")).containsExactly("old");
        assertThat(exact("incidents", "caseNumber", "20190002500", "2019/2501")).containsExactly("new", "old");
        assertThat(exact("incidents", "caseNumber", "2019-00025")).isEmpty();
        assertThat(exact("incidents", "narrative", "24-7")).as("in another field").isEmpty();
        assertThat(exact("people", "lastName", "nandelu")).containsExactly("nfc", "nfd");
        assertThat(exact("people", "aliases", "ACE")).containsExactly("nfc");
        assertThat(find("people", Map.of("exact", Map.of("lastName", List.of("nandelu"), "firstName", List.of("bo", "x")))))
                .containsExactly("nfd");
        assertThat(find("people", Map.of("words", "ace", "exact", Map.of("lastName", List.of("Nandelu"))))).containsExactly("nfc", "nfd");
        assertThat(find("people", Map.of("words", "ace", "oris", List.of("TXBROOK00")))).containsExactly("nameless", "nfd");
        assertThat(find("incidents", Map.of("words", "shots", "labels", List.of("FirearmRecovery")))).containsExactly("same");
        assertThatThrownBy(() -> exact("people", "lastName", "?")).isInstanceOf(Neo4jException.class);
        assertThatThrownBy(() -> exact("people", "x:y", "a")).isInstanceOf(Neo4jException.class);
        assertThatThrownBy(() -> find("people", Map.of())).isInstanceOf(Neo4jException.class);
    }

    @Test
    @DisplayName("INV-24, INV-27 the top of a list has the order that a sorted list has, from any place on, and counts visible records alone")
    void keepsTheTopOfAList() {
        assertThat(pages("incidents", "occurredAt", "NEWEST")).containsExactly("new", "same", "old", "timeless");
        assertThat(pages("incidents", "occurredAt", "OLDEST")).containsExactly("old", "new", "same", "timeless");
        assertThat(pages("people", "lastName", "ASCENDING")).isEqualTo(ids(graph.as("C:ann",
                "CALL leadgraph.search('people', 'ace OR brien') YIELD node RETURN node.recordId AS id ORDER BY coalesce(node.lastName, ''), id")));
    }

    /** All pages of each size. */
    private static List<String> pages(String index, String property, String way) {
        List<String> all = List.of();
        for (int size = 1; size < 5; size++) {
            List<String> ids = new ArrayList<>();
            List<Object> after = null;
            List<Record> page;
            do {
                Map<String, Object> parameters = new HashMap<>(Map.of("index", index, "what",
                        Map.of("words", index.equals("people") ? "ace OR brien" : "shots"), "property", property, "way", way, "most",
                        size));
                parameters.put("after", after);
                page = graph.as("C:ann",
                        "CALL leadgraph.page($index, $what, $property, $way, $after, $most) YIELD node, key RETURN node.recordId AS id, key",
                        parameters);
                ids.addAll(ids(page));
                assertThat(ids).as("no record comes twice").doesNotHaveDuplicates();
                after = page.isEmpty() ? null : List.of(page.getLast().get("key").asObject(), page.getLast().get("id").asString());
            } while (page.size() == size);
            assertThat(all.isEmpty() ? ids : all).isEqualTo(ids);
            all = ids;
        }
        return all;
    }
}
