package org.leadgraph.investigation;

import org.jspecify.annotations.Nullable;

/**
 * A record on the page of an investigation.
 *
 * @param x
 *            its position from left to right; null to let the page choose one
 * @param y
 *            its position from top to bottom; null when {@code x} is
 * @param pinned
 *            whether it stays there when the board is rearranged
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
