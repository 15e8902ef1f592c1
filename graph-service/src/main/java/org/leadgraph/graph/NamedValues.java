package org.leadgraph.graph;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Values by name, as rows and maps of an answer have them. A value that must be there and is not is a fault of ours or of the stored data: it is said loudly,
 * and without anything of what the row holds, instead of going on as the word "null".
 */
public abstract sealed class NamedValues permits Row, Row.Facts {
    abstract Value named(String name);

    /** A text that must be there. */
    public String text(String name) {
        return required(name).asString();
    }

    public @Nullable String textOrNull(String name) {
        return named(name).asString(null);
    }

    /** Texts of a list that must be there. */
    public List<String> texts(String name) {
        return required(name).asList(Value::asString);
    }

    /** Texts of a list; none when it is not there. */
    public List<String> textsOrNone(String name) {
        return named(name).asList(Value::asString, List.of());
    }

    /** A moment that must be there. */
    public ZonedDateTime moment(String name) {
        return required(name).asZonedDateTime();
    }

    public @Nullable ZonedDateTime momentOrNull(String name) {
        return named(name).asZonedDateTime(null);
    }

    /** A day that must be there. */
    public LocalDate day(String name) {
        return required(name).asLocalDate();
    }

    public @Nullable LocalDate dayOrNull(String name) {
        return named(name).asLocalDate(null);
    }

    /** A number that must be there. */
    public long number(String name) {
        return required(name).asLong();
    }

    /** Whether it is so; false when it is not said. */
    public boolean flag(String name) {
        return named(name).asBoolean(false);
    }

    /** Whether it is so; null when it is not said. */
    public @Nullable Boolean flagOrNull(String name) {
        Value value = named(name);
        return value.isNull() ? null : value.asBoolean();
    }

    /** A value of any type; null when it is not there. */
    public @Nullable Object value(String name) {
        return named(name).asObject();
    }

    private Value required(String name) {
        Value value = named(name);
        if (value.isNull()) {
            throw new IllegalStateException("A value that must be there is missing: " + name);
        }
        return value;
    }

    /** Whatever its type, as a text; null when it is not known. */
    public @Nullable String asText(String name) {
        return asText(named(name));
    }

    static @Nullable String asText(Value value) {
        return value.isNull() ? null : switch (value.asObject()) {
            case List<?> several -> String.join("; ", several.stream().map(String::valueOf).toList());
            case ZonedDateTime moment -> moment.toInstant().toString();
            case Object single -> String.valueOf(single);
        };
    }
}
