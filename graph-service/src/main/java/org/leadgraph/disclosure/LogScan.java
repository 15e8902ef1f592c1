package org.leadgraph.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.Cursors;
import org.leadgraph.audit.SearchLogUnavailable;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.limits.Turns;
import org.leadgraph.problem.LimitExceeded;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Reads a part of the log for a report, one entry in memory at a time. A part ends when its page is full, or after a number of calendar days, but never after
 * a number of log entries: that would show how much everybody else does. So the result depends only on the request, the calendar and the entries that the
 * report shows.
 */
@Component
@EnableConfigurationProperties(ReportSettings.class)
class LogScan {
    static final int LARGEST_PAGE = 100;

    private final AuditReader reader;
    private final Duration part;
    private final Clock clock;
    private final Cursors cursors;
    private final Turns turns;

    LogScan(AuditReader reader, ReportSettings settings, Cursors cursors, Clock clock) {
        this.reader = reader;
        this.part = Duration.ofDays(settings.daysAPart());
        this.cursors = cursors;
        this.clock = clock;
        this.turns = new Turns(settings.turns());
    }

    /**
     * What is asked for.
     *
     * @param from
     *            first moment; null from the first day that the log holds
     * @param before
     *            moment after the last; null, or one that has not come yet, for now
     * @param position
     *            where the part before has ended; null to begin
     */
    record Span(@Nullable OffsetDateTime from, @Nullable OffsetDateTime before, @Nullable String position) {
        private Instant end(Instant now) {
            return before == null || before.toInstant().isAfter(now) ? now : before.toInstant();
        }
    }

    /**
     * @param asking
     *            who wants the report: one at a time
     * @param most
     *            most entries of the report, 1 to 100
     * @param pick
     *            makes an entry of the log one of the report; null passes it over
     */
    <T> LogPart<T> read(Actor asking, Span span, int most, Function<StoredEntry, @Nullable T> pick) {
        if (most < 1 || most > LARGEST_PAGE) {
            throw new LimitExceeded(DisclosureProblem.REPORT_LIMIT, "Ask for 1 to " + LARGEST_PAGE + " entries a page.",
                    LARGEST_PAGE + " entries");
        }
        Instant end = span.end(clock.instant());
        return SearchLogUnavailable.unlessAway(() -> {
            Position begin = span.position() == null ? new Position(begin(span), 0) : Position.read(cursors, span.position());
            return turns.in(asking.userId(), asking.agencyId(), () -> read(begin, end, most, pick));
        });
    }

    private <T> LogPart<T> read(Position begin, Instant end, int most, Function<StoredEntry, @Nullable T> pick) {
        Instant last = begin.time().isAfter(end.minus(part)) ? end : begin.time().plus(part);
        long beyond = reader.noneBefore(last);
        List<T> found = new ArrayList<>();
        try (Stream<StoredEntry> entries = reader.from(Math.max(begin.number(), reader.firstSince(begin.time())))) {
            Iterator<StoredEntry> all = entries.iterator();
            while (all.hasNext()) {
                StoredEntry entry = all.next();
                if (entry.sequence() >= beyond) {
                    break;
                }
                // A clock may have gone ahead and come back: what follows a later entry need not be later.
                boolean within = !entry.time().isBefore(begin.time()) && entry.time().isBefore(last);
                T picked = within ? pick.apply(entry) : null;
                if (picked != null) {
                    found.add(picked);
                    if (found.size() == most) {
                        return part(found, entry.time(), new Position(entry.time(), entry.sequence() + 1));
                    }
                }
            }
        }
        return part(found, last, last.equals(end) ? null : new Position(last, 0));
    }

    /** The log begins with the service, and later with the day before which everything is deleted: neither is anybody's doing. */
    private Instant begin(Span span) {
        try (Stream<StoredEntry> entries = reader.all()) {
            Instant first = entries.findFirst().map(entry -> entry.time().truncatedTo(ChronoUnit.DAYS)).orElse(Instant.MAX);
            return span.from() == null || span.from().toInstant().isBefore(first) ? first : span.from().toInstant();
        }
    }

    private <T> LogPart<T> part(List<T> found, Instant readTo, @Nullable Position next) {
        return new LogPart<>(found, readTo.atZone(ZoneOffset.UTC), next == null ? null : next.write(cursors));
    }
}
