package org.leadgraph.audit;

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
        log.failure().ifPresentOrElse(failure -> health.down().withDetail("code", failure.code()), health::up);
    }
}
