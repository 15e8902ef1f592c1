package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.graph.BoltEntrance;

/** The examples of docs/clients.md as they stand there, and stock clients of others, in processes of their own. */
@WithDemoWorld
class StockClientsIT {
    private static final Path PAGE = ProjectFiles.ROOT.resolve("docs/clients.md");
    private static final Path NODE = Path.of("src/test/node");
    /** Packages stay there from one build to the next. */
    private static final Path WORK = Path.of("target/stock-clients");
    private static final Pattern EXAMPLE = Pattern.compile("```(?:typescript|java)\n// file: (\\S+)\n(.*?)```", Pattern.DOTALL);

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(WORK.resolve("examples"));
        for (String file : List.of("package.json", "package-lock.json", "tsconfig.json", "persisted.mjs", "protocols.mjs", "events.mjs")) {
            Files.copy(NODE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Map.Entry<String, String> example : examples().entrySet()) {
            Files.writeString(WORK.resolve("examples").resolve(example.getKey()), example.getValue());
        }
    }

    @Test
    @DisplayName("H-06 the examples in TypeScript compile and do what they say, with urql, Apollo Client, graphql-ws, graphql-sse and Neo4j's driver")
    void typeScriptExamplesRun() {
        NodePrograms.requireNode();
        NodePrograms.requirePackages(WORK);
        assertThat(NodePrograms.told(WORK, Map.of(), "node", "node_modules/typescript/bin/tsc", "-p", ".").output()).isEmpty();

        assertThat(ran("athena@il-sample", "node", "examples/ask.js")).contains("0 2019-0002500 IL-SAMPLE PD", "1 23-774000 ")
                .containsPattern("search [0-9a-f-]{36}");
        assertThat(ran("athena@il-sample", "node", "examples/pages.js")).contains("page 1 ", "page 2 ", "page 3 ");
        assertThat(ran("athena@il-sample", "node", "examples/watch.js")).isEqualTo("2019-0002500\n");
        assertThat(ran("athena@il-sample", "node", "examples/stream.js")).isEqualTo("2019-0002500\n");
        assertThat(ran("vera@il-sample", "node", "examples/cypher.js")).startsWith("2019-0002500 ");
    }

    @Test
    @DisplayName("H-06 the examples in Java do what they say, with the JDK alone and with Neo4j's driver")
    void javaExamplesRun() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertThat(ran("athena@il-sample", java, "examples/Ask.java")).startsWith("200 {").contains("\"caseNumber\":\"2019-0002500\"")
                .containsPattern("search [0-9a-f-]{36}");
        assertThat(ran("vera@il-sample", java, "-cp", System.getProperty("java.class.path"), "examples/AskInCypher.java"))
                .isNotBlank().doesNotContain("Exception");
    }

    @Test
    @DisplayName("stock clients understand refusals: hashes are given up, and connections are not begun again in vain")
    void stockClientsUnderstandRefusals() {
        NodePrograms.requireNode();
        NodePrograms.requirePackages(WORK);

        assertThat(ran("athena@il-sample", "node", "persisted.mjs")).contains("Hashes are given up.");
        assertThat(ran("athena@il-sample", "node", "protocols.mjs")).contains("The protocol is kept.");
        assertThat(ran("athena@il-sample", "node", "events.mjs")).contains("The stream is understood.");
    }

    @Test
    @DisplayName("P-06, P-11 the page for client developers names every header that a client sends or reads, and what is deprecated")
    void thePageIsComplete() throws IOException {
        String page = Files.readString(PAGE);
        String access = Files.readString(Path.of("src/main/java/org/leadgraph/http/HttpAccess.java"));

        assertThat(Pattern.compile("\"(X-[A-Za-z-]+)\"").matcher(access).results().map(header -> header.group(1)).distinct())
                .hasSizeGreaterThan(5).allSatisfy(header -> assertThat(page).contains("`" + header + "`"));
        assertThat(page).contains("(errors.md)", "(limits.md)", "(cypher.md)", "(watching.md)");
        assertThat(service.as("athena@il-sample").data("{ __schema { types { name fields(includeDeprecated: true) { isDeprecated } } } }")
                .at("/__schema/types").valueStream().filter(type -> !type.get("name").asString().startsWith("__"))
                .flatMap(type -> type.findValues("isDeprecated").stream())).hasSizeGreaterThan(100)
                .noneMatch(deprecated -> deprecated.asBoolean());
    }

    private String ran(String user, String... command) {
        NodePrograms.Told told = NodePrograms.told(WORK, Map.of("LEADGRAPH_URL", service.base().toString(), "LEADGRAPH_TOKEN",
                service.tokenOf(user), "LEADGRAPH_BOLT", service.bean(BoltEntrance.class).uri().toString()), command);
        assertThat(told.status()).as(told.output()).isZero();
        return told.output();
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        EXAMPLE.matcher(Files.readString(PAGE)).results().forEach(found -> examples.put(found.group(1), found.group(2)));
        assertThat(examples).containsOnlyKeys("Ask.java", "AskInCypher.java", "ask.ts", "cypher.ts", "pages.ts", "stream.ts", "watch.ts");
        return examples;
    }
}
