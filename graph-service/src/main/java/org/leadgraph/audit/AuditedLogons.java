package org.leadgraph.audit;

import org.leadgraph.identity.LogonLog;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.Logon;
import org.leadgraph.ledger.LogonRefused;
import org.leadgraph.ledger.LogonsSuppressed;
import org.springframework.stereotype.Component;

/**
 * Keeps sign-ins in the log. One that is accepted or refused is durable before the user gets an answer; accepted ones are logged once for each token, and
 * refused ones at a limited rate.
 */
@Component
class AuditedLogons implements LogonLog {
    private final AuditLog log;

    AuditedLogons(AuditLog log) {
        this.log = log;
    }

    @Override
    public void accepted(Bearer bearer, String source, String way) {
        SearchLogUnavailable
                .unlessAway(() -> log.append(new Logon(bearer.identityProvider(), bearer.userId(), bearer.employerOri(), source, way)));
    }

    @Override
    public void refused(Bearer claimed, String source, String reason) {
        SearchLogUnavailable.unlessAway(() -> log.append(new LogonRefused(claimed.identityProvider(), claimed.userId(), source, reason)));
    }

    @Override
    public void suppressed(String source, long refusals) {
        SearchLogUnavailable.unlessAway(() -> log.appendLater(new LogonsSuppressed(source, refusals)));
    }
}
