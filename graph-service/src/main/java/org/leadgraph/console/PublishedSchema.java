package org.leadgraph.console;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leadgraph.seed.LoadFormat;

/**
 * The names that the documentation gives to everybody: those of the load format, and of the agencies that own records. It says what there can be, never what
 * there is (INV-28).
 */
final class PublishedSchema {
    private static final Set<String> NOT_STORED = Set.of("dataClass", "fromLabel", "from", "toLabel", "to", "latitude", "longitude");

    private PublishedSchema() {
    }

    static List<String> labels() {
        return Stream.concat(files().filter(LoadFormat::isRecord).map(LoadFormat::graphName), Stream.of("Agency", "Ori")).toList();
    }

    static List<String> relationshipTypes() {
        return Stream.concat(files().filter(LoadFormat::isRelationship).map(LoadFormat::graphName), Stream.of("BELONGS_TO")).toList();
    }

    static List<String> propertyKeys() {
        Stream<String> columns = files().filter(file -> file.isRecord() || file.isRelationship()).flatMap(file -> file.columns().stream())
                .filter(column -> !NOT_STORED.contains(column));
        return Stream.concat(columns, Stream.of("point", "synthetic", "agencyId", "name", "level", "pointOfContact", "code")).distinct()
                .toList();
    }

    private static Stream<LoadFormat> files() {
        return Arrays.stream(LoadFormat.values());
    }
}
