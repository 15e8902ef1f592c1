package org.leadgraph.ledger;

import java.util.Optional;

/**
 * What verifying a log found.
 *
 * @param segments
 *            files read, the last one possibly in part
 * @param entries
 *            entries that fit
 * @param heads
 *            signed heads that fit the entries
 * @param firstEntry
 *            number of the entry the log begins with; above 1 after segments were deleted; 0 when there is none
 * @param unanchoredEntries
 *            entries after the last signed head; an account that can write the files could still change or cut these unseen
 * @param unfinishedBytes
 *            at the very end, of a line that a crash or a full disk cut short: not an entry, and never confirmed as one; the service moves it aside when it
 *            goes on
 * @param firstMismatch
 *            the first place that does not fit, and why; empty when everything fits
 */
public record AuditVerification(int segments, long entries, int heads, long firstEntry, long unanchoredEntries,
        long unfinishedBytes, Optional<String> firstMismatch) {

    public boolean isIntact() {
        return firstMismatch.isEmpty();
    }
}
