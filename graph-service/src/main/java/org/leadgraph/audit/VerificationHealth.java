package org.leadgraph.audit;

import org.leadgraph.ledger.Verification;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the search log fitted its heads when it was verified last. Part of health as a whole, not of readiness. */
@Component("searchLogVerified")
class VerificationHealth extends AbstractHealthIndicator {
    private final Verification verification;

    VerificationHealth(Verification verification) {
        this.verification = verification;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        verification.last().ifPresentOrElse(last -> {
            health.status(last.found().isIntact() ? "UP" : "DOWN")
                    .withDetail("verifiedAt", last.at().toString())
                    .withDetail("entries", last.found().entries())
                    .withDetail("heads", last.found().heads());
            last.found().firstMismatch().ifPresent(place -> health.withDetail("firstMismatch", place));
        }, () -> health.up().withDetail("verifiedAt", "not yet"));
    }
}
