package org.leadgraph.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.Cursors;
import org.leadgraph.audit.SearchLogUnavailable;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.logs.OneLog;
import org.leadgraph.logs.SearchLogs;
import org.leadgraph.logs.SearchLogs.Readable;
import org.leadgraph.logs.Wanted;
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

    private final SearchLogs logs;
    private final Duration part;
    private final Clock clock;
    private final Cursors cursors;
    private final Turns turns;

    LogScan(SearchLogs logs, ReportSettings settings, Cursors cursors, Clock clock) {
        this.logs = logs;
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
     * @param wanted
     *            which entries the report may show; it may become fewer while they are read
     * @param most
     *            most entries of the report, 1 to 100
     * @param pick
     *            makes an entry of the log one of the report; null passes it over
     */
    <T> LogPart<T> read(Actor asking, Span span, Supplier<Wanted> wanted, int most, Function<StoredEntry, @Nullable T> pick) {
        if (most < 1 || most > LARGEST_PAGE) {
            throw new LimitExceeded(DisclosureProblem.REPORT_LIMIT, "Ask for 1 to " + LARGEST_PAGE + " entries a page.",
                    LARGEST_PAGE + " entries");
        }
        Instant end = span.end(clock.instant());
        return SearchLogUnavailable.unlessAway(() -> turns.in(asking.userId(), asking.agencyId(), () -> {
            Readable readable = logs.now();
            Position begin = span.position() == null ? Position.at(begin(readable, span)) : Position.read(cursors, span.position());
            return read(readable, begin, end, wanted, most, pick);
        }));
    }

    <T> LogPart<T> read(Actor asking, Span span, Wanted wanted, int most, Function<StoredEntry, @Nullable T> pick) {
        return read(asking, span, () -> wanted, most, pick);
    }

    /** Each log in its own order, and of the entries that come next in each the earliest first. */
    private <T> LogPart<T> read(Readable readable, Position begin, Instant end, Supplier<Wanted> wanted, int most,
            Function<StoredEntry, @Nullable T> pick) {
        Instant last = begin.time().isAfter(end.minus(part)) ? end : begin.time().plus(part);
        List<T> found = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>(begin.numbers());
        List<Stream<StoredEntry>> open = new ArrayList<>();
        try {
            List<Ahead> ahead = new ArrayList<>();
            for (OneLog log : readable.logs()) {
                Stream<StoredEntry> entries = log.entries(wanted, numbers.getOrDefault(log.name(), 0L), begin.from(), last);
                open.add(entries);
                ahead.add(new Ahead(log.name(), entries.iterator()));
            }
            ahead.removeIf(Ahead::isAtEnd);
            while (!ahead.isEmpty()) {
                Ahead first = Collections.min(ahead, Comparator.comparing(each -> each.entry().time()));
                StoredEntry entry = first.entry();
                numbers.put(first.log(), entry.sequence() + 1);
                T picked = pick.apply(entry);
                if (picked != null) {
                    found.add(picked);
                    if (found.size() == most) {
                        return part(readable, found, entry.time(), new Position(entry.time(), begin.from(), numbers));
                    }
                }
                first.advance();
                ahead.removeIf(Ahead::isAtEnd);
            }
        } finally {
            open.forEach(Stream::close);
        }
        return part(readable, found, last, last.equals(end) ? null : Position.at(last));
    }

    /** The entry of a log that comes next. */
    private static final class Ahead {
        private final String log;
        private final Iterator<StoredEntry> entries;
        private @Nullable StoredEntry entry;

        Ahead(String log, Iterator<StoredEntry> entries) {
            this.log = log;
            this.entries = entries;
            advance();
        }

        void advance() {
            entry = entries.hasNext() ? entries.next() : null;
        }

        boolean isAtEnd() {
            return entry == null;
        }

        String log() {
            return log;
        }

        StoredEntry entry() {
            return Objects.requireNonNull(entry);
        }
    }

    /** The log begins with the service, and later with the day before which everything is deleted: neither is anybody's doing. */
    private static Instant begin(Readable readable, Span span) {
        Instant first = readable.logs().stream().flatMap(log -> log.begins().stream()).min(Comparator.naturalOrder())
                .map(time -> time.truncatedTo(ChronoUnit.DAYS)).orElse(Instant.MAX);
        return span.from() == null || span.from().toInstant().isBefore(first) ? first : span.from().toInstant();
    }

    private <T> LogPart<T> part(Readable readable, List<T> found, Instant readTo, @Nullable Position next) {
        return new LogPart<>(found, readTo.atZone(ZoneOffset.UTC),
                next == null ? null : next.write(cursors, readable.logs().stream().map(OneLog::name).toList()), readable.missing());
    }
}
