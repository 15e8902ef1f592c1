package org.leadgraph.ledger;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the search log lies and when it rolls and signs.
 *
 * @param directory
 *            directory of the segments; made when missing
 * @param headsDirectory
 *            where signed heads and the public key are exported: a place that the operator of {@code directory} does not control
 * @param segmentBytes
 *            a segment that would grow beyond this is followed by the next; it also ends with the UTC day
 * @param entriesPerHead
 *            a head is signed at the latest after this many entries
 * @param headPeriod
 *            a head is signed at the latest this long after the one before, when there are new entries
 * @param patience
 *            how long an appender waits for its entry to be durable before it gives up
 * @param retry
 *            how long after a failure the files are opened again, and again while that fails
 */
public record AuditSettings(Path directory, Path headsDirectory, long segmentBytes, int entriesPerHead, Duration headPeriod,
        Duration patience, Duration retry) {

    public AuditSettings {
        if (directory.toAbsolutePath().normalize().equals(headsDirectory.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("Heads beside the log prove nothing; give them a directory of their own.");
        }
        if (segmentBytes < 1 || entriesPerHead < 1 || !headPeriod.isPositive() || !patience.isPositive() || !retry.isPositive()) {
            throw new IllegalArgumentException("Sizes and times of the search log must be positive.");
        }
    }

    /** 64 MiB a segment; a head every 1,000 entries or 60 s; ten seconds of patience; each second a new attempt. */
    public static AuditSettings of(Path directory, Path headsDirectory) {
        return new AuditSettings(directory, headsDirectory, 64L << 20, 1_000, Duration.ofSeconds(60), Duration.ofSeconds(10),
                Duration.ofSeconds(1));
    }
}
