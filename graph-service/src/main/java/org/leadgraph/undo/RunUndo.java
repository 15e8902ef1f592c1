package org.leadgraph.undo;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * That a run was undone, or is being undone.
 *
 * @param runId
 *            the run
 * @param feed
 *            name of the account that sent it
 * @param by
 *            user id of who began it
 * @param endedAt
 *            null while it is under way
 * @param linksTakenBack
 *            links that the run had made or changed and that are not there any more as it said them
 * @param linksPutBack
 *            links that are there again as they were before the run
 * @param linksLeftAlone
 *            links that were changed or ended since
 * @param actId
 *            the same when the request that began it is answered a second time
 */
record RunUndo(String runId, String feed, String agencyId, String by, ZonedDateTime begunAt, @Nullable ZonedDateTime endedAt,
        long linksTakenBack, long linksPutBack, long linksLeftAlone, String actId) {
    /** How far it is. */
    enum Status {
        UNDER_WAY, DONE
    }

    static RunUndo of(Row row) {
        return of(row.fact("undo"));
    }

    static RunUndo of(Row.Facts undo) {
        return new RunUndo(undo.text("runId"), undo.text("feed"), undo.text("agencyId"), undo.text("by"), undo.moment("begunAt"),
                undo.momentOrNull("endedAt"), undo.number("linksTakenBack"), undo.number("linksPutBack"), undo.number("linksLeftAlone"),
                undo.text("actId"));
    }

    public Status status() {
        return endedAt == null ? Status.UNDER_WAY : Status.DONE;
    }
}
