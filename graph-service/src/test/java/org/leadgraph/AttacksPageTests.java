package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadgraph.guard.PublishedFlaw;
import org.leadgraph.guard.PublishedFlaw.Group;

/**
 * Keeps {@code docs/attacks.md}: each published flaw with what is tried here. The page is made from the attacks; run this one with
 * {@code -Dleadgraph.attacks.write=true} to write it again.
 */
class AttacksPageTests {
    private static final Path PAGE = Path.of("../docs/attacks.md");
    private static final List<Path> TESTS = List.of(Path.of("../cypher/visibility/src/test/java"),
            Path.of("../cypher/guard/src/test/java"), Path.of("ledger/src/test/java"), Path.of("src/test/java"));
    private static final String TRIED = "PublishedFlawsIT";

    @Test
    void thePageIsWhatTheAttacksSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("leadgraph.attacks.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).as("docs/attacks.md; write it with -Dtest=AttacksPageTests -Dleadgraph.attacks.write=true")
                .isEqualTo(page);
    }

    @Test
    void everyFlawIsTriedByATestThatThereIs() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    // Two modules have a class of the same name.
                    tests.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }

        List<String> missing = new ArrayList<>();
        for (PublishedFlaw flaw : groups().stream().flatMap(group -> group.flaws().stream()).toList()) {
            if (flaw.attacks().isEmpty() && flaw.shownBy().isEmpty()) {
                missing.add(flaw.id());
            }
            flaw.shownBy().stream().filter(reference -> {
                String[] parts = reference.split("\\.");
                return !tests.containsKey(parts[0]) || parts.length > 1 && !tests.get(parts[0]).contains("void " + parts[1] + "(");
            }).forEach(reference -> missing.add(flaw.id() + ": " + reference));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void namesAreThereOnce() {
        assertThat(groups().stream().flatMap(group -> group.flaws().stream()).map(PublishedFlaw::id)).doesNotHaveDuplicates();
    }

    private static List<Group> groups() {
        return List.of(PublishedFlaw.group("/attacks/row-level-security.cypher", "//"),
                PublishedFlaw.group("/attacks/graph-databases.cypher", "//"),
                PublishedFlaw.group("/attacks/graphql-servers.graphql", "#"),
                PublishedFlaw.group("/attacks/shared-platforms.graphql", "#"), PublishedFlaw.group("/attacks/our-own.graphql", "#"));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Attacks
                Made from the attacks in [cypher/guard](../cypher/guard/src/test/resources/attacks) and [graph-service](../graph-service/src/test/resources/attacks) by
                `AttacksPageTests`; do not edit. What leaked in other systems, or what their makers test for, and how the same is tried here; at
                the end what was found in this one, with the test that keeps it closed.

                `PublishedFlawsIT` asks each question of three graphs that differ in what the caller may not see: it exists, it does not, it is different and more. The
                answers must be the same, and contain what is visible. A second caller, who may see it, must get different answers, which proves that the question could
                have shown a leak. Cypher is asked over Bolt as a caller, where only the guard is between the text and the data, and over HTTP as an analyst. Refusals must
                have the same words. After an agreement the first caller gets the second caller's answers; when it ends, the earlier ones again.

                """);
        for (Group group : groups()) {
            page.append("## ").append(group.title())
                    .append("\n\n| published | what leaked there | what is tried here | by |\n| --- | --- | --- | --- |\n");
            group.flaws().forEach(
                    flaw -> page.append("| %s | %s | %s | %s |\n".formatted(published(flaw), flaw.leaked(), flaw.tried(), by(flaw))));
            page.append('\n');
        }
        return page.toString().stripTrailing() + "\n";
    }

    /** What was found here has no address. */
    private static String published(PublishedFlaw flaw) {
        int address = flaw.published().indexOf(", https://");
        if (address < 0) {
            return "<a id=\"%s\"></a>%s".formatted(flaw.id(), flaw.published());
        }
        return "<a id=\"%s\"></a>[%s](%s)".formatted(flaw.id(), flaw.published().substring(0, address),
                flaw.published().substring(address + 2));
    }

    private static String by(PublishedFlaw flaw) {
        List<String> tests = new ArrayList<>();
        if (!flaw.attacks().isEmpty()) {
            tests.add("%s (%d)".formatted(TRIED, flaw.attacks().size()));
        }
        flaw.shownBy().stream().map(reference -> reference.split("\\.")[0]).distinct()
                .filter(name -> tests.isEmpty() || !name.equals(TRIED))
                .forEach(tests::add);
        return String.join(", ", tests);
    }
}
