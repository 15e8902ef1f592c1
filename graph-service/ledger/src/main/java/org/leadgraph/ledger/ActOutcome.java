package org.leadgraph.ledger;

import static org.leadgraph.ledger.LoggedSearch.requireText;

import org.jspecify.annotations.Nullable;

/**
 * How an act ended. It is durable before anybody hears of it.
 *
 * @param actId
 *            of the {@link ActIntent}
 * @param status
 *            {@code DONE}; {@code REFUSED} or {@code FAILED}, then nothing was changed
 * @param code
 *            code of the refusal; null when there was none
 */
public record ActOutcome(String actId, LoggedSearch.Requester requester, String act, String status, @Nullable String code)
        implements
            AuditEntry {
    public ActOutcome {
        requireText(actId, "actId");
        requireText(act, "act");
        requireText(status, "status");
    }
}
