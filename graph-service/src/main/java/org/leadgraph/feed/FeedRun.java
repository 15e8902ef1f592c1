package org.leadgraph.feed;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.feedfile.SentFile.Form;
import org.leadgraph.graph.Row;
import org.leadgraph.ingest.SendingRun;
import org.leadgraph.model.FeedFile;

/**
 * A file that a program has sent, and how far its rows are.
 *
 * @param feed
 *            name of the account
 * @param kind
 *            name of the file, or of the profile
 * @param profileId
 *            by which an agency's own export is read, in this version; null for our files
 * @param preview
 *            whether, beside being judged, it was looked at what it would do
 * @param mostAbsent
 *            of a snapshot, a file that says all that there is: how much of what the feed brought before may be absent, in percent; null for other files
 * @param expectedRows
 *            how many rows the sender has announced; null when none were
 * @param line
 *            last line whose row is written
 * @param rowsRead
 *            that have been judged, and written where they may be; the sum of the two that follow
 * @param linesLost
 *            lines that could not be read as rows, from {@code firstLostLine} to {@code lastLostLine}
 * @param reason
 *            code of what stopped it; null when nothing did
 * @param undoneAt
 *            when somebody had it undone; null when nobody has
 */
record FeedRun(String id, String accountId, String feed, String agencyId, String kind, @Nullable String profileId,
        @Nullable Long profileVersion, Form form, boolean packed, boolean dryRun, boolean preview, @Nullable Long mostAbsent,
        String sha256, @Nullable Long expectedRows, Status status, long line, long rowsRead, long accepted, long refused, long linesLost,
        @Nullable Long firstLostLine, @Nullable Long lastLostLine, @Nullable String reason, @Nullable String message,
        ZonedDateTime receivedAt, @Nullable ZonedDateTime begunAt, @Nullable ZonedDateTime endedAt, @Nullable ZonedDateTime undoneAt,
        ZonedDateTime now) {
    enum Status {
        /** Waits for its turn. */
        RECEIVED,
        /** Its rows are judged; nothing is written yet. */
        CHECKING,
        WRITING,
        /** Every row is in the graph; of a dry run: would be. */
        COMPLETE,
        /** The others are in the graph. */
        ROWS_REFUSED,
        /** The rows before and after the lost lines are in the graph, except refused ones. */
        LINES_LOST,
        /** Every row is in the graph; too much of what the feed brought before is absent, so none of that was withdrawn. */
        TOO_MANY_ABSENT,
        /** There was no row in it. */
        EMPTY,
        /** Nothing of it is in the graph. */
        FILE_REFUSED,
        /** The account or its agency may no longer send. What was written stays. */
        STOPPED;

        boolean isEnd() {
            return ordinal() >= COMPLETE.ordinal();
        }

        /** Whether it is an end at which there were rows to take. */
        boolean hasRows() {
            return this == COMPLETE || this == ROWS_REFUSED || this == LINES_LOST || this == TOO_MANY_ABSENT;
        }
    }

    static FeedRun of(Row row) {
        Row.Facts run = row.fact("run");
        return new FeedRun(run.text("runId"), run.text("accountId"), run.text("feed"), run.text("agencyId"), run.text("kind"),
                run.textOrNull("profileId"), (Long) run.value("profileVersion"),
                Form.valueOf(run.text("form")), run.flag("packed"), run.flag("dryRun"), run.value("foresight") != null,
                (Long) run.value("mostAbsent"), run.text("sha256"),
                (Long) run.value("expectedRows"),
                Status.valueOf(run.text("status")), run.number("line"), run.number("rowsRead"), run.number("accepted"),
                run.number("refused"),
                run.number("linesLost"), (Long) run.value("firstLostLine"), (Long) run.value("lastLostLine"), run.textOrNull("reason"),
                run.textOrNull("message"), run.moment("receivedAt"), run.momentOrNull("begunAt"), run.momentOrNull("endedAt"),
                run.momentOrNull("undoneAt"),
                row.moment("now"));
    }

    /** Whether what is not in it is withdrawn. */
    public boolean snapshot() {
        return mostAbsent != null;
    }

    /** As what its rows come. */
    SendingRun sending() {
        return new SendingRun(id, accountId + " " + (profileId == null ? kind : profileId));
    }

    /** Of a run that no profile reads. */
    FeedFile file() {
        return FeedFile.named(kind).orElseThrow();
    }

    /** Since it was begun, until now or its end; null before that. */
    public @Nullable Double rowsPerSecond() {
        if (begunAt == null) {
            return null;
        }
        long millis = Duration.between(begunAt, endedAt == null ? now : endedAt).toMillis();
        return rowsRead * 1_000.0 / Math.max(1, millis);
    }
}
