package org.leadgraph.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.model.Value;

/** Reads out of a document what a column of ours is made of. */
final class SourceReader {
    private static final String KINDS = "a column's name, or an object with one of is, from, text, joined, moment, day, precisionOf";

    private final LocalTimes times;
    private final Map<String, Map<String, @Nullable String>> codes;
    private final Instant sentAt;

    SourceReader(LocalTimes times, Map<String, Map<String, @Nullable String>> codes, Instant sentAt) {
        this.times = times;
        this.codes = codes;
        this.sentAt = sentAt;
    }

    String zone() {
        return times.zone().getId();
    }

    ColumnSource sending() {
        return new ColumnSource.Sending(sentAt);
    }

    /**
     * @param parent
     *            in which it stands
     * @param value
     *            what the column of ours may hold
     */
    ColumnSource read(DocumentPart parent, String name, Value value) {
        ColumnSource source = parent.node().path(name).isString()
                ? new ColumnSource.From(parent.text(name))
                : object(parent.part(name).orElseThrow(() -> parent.refused(name, "there must be " + KINDS + ".")), value);
        if (value instanceof Value.OneOf listed) {
            words(source).stream().filter(word -> !listed.words().contains(word)).findFirst().ifPresent(word -> {
                throw parent.refused(name, "what it gives must be one of " + String.join(", ", listed.words()) + ".");
            });
        }
        return source;
    }

    private ColumnSource object(DocumentPart part, Value value) {
        if (part.has("is")) {
            return new ColumnSource.Constant(part.only("is").text("is"));
        }
        if (part.has("from")) {
            return coded(part.only("from", "codes", "otherwise"));
        }
        if (part.has("text")) {
            ColumnSource.Text text = new ColumnSource.Text(part.only("text").text("text"));
            if (!text.isClosed() || text.columns().isEmpty()) {
                throw part.refused("text", "columns stand between braces, such as {case_no}, and there must be one.");
            }
            return text;
        }
        if (part.has("joined")) {
            return new ColumnSource.Joined(columns(part.only("joined", "with"), "joined"), part.optionalText("with").orElse(" "));
        }
        if (part.has("moment")) {
            return moment(part.only("moment", "pattern", "dayPattern"), value);
        }
        if (part.has("day")) {
            return day(part.only("day", "pattern"), value);
        }
        throw part.refused("there must be " + KINDS + ".");
    }

    private static List<String> columns(DocumentPart part, String name) {
        List<String> columns = part.texts(name);
        if (columns.isEmpty()) {
            throw part.refused(name, "there must be a column.");
        }
        return columns;
    }

    private ColumnSource coded(DocumentPart part) {
        if (!part.has("codes")) {
            return new ColumnSource.From(part.only("from").text("from"));
        }
        Map<String, @Nullable String> table = codes.get(part.text("codes"));
        if (table == null) {
            throw part.refused("codes", "there must be the name of a table in codes.");
        }
        return new ColumnSource.Coded(part.text("from"), table, part.optionalText("otherwise").orElse(null));
    }

    private ColumnSource moment(DocumentPart part, Value value) {
        if (!(value instanceof Value.Moment)) {
            throw part.refused("this column holds no moment.");
        }
        return new ColumnSource.Moment(columns(part, "moment"), pattern(part, "pattern", LocalTimes::holdsMoments),
                part.has("dayPattern") ? pattern(part, "dayPattern", LocalTimes::holdsDays) : null, times);
    }

    private ColumnSource day(DocumentPart part, Value value) {
        boolean moment = value instanceof Value.Moment;
        if (!moment && !(value instanceof Value.Day)) {
            throw part.refused("this column holds no day and no moment.");
        }
        return new ColumnSource.Day(part.text("day"), pattern(part, "pattern", LocalTimes::holdsDays), moment ? times : null);
    }

    private static DateTimeFormatter pattern(DocumentPart part, String name, Predicate<DateTimeFormatter> fits) {
        try {
            DateTimeFormatter format = LocalTimes.pattern(part.text(name));
            if (fits.test(format)) {
                return format;
            }
        } catch (DateTimeException | IllegalArgumentException none) {
            // Told below.
        }
        throw part.refused(name,
                "there must be a pattern such as yyyy-MM-dd HH:mm:ss or M/d/yyyy h:mm a, with a year of four digits, and for a moment with hours and minutes.");
    }

    private static List<String> words(ColumnSource source) {
        return switch (source) {
            case ColumnSource.Constant constant -> List.of(constant.text());
            case ColumnSource.Coded coded -> Stream
                    .concat(coded.codes().values().stream(), Stream.ofNullable(coded.otherwise()))
                    .filter(Objects::nonNull).toList();
            default -> List.of();
        };
    }
}
