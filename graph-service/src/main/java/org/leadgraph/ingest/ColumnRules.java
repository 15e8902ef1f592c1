package org.leadgraph.ingest;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.leadgraph.ingest.Column.Rule;
import org.leadgraph.model.Value;

/** What columns may hold. */
final class ColumnRules {
    private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int LONGEST_NUMBER = 24;

    private static final Pattern RECORD_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ORI = Pattern.compile("[A-Z]{2}[A-Z0-9]{7}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");
    private static final Pattern DATA_CLASS = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+[0-9]{1,3}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,12})?");

    private ColumnRules() {
    }

    static Rule recordId() {
        return matching(RECORD_ID, "32 lower-case hex digits");
    }

    static Rule ori() {
        return matching(ORI, "an ORI: two letters, then seven letters or digits");
    }

    /** An id that people made: of an agency, a user, an agreement. */
    static Rule name() {
        return matching(NAME, "letters, digits and . _ @ -, at most 100");
    }

    static Rule dataClass() {
        return matching(DATA_CLASS, "capital letters, digits and _, at most 40");
    }

    private static Rule matching(Pattern pattern, String description) {
        return (column, text) -> {
            if (!pattern.matcher(text).matches()) {
                throw malformed(column, description);
            }
            return text;
        };
    }

    static Rule oneOf(List<String> values) {
        Set<String> listed = Set.copyOf(values);
        String list = String.join(", ", new TreeSet<>(listed));
        return (column, text) -> {
            if (!listed.contains(text)) {
                throw new RowRefused(RefusalCode.VALUE_UNLISTED, "Column " + column + " must be one of " + list + ".");
            }
            return text;
        };
    }

    static Rule flag() {
        Rule listed = oneOf(List.of("true", "false"));
        return (column, text) -> Boolean.valueOf((String) listed.read(column, text));
    }

    /** A sender's key. Two ways to write one letter are one key. */
    static Rule key() {
        Rule line = text(Value.SHORT);
        return (column, text) -> {
            String key = Normalizer.normalize((String) line.read(column, text), Normalizer.Form.NFC);
            if (!key.equals(key.strip())) {
                throw malformed(column, "without blanks before and after it");
            }
            if (SHORTENED.matcher(key).matches()) {
                throw new RowRefused(RefusalCode.NUMBER_SHORTENED,
                        "Column " + column + " has a number that a spreadsheet has shortened. Export it as text.");
            }
            return key;
        };
    }

    /** One line of text. */
    static Rule text(int most) {
        return (column, text) -> TextRules.checked(column, text, most, false);
    }

    /** Text with line breaks. */
    static Rule narrative() {
        return (column, text) -> TextRules.checked(column, text, Value.NARRATIVE, true);
    }

    /** Texts between semicolons; blank ones do not count. */
    static Rule texts(int most) {
        return (column, text) -> {
            TextRules.checked(column, text, most, false);
            List<String> parts = Arrays.stream(text.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
            if (parts.isEmpty()) {
                throw malformed(column, "texts between semicolons");
            }
            return parts;
        };
    }

    /** Texts between semicolons, each one of these. */
    static Rule someOf(List<String> known) {
        Rule several = texts(Value.NARRATIVE);
        Rule one = oneOf(known);
        return (column, text) -> {
            Object parts = several.read(column, text);
            for (Object part : (List<?>) parts) {
                one.read(column, (String) part);
            }
            return parts;
        };
    }

    static Rule instant() {
        return (column, text) -> {
            try {
                var instant = Instant.parse(text).atOffset(ZoneOffset.UTC);
                within(column, instant.toLocalDate());
                return instant;
            } catch (DateTimeException e) {
                throw malformed(column, "an ISO-8601 instant in UTC, such as 2024-03-24T05:00:00Z");
            }
        };
    }

    static Rule date() {
        return (column, text) -> {
            try {
                LocalDate date = LocalDate.parse(text);
                within(column, date);
                return date;
            } catch (DateTimeException e) {
                throw malformed(column, "an ISO-8601 date, such as 2024-03-24");
            }
        };
    }

    private static void within(String column, LocalDate date) throws RowRefused {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw new RowRefused(RefusalCode.VALUE_OUT_OF_RANGE, "Column " + column + " must lie in the years 1800 to 2199.");
        }
    }

    static Rule zone() {
        return (column, text) -> {
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                throw malformed(column, "an IANA time zone, such as America/Chicago");
            }
            return text;
        };
    }

    static Rule decimal(double lowest, double highest) {
        return (column, text) -> {
            double value = Double.parseDouble(number(column, text));
            if (value < lowest || value > highest) {
                throw new RowRefused(RefusalCode.VALUE_OUT_OF_RANGE,
                        "Column " + column + " must lie between " + lowest + " and " + highest + ".");
            }
            return value;
        };
    }

    /** A whole number from 0 on. */
    static Rule count() {
        return (column, text) -> {
            if (number(column, text).contains(".")) {
                throw malformed(column, "a whole number");
            }
            long value = Long.parseLong(text);
            if (value < 0) {
                throw new RowRefused(RefusalCode.VALUE_OUT_OF_RANGE, "Column " + column + " must not be negative.");
            }
            return value;
        };
    }

    private static String number(String column, String text) throws RowRefused {
        if (text.length() > LONGEST_NUMBER || !DECIMAL.matcher(text).matches()) {
            throw malformed(column, "a decimal number with a point");
        }
        return text;
    }

    private static RowRefused malformed(String column, String description) {
        return new RowRefused(RefusalCode.VALUE_MALFORMED, "Column " + column + " must be " + description + ".");
    }
}
