package org.leadgraph.ledger;

import static org.leadgraph.ledger.LoggedSearch.requireText;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody is about to act: on an agreement, an account, a permission. It is durable before anything is changed.
 * <p>
 * Source: CJIS Security Policy 5.9.4, AU-2 (privileged actions, permission use).
 *
 * @param actId
 *            id of the request
 * @param act
 *            kind of act, for example {@code AGREEMENT_PROPOSE}
 * @param facts
 *            what it is about: ids and codes
 */
public record ActIntent(String actId, LoggedSearch.Requester requester, String act, Map<String, Object> facts,
        String sourceAddress) implements AuditEntry {
    public ActIntent {
        requireText(actId, "actId");
        requireText(act, "act");
        requireText(sourceAddress, "sourceAddress");
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
