package org.leadgraph.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.leadgraph.ledger.Retention;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the search log is.
 *
 * @param directory
 *            of the log itself
 * @param headsDirectory
 *            where signed heads are exported: a place that the operator of the log does not control
 * @param keyFile
 *            private key that signs the heads; made at the first start, readable by its owner only
 * @param retention
 *            how long entries are kept: at least a year; files with older ones are deleted daily
 * @param verifyEvery
 *            how often the whole log is verified, and what is old enough deleted
 * @param name
 *            of this log among those that are written beside the same graph; the graph keeps its last head under it
 * @param acceptRestored
 *            value that a refused start has named, when log and heads were restored on purpose; good for that one state
 */
@ConfigurationProperties("leadgraph.audit")
record SearchLogSettings(@DefaultValue("data/audit/log") Path directory, @DefaultValue("data/audit/heads") Path headsDirectory,
        @DefaultValue("data/audit/key/heads.pem") Path keyFile, @DefaultValue("P2Y") Period retention,
        @DefaultValue("1d") Duration verifyEvery, @DefaultValue("main") String name, @DefaultValue("") String acceptRestored) {
    /** With a leap day between them, so that 365 days are no year. */
    private static final LocalDate SOME_DAY = LocalDate.of(2023, 3, 1);

    private static final Duration LEAST_BEAT = Duration.ofMinutes(1);

    SearchLogSettings {
        if (verifyEvery.compareTo(LEAST_BEAT) < 0) {
            throw new IllegalArgumentException(
                    "leadgraph.audit.verify-every is " + verifyEvery + ", but a log is verified once a minute at most: set it to 1m "
                            + "or longer.");
        }
        if (SOME_DAY.plus(retention).isBefore(SOME_DAY.plus(Retention.LEAST))) {
            throw new IllegalArgumentException("leadgraph.audit.retention is " + retention
                    + ", but the search log is kept for at least one year: set it to P1Y or longer.");
        }
    }
}
