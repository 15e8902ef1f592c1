package org.leadgraph.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.leadgraph.problem.GraphUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Raises an alarm for feeds that did not come by their hour: a measure for operators, a line in the log, and a mark on the account. */
@Component
class FeedHours {
    private static final Logger log = LoggerFactory.getLogger(FeedHours.class);

    private final FeedAccounts accounts;
    private final Clock clock;
    private final AtomicInteger overdue = new AtomicInteger();
    /** The hour for which each account's alarm was raised. */
    private final Map<String, Instant> told = new HashMap<>();

    FeedHours(FeedAccounts accounts, Clock clock, MeterRegistry meters) {
        this.accounts = accounts;
        this.clock = clock;
        meters.gauge("leadgraph.feeds.overdue", overdue);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void beat() {
        try {
            look();
        } catch (GraphUnavailable away) {
            // Health tells it; the next beat looks again.
            log.debug("Whether feeds have come cannot be seen", away);
        }
    }

    synchronized void look() {
        int late = 0;
        for (FeedAccount account : accounts.withAnHour()) {
            if (account.isOverdue(clock.instant())) {
                late++;
                Instant hour = account.lastHour(clock.instant());
                if (!hour.equals(told.put(account.id(), hour))) {
                    log.warn("The feed {} of {} did not come by its hour", account.name(), account.agencyId());
                }
            }
        }
        overdue.set(late);
    }
}
