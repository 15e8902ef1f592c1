package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/** The public schema knows every kind of record and link that the model declares. */
class KindsTests {
    private static final TypeDefinitionRegistry SCHEMA = schema();

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void everyKindIsATypeThatIsARecord(RecordKind kind) {
        assertThat(SCHEMA.getImplementationsOf(SCHEMA.getTypeOrNull("Record", InterfaceTypeDefinition.class)))
                .anyMatch(type -> type.getName().equals(kind.label()));
    }

    @Test
    void everyKindOfLinkCanBeNamed() {
        assertThat(words("RelationshipKind")).containsExactlyInAnyOrderElementsOf(LinkKind.types());
    }

    @Test
    void whatIncidentsShareConnectsThem() {
        assertThat(words("ConnectionKind")).containsExactlyInAnyOrderElementsOf(Stream
                .concat(Stream.of("NIBIN_LEAD"), RecordKind.those(RecordKind::isShared).map(Enum::name)).toList());
    }

    @Test
    void whatWordsFindHasAList() {
        List<String> lists = RecordKind.those(kind -> kind.wordIndex() != null).map(RecordKind::wordIndex).distinct().toList();

        assertThat(fields("SearchResult")).containsAll(lists);
    }

    private static List<String> words(String name) {
        Stream<EnumTypeDefinition> added = SCHEMA.enumTypeExtensions().getOrDefault(name, List.of()).stream()
                .map(EnumTypeDefinition.class::cast);
        return Stream.concat(Stream.of(SCHEMA.getTypeOrNull(name, EnumTypeDefinition.class)), added)
                .flatMap(each -> each.getEnumValueDefinitions().stream()).map(value -> value.getName()).toList();
    }

    private static List<String> fields(String name) {
        Stream<ObjectTypeDefinition> added = SCHEMA.objectTypeExtensions().getOrDefault(name, List.of()).stream()
                .map(ObjectTypeDefinition.class::cast);
        return Stream.concat(Stream.of(SCHEMA.getTypeOrNull(name, ObjectTypeDefinition.class)), added)
                .flatMap(each -> each.getFieldDefinitions().stream()).map(field -> field.getName()).toList();
    }

    private static TypeDefinitionRegistry schema() {
        TypeDefinitionRegistry all = new TypeDefinitionRegistry();
        try (Stream<Path> files = Files.list(Path.of("../graphql"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".graphqls")).toList()) {
                all.merge(new SchemaParser().parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
