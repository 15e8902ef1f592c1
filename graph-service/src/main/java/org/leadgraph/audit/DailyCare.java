package org.leadgraph.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.leadgraph.ledger.AuditKeys;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditVerifier;
import org.leadgraph.ledger.Retention;
import org.leadgraph.ledger.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole log at regular times, and then deletes what has been kept long enough; nothing of a log that does not fit its heads. The log itself has
 * entries about both.
 */
@Component
class DailyCare {
    private static final Logger logger = LoggerFactory.getLogger(DailyCare.class);

    private final Verification verification;
    private final Retention retention;
    private final Period kept;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    @Autowired
    DailyCare(AuditLog log, Verification verification, AuditKeys keys, SearchLogSettings settings, Clock clock) {
        this(verification, new Retention(log, keys, clock), settings.retention(), clock);
    }

    DailyCare(Verification verification, Retention retention, Period kept, Clock clock) {
        this.verification = verification;
        this.retention = retention;
        this.kept = kept;
        this.clock = clock;
    }

    /** In a thread of its own: a log of two years takes its time, and other jobs must not wait for it. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${leadgraph.audit.verify-every:P1D}")
    void begin() {
        if (running.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("audit-care").start(() -> {
                try {
                    run(DailyCare::restAsLong);
                } catch (RuntimeException failure) {
                    // While the log is away an alarm has been rung; the next beat does it.
                    logger.warn("The search log could not be looked after ({})", failure.getClass().getName());
                } finally {
                    running.set(false);
                }
            });
        }
    }

    /** Half of one core at most: questions come first. */
    private static void restAsLong(Duration worked) {
        LockSupport.parkNanos(worked.toNanos());
    }

    /** @return number of segments deleted */
    int run(AuditVerifier.Pace pace) {
        if (!verification.run(pace)) {
            return 0;
        }
        Instant cutoff = clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
        int deleted = retention.deleteBefore(cutoff);
        logger.info("Search log: verified; {} files from before {} deleted", deleted, cutoff);
        return deleted;
    }
}
