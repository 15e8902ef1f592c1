package org.leadgraph.history;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;
import org.leadgraph.model.Field;
import org.leadgraph.model.RecordKind;

/**
 * What a record said until it was changed.
 *
 * @param asOf
 *            as of when its source said so; null when it did not say
 * @param replacedAt
 *            when it was changed here
 */
record RecordVersion(String id, @Nullable ZonedDateTime asOf, ZonedDateTime replacedAt, Row.Facts facts, @Nullable Object latitude,
        @Nullable Object longitude) {
    /** A fact, as a feed would have it. */
    record Fact(String name, String value) {}

    static RecordVersion of(Row row) {
        Row.Facts facts = row.fact("version");
        return new RecordVersion(facts.text("versionId"), facts.momentOrNull("asOf"), facts.moment("replacedAt"), facts,
                row.value("latitude"), row.value("longitude"));
    }

    /** Those that were known, in the order of the kind's columns. */
    List<Fact> factsOf(RecordKind kind) {
        List<Fact> known = new ArrayList<>();
        for (String name : kind.fields().stream().map(Field::name).toList()) {
            Object value = switch (name) {
                case "latitude" -> latitude;
                case "longitude" -> longitude;
                default -> facts.value(name);
            };
            if (value != null) {
                known.add(new Fact(name, text(value)));
            }
        }
        return known;
    }

    private static String text(Object value) {
        return switch (value) {
            case ZonedDateTime moment -> moment.toInstant().toString();
            case LocalDate day -> day.toString();
            case List<?> texts -> String.join(";", texts.stream().map(Objects::toString).toList());
            default -> value.toString();
        };
    }
}
