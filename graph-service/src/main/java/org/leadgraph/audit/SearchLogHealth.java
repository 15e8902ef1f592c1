package org.leadgraph.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.ledger.AuditLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the search log accepts entries. While it does not, nothing is answered, so the service is not ready. */
@Component("searchLog")
class SearchLogHealth extends AbstractHealthIndicator implements MeterBinder {
    private final AuditLog log;

    SearchLogHealth(AuditLog log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leadgraph.log.open", log, each -> each.failure().isEmpty() ? 1 : 0)
                .description("1 while the search log takes entries; else nothing is answered").register(registry);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        log.failure().ifPresentOrElse(_ -> health.down().withDetail("code", IdentityProblem.SEARCH_LOG_UNAVAILABLE.name()), health::up);
    }
}
