package org.leadgraph.seed.synthetic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * When shootings happen: hours, weekdays and months as counted in New York City 2006 to 2020 (18,564 incidents, NYC Open Data 833y-fsy8).
 */
final class Calendar {
    /** Share of incidents in percent, hours 0 to 23, local time. */
    static final double[] HOURS = {8.1, 7.9, 6.9, 6.2, 5.5, 2.7, 1.3, .8, .8, .8, 1.1, 1.3, 1.8, 1.9, 2.9, 3.3, 3.7, 3.9, 4.5, 5.2, 6.0,
            7.2, 7.9, 8.5};
    /** Monday to Sunday. */
    static final double[] WEEKDAYS = {14.0, 11.4, 10.9, 10.8, 13.1, 19.2, 20.4};
    private static final double[] MONTHS = Draw.cumulative(6.4, 4.9, 5.9, 7.0, 9.2, 10.4, 11.9, 11.8, 9.4, 8.6, 7.2, 7.3);
    private static final double[] HOUR_SUMS = Draw.cumulative(HOURS);
    private static final double[] WEEKDAY_SUMS = Draw.cumulative(WEEKDAYS);

    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    private Calendar() {
    }

    /** A day between the first day and the last one less the given span. */
    static LocalDate firstDay(Draw draw, double daysToCome) {
        var latest = LAST_DAY.minusDays((long) Math.min(daysToCome, 2500));
        var year = draw.between(FIRST_DAY.getYear(), latest.getYear());
        var day = LocalDate.of(year, 1 + draw.pick(MONTHS), 1).plusDays(draw.below(28));
        return day.isAfter(latest) ? latest : day;
    }

    static boolean hasRoom(Instant moment, double daysBefore, double daysAfter) {
        var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return !day.minusDays((long) daysBefore).isBefore(FIRST_DAY) && !day.plusDays((long) daysAfter).isAfter(LAST_DAY);
    }

    /** A moment in the week of the given day. */
    static Instant momentInWeekOf(LocalDate day, Draw draw, ZoneId zone) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var local = monday.plusDays(draw.pick(WEEKDAY_SUMS)).atTime(draw.pick(HOUR_SUMS), draw.below(60));
        return local.atZone(zone).toInstant();
    }
}
