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
import graphql.language.TypeName;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("lists are connections as Relay knows them: edges with cursor and node, and nodes beside them")
    void everyPageHasEdges() throws IOException {
        Map<String, Map<String, String>> types = types();

        assertThat(types.keySet()).filteredOn(name -> name.endsWith("Connection")).hasSizeGreaterThan(30).allSatisfy(name -> {
            Map<String, String> fields = types.get(name);
            assertThat(fields).as(name).containsKeys("edges", "nodes").containsEntry("pageInfo", "PageInfo!");
            Map<String, String> edge = types.get(fields.get("edges").replaceAll("[\\[\\]!]", ""));
            assertThat(edge).as(name).containsEntry("cursor", "String!").containsKey("node");
            assertThat("[" + edge.get("node") + "]!").as(name).isEqualTo(fields.get("nodes"));
        });
    }

    @Test
    @DisplayName("whatever has an id can be asked for by it: it is a Node")
    void everyTypeWithAnIdIsANode() throws IOException {
        Set<String> nodes = definitions().filter(type -> type.getImplements().stream().anyMatch(each -> each instanceof TypeName name
                && name.getName().equals("Node"))).map(ObjectTypeDefinition::getName).collect(Collectors.toSet());

        assertThat(definitions().filter(type -> type.getFieldDefinitions().stream().anyMatch(field -> field.getName().equals("id")))
                .map(ObjectTypeDefinition::getName)).hasSizeGreaterThan(15).isSubsetOf(nodes);
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

    /** Fields with their types, by the type that has them. */
    private static Map<String, Map<String, String>> types() throws IOException {
        Map<String, Map<String, String>> types = new TreeMap<>();
        definitions().forEach(type -> type.getFieldDefinitions().forEach(
                field -> types.computeIfAbsent(type.getName(), _ -> new TreeMap<>()).put(field.getName(),
                        AstPrinter.printAstCompact(field.getType()))));
        return types;
    }

    private static Stream<ObjectTypeDefinition> definitions() throws IOException {
        List<ObjectTypeDefinition> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../graphql"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".graphqls")).toList()) {
                types.addAll(new Parser().parseDocument(Files.readString(file)).getDefinitionsOfType(ObjectTypeDefinition.class));
            }
        }
        return types.stream();
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
