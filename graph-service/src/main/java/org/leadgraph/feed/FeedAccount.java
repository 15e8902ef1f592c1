package org.leadgraph.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.graph.Row;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;

/**
 * A program that may send records.
 *
 * @param agencyId
 *            the agency in whose name it sends
 * @param agencies
 *            whose records it may send
 * @param nibin
 *            whether it sends exhibits and leads alone
 * @param endedAt
 *            null while it may send
 * @param dueBy
 *            time of day by which it sends, in {@code zone}; null when it has none
 * @param cameAt
 *            when the last file came of which rows are in the graph; null before the first
 */
record FeedAccount(String id, String name, String agencyId, List<String> agencies, boolean nibin, String openedBy, ZonedDateTime openedAt,
        @Nullable ZonedDateTime endedAt, @Nullable String dueBy, @Nullable String zone, @Nullable ZonedDateTime cameAt) {
    private static final List<LoadFile> OF_NIBIN = List.of(RecordKind.CASING, RecordKind.TEST_FIRE, LinkKind.NIBIN_LEAD);

    static FeedAccount of(Row row) {
        Row.Facts account = row.fact("account");
        return new FeedAccount(account.text("accountId"), account.text("name"), account.text("agencyId"), account.texts("agencies"),
                account.flag("nibin"), account.text("openedBy"), account.moment("openedAt"), account.momentOrNull("endedAt"),
                account.textOrNull("dueBy"), account.textOrNull("zone"), account.momentOrNull("cameAt"));
    }

    Program program() {
        return Program.feed(name, agencyId);
    }

    boolean maySend(FeedFile file) {
        return !nibin || OF_NIBIN.contains(file.of());
    }

    /** The program for NIBIN sends our files alone. */
    boolean maySendExports() {
        return !nibin;
    }

    /** Whether nothing has come in the day before its last hour, nor since. */
    boolean isOverdue(Instant now) {
        if (dueBy == null || endedAt != null) {
            return false;
        }
        ZonedDateTime came = cameAt == null ? openedAt : cameAt;
        return !came.isAfter(hourOn(lastDay(now).minusDays(1)));
    }

    /** The last moment by which it was due. */
    Instant lastHour(Instant now) {
        return hourOn(lastDay(now)).toInstant();
    }

    private LocalDate lastDay(Instant now) {
        LocalDate today = now.atZone(timeZone()).toLocalDate();
        return hourOn(today).toInstant().isAfter(now) ? today.minusDays(1) : today;
    }

    /** On the day on which clocks go forward it may be an hour later. */
    private ZonedDateTime hourOn(LocalDate day) {
        return day.atTime(LocalTime.parse(Objects.requireNonNull(dueBy))).atZone(timeZone());
    }

    private ZoneId timeZone() {
        return ZoneId.of(Objects.requireNonNull(zone));
    }
}
