package org.leadgraph.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedValues;
import org.leadgraph.problem.InvalidRequest;

/**
 * When a user's alerts are sent, by the clock of the user's zone.
 *
 * @param at
 *            time of day; null for what is sent as it is found
 * @param quietFrom
 *            beginning of the hours in which nothing is sent; null for none
 * @param quietTo
 *            their end; before their beginning when they last over midnight
 */
record Timetable(Pace pace, @Nullable LocalTime at, ZoneId zone, @Nullable LocalTime quietFrom, @Nullable LocalTime quietTo) {
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** How often. */
    enum Pace {
        SOON, DAILY
    }

    Timetable {
        boolean fits = (pace == Pace.DAILY) == (at != null) && (quietFrom == null) == (quietTo == null)
                && (quietFrom == null || !quietFrom.equals(quietTo)) && (at == null || !isQuiet(at, quietFrom, quietTo));
        if (!fits) {
            throw invalid();
        }
    }

    /** As a client has sent it. */
    static Timetable sent(Map<String, Object> sent) {
        try {
            return new Timetable(Pace.valueOf((String) sent.get("pace")), time(sent.get("at")), ZoneId.of((String) sent.get("zone")),
                    time(sent.get("quietFrom")), time(sent.get("quietTo")));
        } catch (DateTimeException unknown) {
            throw invalid();
        }
    }

    static Timetable of(NamedValues kept) {
        return new Timetable(Pace.valueOf(kept.text("pace")), time(kept.textOrNull("at")), ZoneId.of(kept.text("zone")),
                time(kept.textOrNull("quietFrom")), time(kept.textOrNull("quietTo")));
    }

    private static @Nullable LocalTime time(@Nullable Object text) {
        return text == null ? null : LocalTime.parse(String.valueOf(text), CLOCK);
    }

    private static InvalidRequest invalid() {
        return new InvalidRequest(DeliveryProblem.DELIVERY_TIMES_INVALID,
                "The times do not fit together: at (such as 06:30) belongs to DAILY and lies outside of the quiet hours, quietFrom and quietTo belong together,"
                        + " and the zone is a name such as America/Chicago.",
                "G-01");
    }

    /** The next time after this one. */
    Instant next(Instant after) {
        return at == null ? afterQuiet(after.plus(SOON).atZone(zone)).toInstant() : daily(after, at);
    }

    /** Where the clock skips the hour, the first moment after it; where it shows it twice, the first of the two. */
    private Instant daily(Instant after, LocalTime time) {
        ZonedDateTime today = after.atZone(zone).toLocalDate().atTime(time).atZone(zone).withEarlierOffsetAtOverlap();
        return today.toInstant().isAfter(after)
                ? today.toInstant()
                : today.toLocalDate().plusDays(1).atTime(time).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private ZonedDateTime afterQuiet(ZonedDateTime then) {
        if (quietFrom == null || quietTo == null || !isQuiet(then.toLocalTime(), quietFrom, quietTo)) {
            return then;
        }
        ZonedDateTime end = then.toLocalDate().atTime(quietTo).atZone(zone);
        return end.isAfter(then) ? end : then.toLocalDate().plusDays(1).atTime(quietTo).atZone(zone);
    }

    private static boolean isQuiet(LocalTime time, @Nullable LocalTime from, @Nullable LocalTime to) {
        if (from == null || to == null) {
            return false;
        }
        return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to) : !time.isBefore(from) || time.isBefore(to);
    }

    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("pace", pace.name());
        facts.put("at", clock(at));
        facts.put("zone", zone.getId());
        facts.put("quietFrom", clock(quietFrom));
        facts.put("quietTo", clock(quietTo));
        return facts;
    }

    static @Nullable String clock(@Nullable LocalTime time) {
        return time == null ? null : CLOCK.format(time);
    }
}
