package org.leadgraph.correlation;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares what has arrived, again and again, in a thread of its own. After a fault it goes on at the next beat. */
@Component
class CorrelationBeat implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(CorrelationBeat.class);
    private static final long SECONDS = 10;

    private final Correlator correlator;
    private final CorrelationSettings settings;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("correlation").factory());
    private volatile boolean ending;
    private boolean failing;

    CorrelationBeat(Correlator correlator, CorrelationSettings settings) {
        this.correlator = correlator;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.enabled()) {
            thread.scheduleWithFixedDelay(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void beat() {
        try {
            while (!ending && correlator.next()) {
                // Each batch has an act of its own.
            }
            failing = false;
        } catch (RuntimeException fault) {
            // One line for an outage, not one for each beat.
            if (!failing && !ending) {
                // The class alone: a message could hold what a record says.
                log.error("Records could not be compared ({}); that is tried again every {} seconds", fault.getClass().getName(), SECONDS);
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
