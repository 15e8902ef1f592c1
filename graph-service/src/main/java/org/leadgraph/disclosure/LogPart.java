package org.leadgraph.disclosure;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a part of the log has for a report.
 *
 * @param entries
 *            oldest first
 * @param readTo
 *            of a full page the time of its last entry; otherwise the moment of the calendar with which the part ends
 * @param next
 *            position to go on from; null when the report is complete
 */
record LogPart<T>(List<T> entries, ZonedDateTime readTo, @Nullable String next) {
    public boolean isComplete() {
        return next == null;
    }
}
