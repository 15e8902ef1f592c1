package org.leadgraph.disclosure;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bounded part of the log has for a report.
 *
 * @param entries
 *            oldest first
 * @param readTo
 *            time of the last entry that was read; null when none was
 * @param next
 *            position to go on from; null when the report is complete
 */
record LogPart<T>(List<T> entries, @Nullable ZonedDateTime readTo, @Nullable String next) {
    public boolean isComplete() {
        return next == null;
    }
}
