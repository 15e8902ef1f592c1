package org.leadgraph.bench;

import java.time.Duration;
import org.neo4j.driver.Driver;

/** Looks at what the database runs, several times a second. */
record TransactionWatch(Driver system) {
    private static final Duration EVERY = Duration.ofMillis(100);

    /** Looks for so long; milliseconds that the longest of the transactions that read for callers was seen to run. */
    long longestWithin(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long longest = 0;
        while (System.nanoTime() < end) {
            Thread.sleep(EVERY);
            try (var session = system.session()) {
                longest = Math.max(longest, session.run("""
                        SHOW TRANSACTIONS YIELD metaData AS said, elapsedTime AS time WHERE said.reading IS NOT NULL
                        RETURN coalesce(max(time.milliseconds), 0) AS longest""").single().get("longest").asLong());
            }
        }
        return longest;
    }
}
