package org.leadgraph.ledger;

import static org.leadgraph.ledger.LoggedSearch.requireText;

/**
 * More refused logons of one source than are in the log: it was flooded.
 *
 * @param sourceAddress
 *            where they came from; {@code others} for many sources together
 * @param refusals
 *            how many are not in the log
 */
public record LogonsSuppressed(String sourceAddress, long refusals) implements AuditEntry {
    public LogonsSuppressed {
        requireText(sourceAddress, "sourceAddress");
    }
}
