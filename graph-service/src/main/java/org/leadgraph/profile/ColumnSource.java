package org.leadgraph.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.ingest.Shape;

/** What a column of ours is made of. */
sealed interface ColumnSource {
    /** How exact a moment is. */
    enum Precision {
        MINUTE, DAY
    }

    /** The value of ours, as text; null when there is none. */
    @Nullable
    String of(ExportRow row) throws RowRefused;

    /** The columns of theirs that it reads. */
    List<String> columns();

    /** The same for every row. */
    record Constant(String text) implements ColumnSource {
        @Override
        public String of(ExportRow row) {
            return text;
        }

        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** The moment at which the file came. */
    record Sending(Instant at) implements ColumnSource {
        @Override
        public String of(ExportRow row) {
            return at.toString();
        }

        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** A column as it is. */
    record From(String column) implements ColumnSource {
        @Override
        public @Nullable String of(ExportRow row) {
            return row.value(column);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * A column whose codes are ours in a table.
     *
     * @param codes
     *            theirs in lower case; null where one means unknown
     * @param otherwise
     *            for codes that the table does not have; null when they are refused
     */
    record Coded(String column, Map<String, @Nullable String> codes, @Nullable String otherwise) implements ColumnSource {
        @Override
        public @Nullable String of(ExportRow row) throws RowRefused {
            String value = row.value(column);
            if (value == null) {
                return null;
            }
            String code = value.toLowerCase(Locale.ROOT);
            if (codes.containsKey(code)) {
                return codes.get(code);
            }
            if (otherwise == null) {
                throw new RowRefused(RefusalCode.CODE_UNKNOWN,
                        "Your column " + column + " has a code that the profile's table does not have. Add it to the table.")
                        .in(column, Shape.of(value));
            }
            row.note("A code of column " + column + " is not in the profile's table and became " + otherwise + ".");
            return otherwise;
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** A text with values of columns in it, {@code {case_no}-{#case_no}}: if one is unknown, there is no text. */
    record Text(String text) implements ColumnSource {
        private static final Pattern VALUE = Pattern.compile("\\{(#?)([^{}]+)\\}");
        private static final int LONGEST = 20_000;

        @Override
        public @Nullable String of(ExportRow row) throws RowRefused {
            StringBuilder whole = new StringBuilder();
            Matcher value = VALUE.matcher(text);
            int from = 0;
            while (value.find()) {
                String column = value.group(2);
                Object part = value.group(1).isEmpty() ? row.value(column) : row.number(column);
                if (part == null) {
                    return null;
                }
                whole.append(text, from, value.start()).append(part);
                from = value.end();
                if (whole.length() > LONGEST) {
                    throw new RowRefused(RefusalCode.TEXT_TOO_LONG, "The values of columns " + String.join(", ", columns())
                            + " are too long together.");
                }
            }
            return whole.append(text, from, text.length()).toString();
        }

        @Override
        public List<String> columns() {
            return VALUE.matcher(text).results().map(found -> found.group(2)).distinct().toList();
        }

        List<String> numbered() {
            return VALUE.matcher(text).results().filter(found -> !found.group(1).isEmpty()).map(found -> found.group(2)).distinct()
                    .toList();
        }

        boolean isClosed() {
            String rest = VALUE.matcher(text).replaceAll("");
            return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
        }
    }

    /** The values of these columns that are known, with something between them. */
    record Joined(List<String> columns, String with) implements ColumnSource {
        @Override
        public @Nullable String of(ExportRow row) {
            String joined = columns.stream().map(row::value).filter(Objects::nonNull).collect(Collectors.joining(with));
            return joined.isEmpty() ? null : joined;
        }
    }

    /**
     * A local date and time, in one column or in several with a blank between them; with a pattern for days, a date alone where the other columns are unknown.
     *
     * @param dayPattern
     *            null when the time must be there
     */
    record Moment(List<String> columns, DateTimeFormatter pattern, @Nullable DateTimeFormatter dayPattern, LocalTimes times)
            implements
                ColumnSource {
        @Override
        public @Nullable String of(ExportRow row) throws RowRefused {
            List<@Nullable String> values = new ArrayList<>();
            columns.forEach(column -> values.add(row.value(column)));
            String first = values.getFirst();
            if (first == null) {
                return null;
            }
            boolean dayAlone = values.contains(null);
            if (dayAlone && dayPattern == null) {
                return null;
            }
            try {
                return dayAlone
                        ? times.startOf(LocalTimes.day(first, Objects.requireNonNull(dayPattern))).toString()
                        : times.moment(values.stream().map(Objects::requireNonNull).collect(Collectors.joining(" ")), pattern, row::note)
                                .toString();
            } catch (RowRefused why) {
                String column = String.join(", ", columns);
                throw why.as("Your column " + column + " " + why.sentence(), column).in(column, Shape.of(String.join(" ",
                        values.stream().filter(Objects::nonNull).toList())));
            }
        }

        Precision precision(ExportRow row) {
            return columns.stream().anyMatch(column -> row.value(column) == null) ? Precision.DAY : Precision.MINUTE;
        }
    }

    /**
     * A day. Where ours is a moment, the day's first moment where it happened.
     *
     * @param asMoment
     *            null when ours is a day too
     */
    record Day(String column, DateTimeFormatter pattern, @Nullable LocalTimes asMoment) implements ColumnSource {
        @Override
        public @Nullable String of(ExportRow row) throws RowRefused {
            String value = row.value(column);
            if (value == null) {
                return null;
            }
            try {
                LocalDate day = LocalTimes.day(value, pattern);
                return asMoment == null ? day.toString() : asMoment.startOf(day).toString();
            } catch (RowRefused why) {
                throw why.as("Your column " + column + " " + why.sentence(), column).in(column, Shape.of(value));
            }
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** How exact a moment is that another column of ours has. */
    record PrecisionOf(ColumnSource moment) implements ColumnSource {
        @Override
        public String of(ExportRow row) {
            return (moment instanceof Moment exact ? exact.precision(row) : Precision.DAY).name();
        }

        @Override
        public List<String> columns() {
            return moment.columns();
        }
    }
}
