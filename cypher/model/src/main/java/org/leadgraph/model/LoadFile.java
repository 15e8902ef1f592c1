package org.leadgraph.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of the load format.
 * <p>
 * Shape: a header row with exactly these columns, in this order. An empty field means no value. Moments are ISO-8601 in UTC, days ISO-8601, latitude and longitude
 * degrees (WGS-84).
 */
public sealed interface LoadFile permits PolicyFile, RecordKind, LinkKind {
    /** The columns, in file order. */
    List<Field> fields();

    /** Name of the constant, for example {@code FIREARM_RECOVERY}. */
    String name();

    /** The name without directory and without {@code .csv}, for example {@code firearm-recovery}. */
    default String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of the columns, in file order. */
    default List<String> columns() {
        return fields().stream().map(Field::name).toList();
    }

    /** All files, in the order in which they are loaded: policy, records, links. */
    static List<LoadFile> inLoadOrder() {
        return Stream.<LoadFile[]>of(PolicyFile.values(), RecordKind.values(), LinkKind.values()).flatMap(Stream::of).toList();
    }

    /** Empty when the format has no such file. */
    static Optional<LoadFile> named(String fileName) {
        return inLoadOrder().stream().filter(file -> file.fileName().equals(fileName)).findFirst();
    }
}
