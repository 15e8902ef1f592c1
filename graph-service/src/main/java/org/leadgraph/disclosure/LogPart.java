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
 *            position to go on from; null at the end
 * @param missing
 *            names of logs that could not be read
 */
record LogPart<T>(List<T> entries, ZonedDateTime readTo, @Nullable String next, List<String> missing) {
    public boolean isComplete() {
        return next == null && missing.isEmpty();
    }
}
