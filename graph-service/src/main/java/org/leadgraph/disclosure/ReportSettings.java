package org.leadgraph.disclosure;

import java.time.Duration;
import org.leadgraph.limits.Turns;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports read the log.
 *
 * @param daysAPart
 *            how many days of the log one part of a report reads at most, 1 to 366
 */
@ConfigurationProperties("leadgraph.reports")
record ReportSettings(@DefaultValue("31") int daysAPart) {
    ReportSettings {
        if (daysAPart < 1 || daysAPart > 366) {
            throw new IllegalArgumentException("leadgraph.reports.days-a-part is 1 to 366");
        }
    }

    /** Reading the log is work for a processor: half of them read it at the same time, one report a user, two an agency, and one fewer than there are turns. */
    Turns.Bounds turns() {
        return new Turns.Bounds(1, 2, Math.max(2, Runtime.getRuntime().availableProcessors() / 2), 32, Duration.ofSeconds(20))
                .withRoomForAnother();
    }
}
