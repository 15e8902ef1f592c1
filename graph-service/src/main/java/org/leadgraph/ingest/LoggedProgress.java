package org.leadgraph.ingest;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the progress of a load, at most every two seconds. */
public final class LoggedProgress implements LoadListener {
    private static final Logger log = LoggerFactory.getLogger(LoggedProgress.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String source;
    private Duration last = Duration.ZERO;

    public LoggedProgress(String source) {
        this.source = source;
    }

    @Override
    public void committed(String file, long rows, Duration elapsed) {
        if (elapsed.minus(last).compareTo(PAUSE) >= 0) {
            last = elapsed;
            log.info("{}: {} rows of {} after {} s", source, rows, file, elapsed.toSeconds());
        }
    }
}
