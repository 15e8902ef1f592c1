package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/requirements.md}: each requirement with the tests that name it. The table is made from the tests; run this one with
 * {@code -Dleadgraph.requirements.write=true} to write it again.
 */
class RequirementsTests {
    private static final Path CONTRACT = Path.of("src/test/resources/requirements/contract.txt");
    private static final Path NOT_APPLICABLE = Path.of("src/test/resources/requirements/not-applicable.txt");
    private static final Path TABLE = Path.of("../docs/requirements.md");
    private static final List<Path> TESTS = List.of(Path.of("../cypher/model/src/test"), Path.of("../cypher/visibility/src/test"),
            Path.of("../cypher/guard/src/test"), Path.of("../seed-data/src/test"), Path.of("ledger/src/test"),
            Path.of("src/test"));
    private static final Pattern TEST_NAME = Pattern.compile("@DisplayName\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern IDS = Pattern.compile("\\b([A-X])-(\\d\\d)\\b(?: to [A-X]-(\\d\\d))?");

    private record Requirement(String id, String tag, String text) {}

    @Test
    void theTableIsWhatTheTestsSay() throws IOException {
        String table = table();
        if (Boolean.getBoolean("leadgraph.requirements.write")) {
            Files.writeString(TABLE, table);
        }

        assertThat(Files.readString(TABLE))
                .as("docs/requirements.md; write it with -Dtest=RequirementsTests -Dleadgraph.requirements.write=true")
                .isEqualTo(table);
    }

    @Test
    void testsNameOnlyRequirementsThatThereAre() throws IOException {
        Set<String> known = new TreeSet<>(contract().stream().map(Requirement::id).toList());

        assertThat(shown().keySet().stream().filter(id -> !known.contains(id)).toList()).isEmpty();
    }

    @Test
    void whatIsNotApplicableIsShownByNoTest() throws IOException {
        Set<String> known = new TreeSet<>(contract().stream().map(Requirement::id).toList());

        assertThat(notApplicable().keySet()).isSubsetOf(known).doesNotContainAnyElementsOf(shown().keySet());
    }

    private static String table() throws IOException {
        Map<String, Set<String>> shown = shown();
        Map<String, String> without = notApplicable();
        List<Requirement> contract = contract().stream().filter(requirement -> "EFR".contains(requirement.tag())).toList();
        long met = contract.stream().filter(requirement -> shown.containsKey(requirement.id())).count();
        StringBuilder text = new StringBuilder("""
                # Requirements and the tests that show them
                Made from the tests by `RequirementsTests`; do not edit. Tags: **E** enforced, **F** capability, **R** record. Sources: S0 NESS and Collective Data
                Sharing, S1 Crime Gun Intelligence Centers, S2 N-DEx audit reference, S3 N-DEx manual 3.1. A test that names a requirement shows at least a part of it.

                """);
        text.append("%d of %d are named by a test, %d are not applicable.%n%n| id | tag | rule | shown by |%n| --- | --- | --- | --- |%n"
                .formatted(met, contract.size(), without.size()));
        for (Requirement requirement : contract) {
            text.append("| %s | %s | %s | %s |%n".formatted(requirement.id(), requirement.tag(), requirement.text(),
                    shown.containsKey(requirement.id())
                            ? String.join(", ", shown.get(requirement.id()))
                            : without.containsKey(requirement.id()) ? "not applicable: " + without.get(requirement.id()) : "not yet"));
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static List<Requirement> contract() throws IOException {
        List<Requirement> contract = new ArrayList<>();
        for (String line : Files.readAllLines(CONTRACT)) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(" ", 3);
                contract.add(new Requirement(parts[0], parts[1], parts[2]));
            }
        }
        return contract;
    }

    /** Reasons by requirement id. */
    private static Map<String, String> notApplicable() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(NOT_APPLICABLE)) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(" ", 2);
                reasons.put(parts[0], parts[1]);
            }
        }
        return reasons;
    }

    /** Names of test classes and situations by requirement id. */
    private static Map<String, Set<String>> shown() throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".java")) {
                        Matcher names = TEST_NAME.matcher(Files.readString(file));
                        while (names.find()) {
                            note(names.group(1), name.replace(".java", ""), shown);
                        }
                    } else if (name.endsWith(".yaml")) {
                        Files.readAllLines(file).stream().filter(line -> line.startsWith("cites:"))
                                .forEach(line -> note(line, "situation " + name.replace(".yaml", ""), shown));
                    }
                }
            }
        }
        return shown;
    }

    private static void note(String text, String by, Map<String, Set<String>> shown) {
        Matcher ids = IDS.matcher(text);
        while (ids.find()) {
            int first = Integer.parseInt(ids.group(2));
            int last = ids.group(3) == null ? first : Integer.parseInt(ids.group(3));
            IntStream.rangeClosed(first, last)
                    .forEach(number -> shown.computeIfAbsent("%s-%02d".formatted(ids.group(1), number), _ -> new TreeSet<>()).add(by));
        }
    }
}
