package org.leadgraph.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A request whose caller was not accepted. The token itself is never written.
 * <p>
 * Source: N-DEx manual 3.1, 1.4.6.6 (unsuccessful logons).
 *
 * @param identityProvider
 *            as claimed; null when the request named none
 * @param userId
 *            as claimed; null when the request named none
 * @param reason
 *            code of the rule that refused it
 */
public record LogonRefused(@Nullable String identityProvider, @Nullable String userId, String sourceAddress, String reason)
        implements
            AuditEntry {}
