package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every query file is used, says what it answers, and bounds what it orders. */
class NamedQueriesTests {
    private static final Path CYPHER = Path.of("../cypher");
    private static final Pattern NAME = Pattern.compile("\"([a-z-]+(/[a-z-]+)?)\"");

    @Test
    void everyQueryIsUsedAndEveryUsedQueryIsThere() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher names = NAME.matcher(Files.readString(source));
                while (names.find()) {
                    // The loader names its queries for policy by the file alone.
                    String name = names.group(1).contains("/") ? names.group(1) : "ingest/" + names.group(1);
                    if (Files.exists(CYPHER.resolve(name + ".cypher"))) {
                        used.add(name);
                    }
                }
            }
        }

        // The library is for callers, who name its queries themselves.
        assertThat(queries().stream().filter(file -> !file.startsWith(CYPHER.resolve("library")))
                .map(file -> CYPHER.relativize(file).toString().replace(".cypher", "")).toList())
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyQuerySaysWhatItAnswers() throws IOException {
        for (Path query : queries()) {
            String text = Files.readString(query);
            assertThat(text).as(query.toString()).contains("// question:", "// params:", "// returns:", "// source:");
        }
    }

    @Test
    void everyLimitIsAParameterBehindAnOrder() throws IOException {
        for (Path query : queries()) {
            String text = Files.readString(query).replaceAll("(?m)^//.*$", "");
            Matcher limits = Pattern.compile("LIMIT\\s+(\\S+)").matcher(text);
            while (limits.find()) {
                assertThat(limits.group(1)).as(query.toString()).startsWith("$");
                assertThat(text.substring(0, limits.start())).as(query.toString()).contains("ORDER BY");
            }
        }
    }

    private static List<Path> queries() throws IOException {
        try (Stream<Path> files = Files.walk(CYPHER)) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .filter(file -> !file.startsWith(CYPHER.resolve("schema")) && !file.startsWith(CYPHER.resolve("guard")))
                    .toList();
        }
    }
}
