package org.leadgraph.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code docs/library.md}: each query of the library with an answer of the demo world. The page is made from the files and from the answers; run this
 * one with {@code -Dleadgraph.library.write=true} to write it again.
 */
@WithDemoWorld
class LibraryCatalogueIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PAGE = Path.of("../docs/library.md");
    private static final String ATHENA = "athena@il-sample";
    private static final String RUN = "query($name: String!, $parameters: JSON) { runLibraryQuery(name: $name, parameters: $parameters) { columns rows truncation { reason } } }";
    private static final int MOST_ROWS = 3;
    private static final int MOST_OF_A_LIST = 2;

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final Library library = service.bean(Library.class);

    @Test
    @DisplayName("H-06 the catalogue is what the files say, and its examples are what the demo world answers")
    void thePageIsWhatTheLibraryIs() throws IOException {
        String page = page();
        if (Boolean.getBoolean("leadgraph.library.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).as("docs/library.md; write it with -Dit.test=LibraryCatalogueIT -Dleadgraph.library.write=true")
                .isEqualTo(page);
    }

    @Test
    @DisplayName("H-06 every query answers with the columns and types that its file names")
    void columnsAreWhatTheFilesSay() {
        for (LibraryQuery query : library.all()) {
            JsonNode answer = answer(query);
            assertThat(answer.get("columns").valueStream().map(JsonNode::asString)).as(query.name())
                    .containsExactlyElementsOf(query.columns().stream().map(LibraryColumn::name).toList());
            for (JsonNode row : answer.get("rows")) {
                for (int i = 0; i < query.columns().size(); i++) {
                    LibraryColumn column = query.columns().get(i);
                    assertThat(isOf(column.type(), row.get(i))).as("%s, %s: %s", query.name(), column, row.get(i)).isTrue();
                }
            }
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return value.isNull() || switch (type) {
            case "NODE" -> value.has("elementId") && value.has("labels");
            case "LIST<NODE>" -> value.isArray() && value.valueStream().allMatch(each -> isOf("NODE", each));
            case "PATH" -> value.isArray() && value.size() % 2 == 1;
            case "LIST<STRING>" -> value.isArray() && value.valueStream().allMatch(JsonNode::isString);
            case "INTEGER" -> value.isIntegralNumber();
            case "FLOAT" -> value.isFloatingPointNumber();
            case "BOOLEAN" -> value.isBoolean();
            case "DATETIME" -> value.isString() && value.asString().endsWith("Z");
            default -> value.isString();
        };
    }

    private JsonNode answer(LibraryQuery query) {
        return service.as(ATHENA).data(RUN, Map.of("name", query.name(), "parameters", query.example())).get("runLibraryQuery");
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # The library of link queries
                Made from the files in [cypher/library](../cypher/library) and from answers of the demo world by `LibraryCatalogueIT`; do not edit.

                Everybody in good standing may run them, and sees what he or she sees elsewhere. In GraphQL, for example on the page `/graphiql`:

                ```graphql
                { runLibraryQuery(name: "guns-across-agencies", parameters: {limit: 3}) { columns rows truncation { reason limit } } }
                ```

                `libraryQueries` lists them with everything on this page, and with their Cypher, which an analyst may change and run with `cypher`
                ([asking in Cypher](cypher.md)). A query must be alone in its document and has the limits of callers' own Cypher. Days are days in UTC. *Linked* means by a lead or a
                hit; leads that an examiner did not confirm, or found inconclusive, do not count. The examples are answers to `athena@il-sample`, shortened.

                """);
        for (LibraryCategory category : LibraryCategory.values()) {
            page.append("**").append(words(category.name())).append("**: ")
                    .append(ofCategory(category).map(query -> "[%s](#%s)".formatted(query.name(), query.name()))
                            .collect(Collectors.joining(", ")))
                    .append("\n\n");
        }
        for (LibraryCategory category : LibraryCategory.values()) {
            page.append("## ").append(words(category.name())).append("\n\n");
            ofCategory(category).forEach(query -> page.append(section(query)));
        }
        return page.toString().stripTrailing() + "\n";
    }

    private Stream<LibraryQuery> ofCategory(LibraryCategory category) {
        return library.all().stream().filter(query -> query.category() == category);
    }

    private String section(LibraryQuery query) {
        StringBuilder text = new StringBuilder(
                "### %s\n%s %s Source: %s.\n\n".formatted(query.name(), query.question(), query.why(), query.source()));
        text.append("| parameter | takes | default | meaning |\n| --- | --- | --- | --- |\n");
        query.parameters().forEach(parameter -> text.append("| `%s` | %s | %s | %s |\n".formatted(parameter.name(), parameter.expected(),
                parameter.required()
                        ? "required"
                        : parameter.defaultValue() == null ? "none" : shortened(JSON.valueToTree(parameter.defaultValue())),
                parameter.words())));
        text.append("\n| column | type | meaning |\n| --- | --- | --- |\n");
        query.columns().forEach(
                column -> text.append("| `%s` | %s | %s |\n".formatted(column.name(), column.type().replace("<", "&lt;"), column.words())));
        JsonNode rows = answer(query).get("rows");
        text.append("\nWith `%s`".formatted(JSON.writeValueAsString(query.example())));
        if (rows.isEmpty()) {
            return text.append(" the demo world has none.\n\n").toString();
        }
        text.append(":\n\n| ").append(query.columns().stream().map(LibraryColumn::name).collect(Collectors.joining(" | "))).append(" |\n|")
                .append(" --- |".repeat(query.columns().size())).append('\n');
        rows.valueStream().limit(MOST_ROWS)
                .forEach(row -> text.append("| ")
                        .append(row.valueStream().map(LibraryCatalogueIT::shortened).collect(Collectors.joining(" | "))).append(" |\n"));
        return text.append('\n').toString();
    }

    private static String shortened(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        if (value.isArray()) {
            String first = value.valueStream().limit(MOST_OF_A_LIST).map(LibraryCatalogueIT::shortened).collect(Collectors.joining("; "));
            return value.size() <= MOST_OF_A_LIST ? first : first + "; … (" + value.size() + ")";
        }
        if (value.has("labels")) {
            String label = value.at("/labels/0").asString();
            JsonNode facts = value.get("properties");
            return label + " " + Stream.of("caseNumber", "exhibitNumber", "crimeGunId", "traceId", "lastName", "address").filter(facts::has)
                    .map(key -> facts.get(key).asString()).findFirst().orElse(value.get("elementId").asString().substring(0, 8));
        }
        return value.has("type") ? value.get("type").asString() : value.asString();
    }

    private static String words(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

}
