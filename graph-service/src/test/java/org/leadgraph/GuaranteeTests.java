package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/guarantee.md} defines every invariant that code, tests and documents cite, and names a test that shows it. */
class GuaranteeTests {
    private static final Path PAGE = Path.of("../docs/guarantee.md");
    private static final Pattern ROW = Pattern.compile("^\\| INV-(\\d+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern CITED = Pattern.compile("\\bINV-(\\d+)");
    /** How invariants were cited before; files of schema changes have two zeros or more in front. */
    private static final Pattern OLD = Pattern.compile("\\bV[1-9]\\d?\\b");

    @Test
    void everyCitedInvariantIsDefined() throws IOException {
        Map<String, String> defined = shownBy();
        List<String> undefined = new ArrayList<>();
        for (Path file : ProjectFiles.texts()) {
            CITED.matcher(Files.readString(file)).results().map(MatchResult::group).filter(id -> !defined.containsKey(id))
                    .forEach(id -> undefined.add(id + " in " + file));
        }

        assertThat(undefined).isEmpty();
    }

    @Test
    void everyInvariantNamesTestsThatCiteIt() throws IOException {
        Map<String, String> tests = ProjectFiles.testsByName();
        List<String> wrong = new ArrayList<>();
        shownBy().forEach((invariant, names) -> {
            for (String name : names.split(", ")) {
                Pattern cited = Pattern.compile("\\b" + invariant + "\\b");
                if (!name.equals("not built") && !cited.matcher(tests.getOrDefault(name, "")).find()) {
                    wrong.add(invariant + ": " + name);
                }
            }
        });

        assertThat(wrong).as("tests that are not there, or do not cite the invariant").isEmpty();
    }

    @Test
    void numbersAreWithoutGapsAndTheOldOnesAreGone() throws IOException {
        assertThat(shownBy().keySet()).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, shownBy().size()).mapToObj(number -> "INV-" + number).toList());
        List<Path> old = new ArrayList<>();
        for (Path file : ProjectFiles.texts()) {
            if (OLD.matcher(Files.readString(file)).find()) {
                old.add(file);
            }
        }
        assertThat(old).as("files that cite an invariant as V and a number").isEmpty();
    }

    /** Names of tests by invariant. */
    private static Map<String, String> shownBy() throws IOException {
        Map<String, String> shownBy = new TreeMap<>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> shownBy.put("INV-" + row.group(1), row.group(3)));
        return shownBy;
    }
}
