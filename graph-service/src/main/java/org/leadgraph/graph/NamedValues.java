package org.leadgraph.graph;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, as rows and maps of an answer have them. A value that must be there and is not is a fault of ours or of the stored data: it is said loudly,
 * and without anything of what the row holds, instead of going on as the word "null".
 */
public abstract sealed class NamedValues permits Row, Row.Facts {
    abstract @Nullable Object named(String name);

    /** A text that must be there. */
    public String text(String name) {
        return (String) required(name);
    }

    public @Nullable String textOrNull(String name) {
        return (String) named(name);
    }

    /** Texts of a list that must be there. */
    public List<String> texts(String name) {
        return list(name, String.class::cast);
    }

    /** Texts of a list; none when it is not there. */
    public List<String> textsOrNone(String name) {
        return named(name) == null ? List.of() : texts(name);
    }

    /** A moment that must be there. */
    public ZonedDateTime moment(String name) {
        return (ZonedDateTime) required(name);
    }

    public @Nullable ZonedDateTime momentOrNull(String name) {
        return (ZonedDateTime) named(name);
    }

    /** A day that must be there. */
    public LocalDate day(String name) {
        return (LocalDate) required(name);
    }

    public @Nullable LocalDate dayOrNull(String name) {
        return (LocalDate) named(name);
    }

    /** A number that must be there. */
    public long number(String name) {
        return (Long) required(name);
    }

    /** Whether it is so; false when it is not said. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(named(name));
    }

    /** Whether it is so; null when it is not said. */
    public @Nullable Boolean flagOrNull(String name) {
        return (Boolean) named(name);
    }

    /** A value of any type; null when it is not there. */
    public @Nullable Object value(String name) {
        return named(name);
    }

    Object required(String name) {
        Object value = named(name);
        if (value == null) {
            throw new IllegalStateException("A value that must be there is missing: " + name);
        }
        return value;
    }

    <T> List<T> list(String name, Function<Object, T> each) {
        return ((List<?>) required(name)).stream().<T>map(each::apply).toList();
    }

    /** Whatever its type, as a text; null when it is not known. */
    public @Nullable String asText(String name) {
        return asText(named(name));
    }

    static @Nullable String asText(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> several -> String.join("; ", several.stream().map(String::valueOf).toList());
            case ZonedDateTime moment -> moment.toInstant().toString();
            case Object single -> String.valueOf(single);
        };
    }
}
