package org.leadgraph.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;

/**
 * Makes moments of local dates and times.
 *
 * @param twice
 *            what becomes of an hour that comes twice, on the day on which clocks are put back
 * @param never
 *            what becomes of an hour that never comes, on the day on which they are put forward
 */
record LocalTimes(ZoneId zone, ClockChange twice, ClockChange never) {
    /** What becomes of a local time of which it is not clear which moment it is. */
    enum ClockChange {
        REFUSE, EARLIER, LATER
    }

    private static final int LONGEST_PATTERN = 60;
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![uy])[uy]{1,3}(?![uy])");
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2024, 3, 24, 5, 6, 7);

    /** A pattern as in Java's DateTimeFormatter; names of months and days, and AM and PM, in English and in any case. */
    static DateTimeFormatter pattern(String pattern) {
        String plain = pattern.replaceAll("'[^']*'", "");
        if (pattern.length() > LONGEST_PATTERN || SHORT_YEAR.matcher(plain).find()) {
            throw new DateTimeException("A year has four digits");
        }
        StringBuilder strict = new StringBuilder();
        boolean quoted = false;
        for (char each : pattern.toCharArray()) {
            quoted ^= each == '\'';
            // The year of an era would need the era.
            strict.append(each == 'y' && !quoted ? 'u' : each);
        }
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(strict.toString()).toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether a moment that is written in it can be read again. */
    static boolean holdsMoments(DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(SOME_TIME.atOffset(ZoneOffset.UTC).format(format), format).toLocalDate()
                    .equals(SOME_TIME.toLocalDate());
        } catch (DateTimeException no) {
            return false;
        }
    }

    static boolean holdsDays(DateTimeFormatter format) {
        try {
            return LocalDate.parse(SOME_TIME.toLocalDate().format(format), format).equals(SOME_TIME.toLocalDate());
        } catch (DateTimeException no) {
            return false;
        }
    }

    static LocalDate day(String text, DateTimeFormatter format) throws RowRefused {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException no) {
            throw new RowRefused(RefusalCode.VALUE_MALFORMED, "is not a day as the profile's pattern says.");
        }
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * @param notes
     *            is told which moment was chosen when the time comes twice or never
     */
    Instant moment(String text, DateTimeFormatter format, Consumer<String> notes) throws RowRefused {
        TemporalAccessor read;
        try {
            read = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException no) {
            throw new RowRefused(RefusalCode.VALUE_MALFORMED, "is not a date and time as the profile's pattern says.");
        }
        return read instanceof OffsetDateTime clear ? clear.toInstant() : moment((LocalDateTime) read, notes);
    }

    private Instant moment(LocalDateTime local, Consumer<String> notes) throws RowRefused {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.getFirst());
        }
        ZoneOffsetTransition change = rules.getTransition(local);
        boolean comesTwice = change.isOverlap();
        ClockChange choice = comesTwice ? twice : never;
        if (choice != ClockChange.REFUSE) {
            notes.accept("The hour " + (comesTwice ? "comes twice" : "does not come") + " that day, because clocks are changed; the "
                    + choice.name().toLowerCase(Locale.ROOT) + " moment was taken.");
        }
        return switch (choice) {
            // In both cases the larger offset makes the earlier moment.
            case EARLIER -> local.toInstant(max(change));
            case LATER -> local.toInstant(min(change));
            case REFUSE -> throw new RowRefused(RefusalCode.LOCAL_TIME_UNCLEAR,
                    comesTwice
                            ? "is an hour that comes twice that day, because clocks are put back. Send it with its offset, or let the profile say which it is."
                            : "is an hour that does not come that day, because clocks are put forward. Correct it, or let the profile say which it is.");
        };
    }

    private static ZoneOffset max(ZoneOffsetTransition change) {
        return change.getOffsetBefore().getTotalSeconds() > change.getOffsetAfter().getTotalSeconds()
                ? change.getOffsetBefore()
                : change.getOffsetAfter();
    }

    private static ZoneOffset min(ZoneOffsetTransition change) {
        return max(change).equals(change.getOffsetBefore()) ? change.getOffsetAfter() : change.getOffsetBefore();
    }
}
