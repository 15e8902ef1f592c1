package org.leadgraph.ingest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.ChronoLocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.model.FeedFile;

/** Errors that are common in such data and show only when several columns of one row are looked at together (B-09). Nothing but the row is looked at. */
final class RecordSense {
    /** Clocks of two systems differ, and some write local time as UTC. */
    private static final int DAYS_AHEAD = 1;
    private static final List<String> MOMENTS = List.of("occurredAt", "acquiredAt", "enteredAt", "arrestedAt", "bookedAt", "releasedAt");
    private static final List<String> DAYS = List.of("birthDate", "purchasedOn", "stolenOn", "admittedOn", "releasedOn", "endedOn");
    /** What comes before and what comes after. */
    private static final List<InOrder> IN_ORDER = List.of(new InOrder("acquiredAt", "enteredAt"), new InOrder("bookedAt", "releasedAt"),
            new InOrder("admittedOn", "releasedOn"), new InOrder("beganOn", "endsOn"), new InOrder("beganOn", "endedOn"));

    private RecordSense() {
    }

    private record InOrder(String earlier, String later) {
        boolean isTurnedRound(RowValues values) {
            Object first = values.get(earlier);
            Object second = values.get(later);
            return first instanceof OffsetDateTime one && second instanceof OffsetDateTime other && other.isBefore(one)
                    || first instanceof LocalDate day && second instanceof LocalDate otherDay && otherDay.isBefore(day);
        }
    }

    static void check(RowValues values) throws RowRefused {
        if (values.get(FeedFile.AS_OF) instanceof OffsetDateTime asOf) {
            LocalDate last = asOf.toLocalDate().plusDays(DAYS_AHEAD);
            for (String column : MOMENTS) {
                if (values.get(column) instanceof OffsetDateTime moment) {
                    notAfter(column, moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), last, "asOf");
                }
            }
            for (String column : DAYS) {
                notAfter(column, day(values.get(column)), last, "asOf");
            }
        }
        for (InOrder each : IN_ORDER) {
            if (each.isTurnedRound(values)) {
                throw outOfOrder(each.later(), each.earlier(), "before");
            }
        }
        place(values);
    }

    private static @Nullable ChronoLocalDate day(@Nullable Object value) {
        return value instanceof LocalDate day ? day : null;
    }

    private static void notAfter(String column, @Nullable ChronoLocalDate day, LocalDate last, String other) throws RowRefused {
        if (day != null && day.isAfter(last)) {
            throw outOfOrder(column, other, "after");
        }
    }

    private static RowRefused outOfOrder(String column, String other, String how) {
        return new RowRefused(RefusalCode.DATES_OUT_OF_ORDER,
                "Column " + column + " lies " + how + " column " + other + ". Check both.").in(column, "");
    }

    /** Zero and zero is how systems write that they do not know; a place of the United States with both numbers swapped lies in the Antarctic. */
    private static void place(RowValues values) throws RowRefused {
        if (values.get("latitude") instanceof Double latitude && values.get("longitude") instanceof Double longitude) {
            if (latitude == 0 && longitude == 0) {
                throw new RowRefused(RefusalCode.PLACE_UNLIKELY,
                        "Columns latitude and longitude are both 0. Leave both empty when the place is not known.");
            }
            if (latitude < -60 && longitude > 0) {
                throw new RowRefused(RefusalCode.PLACE_UNLIKELY,
                        "Columns latitude and longitude seem to be swapped: latitude is degrees north.");
            }
        }
    }
}
