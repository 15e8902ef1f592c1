package org.leadgraph.model;

import java.util.List;

/** What a column of a file may hold, and what it becomes in the graph. */
public sealed interface Value {
    /** Longest text of a short column, of a long one, and of a narrative, in UTF-16 units. */
    int SHORT = 100;
    int LONG = 400;
    int NARRATIVE = 20_000;

    /** One line of text. */
    record Text(int most) implements Value {}

    /** Text with line breaks. */
    record Narrative() implements Value {}

    /** Texts between semicolons; a list in the graph. */
    record Texts(int most) implements Value {}

    /** One of these words. */
    record OneOf(List<String> words) implements Value {}

    /** {@code true} or {@code false}. */
    record Flag() implements Value {}

    /** A moment in UTC. */
    record Moment() implements Value {}

    /** A day. */
    record Day() implements Value {}

    /** Name of a time zone. */
    record Zone() implements Value {}

    /** A decimal number between two others, both included. */
    record Decimal(double lowest, double highest) implements Value {}

    /** A whole number from 0 on. */
    record Count() implements Value {}

    /** 32 lower-case hexadecimal digits. */
    record RecordId() implements Value {}

    /** What a record is known by where it comes from: one line without blanks around it. */
    record Key() implements Value {}

    /** A nine-character agency identifier. */
    record Ori() implements Value {}

    /** An id that people made: of an agency, a user, an agreement. */
    record Name() implements Value {}

    /** Name of a class of data. */
    record DataClass() implements Value {}

    /** A short line of text. */
    static Value text() {
        return new Text(SHORT);
    }

    /** A long line of text. */
    static Value longText() {
        return new Text(LONG);
    }

    static Value oneOf(String... words) {
        return new OneOf(List.of(words));
    }
}
