package org.leadgraph.audit;

import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.ledger.AuditLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the search log accepts entries. While it does not, nothing is answered, so the service is not ready. */
@Component("searchLog")
class SearchLogHealth extends AbstractHealthIndicator {
    private final AuditLog log;

    SearchLogHealth(AuditLog log) {
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        log.failure().ifPresentOrElse(_ -> health.down().withDetail("code", IdentityProblem.SEARCH_LOG_UNAVAILABLE.name()), health::up);
    }
}
