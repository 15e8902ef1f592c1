package org.leadgraph.console;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;

/**
 * The names that the documentation gives to everybody: those of the load format and of feeds, and of the agencies that own records. It says what can exist, never what
 * does (INV-28).
 */
final class PublishedSchema {
    private static final Set<String> NOT_STORED = Set.of("dataClass", "fromLabel", "from", "toLabel", "to", "latitude", "longitude");

    private PublishedSchema() {
    }

    static List<String> labels() {
        return Stream.concat(RecordKind.labels().stream(), Stream.of("Agency", "Ori")).toList();
    }

    static List<String> relationshipTypes() {
        return Stream.concat(LinkKind.types().stream(), Stream.of("BELONGS_TO")).toList();
    }

    static List<String> propertyKeys() {
        Stream<String> columns = Stream.<LoadFile[]>of(RecordKind.values(), LinkKind.values()).flatMap(Stream::of)
                .flatMap(file -> file.columns().stream()).filter(column -> !NOT_STORED.contains(column));
        return Stream
                .concat(columns, Stream.of(FeedFile.AS_OF, "point", "synthetic", "agencyId", "name", "level", "pointOfContact", "code"))
                .distinct()
                .toList();
    }
}
