package org.leadgraph.investigation;

import org.jspecify.annotations.Nullable;

/**
 * A record on the page of an investigation.
 *
 * @param x
 *            where it is, to the right; null where the page is to find a place
 * @param y
 *            where it is, downwards; null as of {@code x}
 * @param pinned
 *            whether it stays there when the page is laid out anew
 * @param hidden
 *            whether the user has hidden it
 * @param note
 *            what was noted beside it; null for nothing
 */
record Placed(String recordId, @Nullable Double x, @Nullable Double y, boolean pinned, boolean hidden, @Nullable String note) {
    /** What a person of another agency gets: the layout would show where records are missing, and notes are for colleagues. */
    Placed elsewhere() {
        return new Placed(recordId, null, null, false, false, null);
    }
}
