package org.leadgraph.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes each day what has been kept for as long as the settings say. What was deleted, and when, stands in the log itself. */
@Component
class DailyRetention {
    private static final Logger logger = LoggerFactory.getLogger(DailyRetention.class);

    private final Retention retention;
    private final Period kept;
    private final Clock clock;

    @Autowired
    DailyRetention(AuditLog log, SearchLogSettings settings, Clock clock) {
        this(new Retention(log, clock), settings.retention(), clock);
    }

    DailyRetention(Retention retention, Period kept, Clock clock) {
        this.retention = retention;
        this.kept = kept;
        this.clock = clock;
    }

    /** @return number of segments deleted */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "P1D")
    int run() {
        Instant cutoff = clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
        int deleted = retention.deleteBefore(cutoff);
        logger.info("Search log: {} files from before {} deleted", deleted, cutoff);
        return deleted;
    }
}
