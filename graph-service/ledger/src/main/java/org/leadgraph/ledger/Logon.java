package org.leadgraph.ledger;

import static org.leadgraph.ledger.LoggedSearch.requireText;

import org.jspecify.annotations.Nullable;

/**
 * A token was accepted for the first time. The token itself is never written.
 * <p>
 * Source: N-DEx manual 3.1, 1.4.6.6 (successful logons).
 *
 * @param identityProvider
 *            null when the token names none; then it opens no search
 * @param employerOri
 *            null when the token names none; then it opens no search
 * @param way
 *            HTTP or WEBSOCKET
 */
public record Logon(@Nullable String identityProvider, @Nullable String userId, @Nullable String employerOri, String sourceAddress,
        String way) implements AuditEntry {
    public Logon {
        requireText(sourceAddress, "sourceAddress");
        requireText(way, "way");
    }
}
