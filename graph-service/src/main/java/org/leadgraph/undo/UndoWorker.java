package org.leadgraph.undo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Completes undoings, one after another, while people and feeds go on. What a crash or a fault has stopped goes on at the next start, or within a minute. */
@Component
class UndoWorker implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(UndoWorker.class);

    private final UndoWork work;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("feed-undo").factory());
    private volatile boolean ending;

    UndoWorker(UndoWork work) {
        this.work = work;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::resume, 0, 1, TimeUnit.MINUTES);
        thread.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void run(String runId) {
        thread.execute(() -> complete(runId));
    }

    private void resume() {
        try {
            work.open().forEach(undo -> complete(undo.runId()));
        } catch (RuntimeException away) {
            log.debug("Undoings are looked for again later", away);
        }
    }

    private void forget() {
        try {
            while (!ending && work.forget()) {
                // Each part is a transaction of its own.
            }
        } catch (RuntimeException away) {
            log.debug("What old runs did is forgotten later", away);
        }
    }

    private void complete(String runId) {
        try {
            while (!ending && work.step(runId)) {
                // Each batch is a transaction of its own.
            }
        } catch (RuntimeException fault) {
            // The class alone: a message could hold what a record says.
            log.error("The undoing of the feed run {} stopped ({}); it is tried again", runId, fault.getClass().getName());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        thread.shutdown();
        thread.awaitTermination(20, TimeUnit.SECONDS);
    }
}
