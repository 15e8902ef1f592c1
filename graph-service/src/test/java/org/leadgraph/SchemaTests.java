package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.SchemaDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public schema documents itself: every type, field, argument, input and enum value says what it is. */
class SchemaTests {
    @Test
    void everyElementIsDescribed() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../graphql"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".graphqls")).toList()) {
                silent.addAll(silent(new Parser().parseDocument(Files.readString(file))));
            }
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void aSubscriptionIsTheQueryOfTheSameName() throws IOException {
        String schema = Files.readString(Path.of("../graphql/schema.graphqls")) + Files.readString(Path.of("../graphql/live.graphqls"));
        Map<String, Map<String, String>> fields = new Parser().parseDocument(schema).getDefinitionsOfType(ObjectTypeDefinition.class)
                .stream()
                .collect(Collectors.toMap(ObjectTypeDefinition::getName, type -> type.getFieldDefinitions().stream()
                        .collect(Collectors.toMap(FieldDefinition::getName, field -> field.getInputValueDefinitions().stream()
                                .map(argument -> argument.getName() + ": " + AstPrinter.printAstCompact(argument.getType()))
                                .collect(Collectors.joining(", ", "(", ") " + AstPrinter.printAstCompact(field.getType())))))));

        assertThat(fields.get("Subscription")).isNotEmpty();
        assertThat(fields.get("Query")).containsAllEntriesOf(fields.get("Subscription"));
    }

    private static List<String> silent(Document document) {
        List<String> silent = new ArrayList<>();
        Deque<Node<?>> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            Node<?> node = open.remove();
            boolean exempt = node instanceof SDLExtensionDefinition || node instanceof SchemaDefinition;
            if (!exempt && node instanceof AbstractDescribedNode<?> described && described.getDescription() == null) {
                silent.add(node instanceof NamedNode<?> named ? named.getName() : node.getClass().getSimpleName());
            }
            node.getChildren().forEach(child -> open.add((Node<?>) child));
        }
        return silent;
    }
}
