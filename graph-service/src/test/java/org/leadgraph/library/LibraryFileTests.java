package org.leadgraph.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.guard.text.QueryCheck;
import org.leadgraph.guard.text.QueryCheck.Language;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.RefusedToStart;

/** The files of the library are what the library takes, and what it does not take is said. */
class LibraryFileTests {
    private static final Path FILES = Path.of("../cypher/library");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 3);
    private static final String GOOD = """
            // question: Which guns?
            // category: GUNS
            // params:
            //   make STRING, optional: only of this make
            //   days INTEGER = 30, 1 to 365: most days
            //   share FLOAT = 0.5, 0 to 1: a share
            //   gun RECORD_ID, required: a gun
            //   until DATE = today: last day
            //   roles LIST<STRING> = ["A"], one of A, B: roles
            //   limit INTEGER = 5, 1 to 10: most rows
            // returns:
            //   gun NODE: the gun
            // source: a source (A-01)
            // why: a reason
            // example: {"gun": "b384025ec03518f0c30e12ea4dcb2f21"}
            MATCH (gun:Firearm {recordId: $gun})
            WHERE $make IS NULL AND $days > 1 AND $share < 1 AND date($until) IS NOT NULL AND 'A' IN $roles
            RETURN gun
            ORDER BY gun.recordId
            LIMIT $limit
            """;

    @Test
    @DisplayName("H-06 every file of the library has a complete header, and a statement that callers may copy and change")
    void readsEveryFile() throws IOException {
        List<LibraryQuery> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.sorted().toList()) {
                queries.add(LibraryFile.read(file.getFileName().toString().replace(".cypher", ""), Files.readString(file)));
            }
        }

        assertThat(queries).hasSizeGreaterThanOrEqualTo(20).allSatisfy(query -> {
            assertThat(QueryCheck.refusal(query.cypher(), Language.CYPHER_25)).as(query.name()).isEmpty();
            assertThat(query.question()).as(query.name()).endsWith("?");
            // Agencies are looked up by a record's ORI, never walked through to other records.
            assertThat(query.cypher()).as(query.name()).doesNotContainPattern("Agency\\)(<-|-)").doesNotContain("SHARES_WITH");
        });
        assertThat(queries.stream().map(LibraryQuery::category).distinct()).containsExactlyInAnyOrder(LibraryCategory.values());
    }

    @Test
    @DisplayName("H-06 a broken header stops the start with a sentence that names the file and what is wrong")
    void saysWhatIsBroken() {
        assertThat(LibraryFile.read("guns", GOOD).parameters()).hasSize(7);
        Map.ofEntries(Map.entry("// question: Which guns?\n", "// question:"), Map.entry("// why: a reason\n", "// why:"),
                Map.entry("// category: GUNS", "The category is one of"), Map.entry("INTEGER = 30, 1 to 365", "A parameter is written as"),
                Map.entry("//   gun NODE: the gun", "A column is written as"), Map.entry("// source: a", "not understood"),
                Map.entry("= [\"A\"], one of", "not a value"),
                Map.entry("{\"gun\": \"b384025ec03518f0c30e12ea4dcb2f21\"}", "one object of JSON"),
                Map.entry("$days > 1", "the statement uses"), Map.entry("LIMIT $limit\n", "ends with ORDER BY"),
                Map.entry(" = 5, 1 to 10", "limit"), Map.entry("AND 'A' IN $roles", "not open to callers"))
                .forEach((part, message) -> assertThatThrownBy(() -> LibraryFile.read("guns", broken(part))).as(part)
                        .isInstanceOf(RefusedToStart.class).hasMessageContaining("cypher/library/guns.cypher")
                        .hasMessageContaining(message));
        assertThatThrownBy(() -> LibraryFile.read("Guns_1", GOOD)).isInstanceOf(RefusedToStart.class);
        assertThatThrownBy(() -> LibraryFile.read("guns", GOOD.replace("b384025e", "x"))).isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("The example");
    }

    private static String broken(String part) {
        assertThat(GOOD).contains(part);
        return GOOD.replace(part, switch (part) {
            case "// category: GUNS" -> "// category: CARS";
            case "INTEGER = 30, 1 to 365" -> "NUMBER = 30";
            case "//   gun NODE: the gun" -> "//   gun CAR: the gun";
            case "// source: a" -> "// origin: a";
            case "= [\"A\"], one of" -> "= [A, one of";
            case "$days > 1" -> "$day > 1";
            case " = 5, 1 to 10" -> ", optional";
            case "AND 'A' IN $roles" -> "AND gun.make =~ $roles[0]";
            case "LIMIT $limit\n" -> "SKIP $limit\n";
            case "{\"gun\": \"b384025ec03518f0c30e12ea4dcb2f21\"}" -> "gun";
            default -> "";
        });
    }

    @Test
    @DisplayName("H-06 parameters have types and bounds; a refusal names the parameter, what was sent and what is expected")
    void checksParameters() {
        LibraryQuery query = LibraryFile.read("guns", GOOD);
        String gun = "b384025ec03518f0c30e12ea4dcb2f21";

        assertThat(query.complete(Map.of("gun", gun), TODAY)).containsEntry("days", 30L).containsEntry("share", 0.5)
                .containsEntry("until", "2026-02-03").containsEntry("roles", List.of("A")).containsEntry("make", null)
                .containsEntry("gun", gun);
        assertThat(query.complete(Map.of("gun", gun, "days", 365L, "share", 1, "until", "2024-02-29", "roles", List.of("B", "A")), TODAY))
                .containsEntry("days", 365L).containsEntry("share", 1.0).containsEntry("until", "2024-02-29");
        Map<String, Object> unfit = new HashMap<>(
                Map.of("days", 366L, "share", -0.1, "until", "2024-02-30", "roles", List.of("C"), "make", "\u0007"));
        unfit.forEach((name, value) -> assertThatThrownBy(() -> query.complete(Map.of("gun", gun, name, value), TODAY)).as(name)
                .isInstanceOf(InvalidRequest.class).hasMessageContaining("Parameter `" + name + "`").hasMessageContaining("expected is"));
        assertThatThrownBy(() -> query.complete(Map.of("gun", gun, "days", "many"), TODAY))
                .hasMessage("Parameter `days`: sent was \"many\", expected is a whole number from 1 to 365.");
        assertThatThrownBy(() -> query.complete(Map.of(), TODAY)).hasMessageContaining("Parameter `gun`: nothing was sent");
        assertThatThrownBy(() -> query.complete(Map.of("gun", gun, "colour", "red"), TODAY)).hasMessageContaining("`make`, `days`");
        assertThatThrownBy(() -> query.complete(Map.of("gun", gun.toUpperCase(java.util.Locale.ROOT)), TODAY))
                .isInstanceOf(InvalidRequest.class);
    }
}
