package org.leadgraph.metrics;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.InvalidRequest;

/** From its beginning up to, and without, its end. */
record Period(OffsetDateTime from, OffsetDateTime to) {
    /**
     * As asked; what is not asked is up to the end of the day of the newest record, and a year.
     *
     * @param newest
     *            null when there is none
     * @throws InvalidRequest
     *             when it ends before it begins
     */
    static Period of(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to, @Nullable OffsetDateTime newest, OffsetDateTime now) {
        OffsetDateTime last = newest == null ? now : newest;
        OffsetDateTime end = to != null ? to : last.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(1);
        OffsetDateTime beginning = from != null ? from : end.minusYears(1);
        if (!beginning.isBefore(end)) {
            throw new InvalidRequest(MetricsProblem.PERIOD_INVALID,
                    "A period must begin before it ends. The end that is not given is that of the newest record.");
        }
        return new Period(beginning, end);
    }

    boolean holds(ZonedDateTime at) {
        return !at.toInstant().isBefore(from.toInstant()) && at.toInstant().isBefore(to.toInstant());
    }
}
