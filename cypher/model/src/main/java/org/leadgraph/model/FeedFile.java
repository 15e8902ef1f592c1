package org.leadgraph.model;

import static org.leadgraph.model.Field.optional;
import static org.leadgraph.model.Field.required;
import static org.leadgraph.model.Value.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file as a sender sends it: records and links by the sender's own keys, never by our ids, and each row with the moment as of which it is true. Its columns follow
 * from the declaration of the kind.
 *
 * @param of
 *            the kind of record or link that its rows are of
 */
public record FeedFile(LoadFile of) {
    /** The column with a record's key at its sender. */
    public static final String KEY = "key";
    /** The column with the mark that the sender's system has put on a record, if it puts any. */
    public static final String MARKING = "marking";
    /** The column that says as of when a row is true. */
    public static final String AS_OF = "asOf";

    private static final Field WHEN = required(AS_OF, new Value.Moment());

    /** All, records first. What is found by comparing records ({@code SAME_AS}) nobody sends. */
    public static List<FeedFile> all() {
        return Stream
                .<LoadFile>concat(Stream.of(RecordKind.values()), Stream.of(LinkKind.values()).filter(kind -> kind != LinkKind.SAME_AS))
                .map(FeedFile::new).toList();
    }

    /** Empty when there is no such file. */
    public static Optional<FeedFile> named(String name) {
        return all().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** The last part of the address that it is sent to, and the name of the file in a drop folder. */
    public String name() {
        return of.fileName();
    }

    /** The columns. The order is that of the documentation; a sender may choose another. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        switch (of) {
            case RecordKind kind -> {
                fields.addAll(List.of(required(KEY, new Value.Key()), required("ori", new Value.Ori()),
                        optional("dataClass", new Value.DataClass()), optional(MARKING, text()), WHEN));
                kind.fields().stream().filter(field -> !List.of("recordId", "ori", "dataClass").contains(field.name()))
                        .forEach(fields::add);
            }
            case LinkKind kind -> {
                fields.addAll(end("from", kind.from()));
                fields.addAll(end("to", kind.to()));
                if (!kind.versioned()) {
                    fields.add(WHEN);
                }
                fields.addAll(kind.facts());
            }
            case PolicyFile policy -> throw new IllegalArgumentException("A feed brings no policy: " + policy);
        }
        return List.copyOf(fields);
    }

    private static List<Field> end(String end, List<RecordKind> kinds) {
        return List.of(required(end + "Kind", new Value.OneOf(kinds.stream().map(RecordKind::fileName).toList())),
                required(end + "Ori", new Value.Ori()), required(end + "Key", new Value.Key()));
    }
}
