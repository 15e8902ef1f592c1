package org.leadgraph.removal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of removed records, again and again, in a thread of its own. After a fault it goes on at the next beat. */
@Component
class NoticeBeat implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(NoticeBeat.class);
    private static final long SECONDS = 60;

    private final NoticeMaking making;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("removal-notices").factory());
    private volatile boolean ending;
    private boolean failing;

    NoticeBeat(NoticeMaking making) {
        this.making = making;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            while (!ending && making.next()) {
                // One owner after another.
            }
            failing = false;
        } catch (RuntimeException fault) {
            // One line for an outage, not one for each beat.
            if (!failing && !ending) {
                log.error("Nobody could be told of removed records ({}); that is tried again every {} seconds", fault.getClass().getName(),
                        SECONDS);
            }
            failing = true;
        }
    }

    @Override
    public void destroy() {
        ending = true;
        thread.shutdown();
    }
}
