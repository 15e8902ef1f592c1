package org.leadgraph.sharing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Completes moves of records, one after another, while people keep asking. It looks again and again for moves that have not come to their end: those of an instance that has died, and those
 * that stopped at a fault.
 */
@Component
class MoveWorker implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(MoveWorker.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

    private final RecordMoves moves;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("record-moves").factory());
    private volatile boolean ending;

    MoveWorker(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::resume, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that another instance works on is left to it. */
    void resume() {
        try {
            moves.open().forEach(this::complete);
        } catch (RuntimeException away) {
            log.debug("Moves are looked for again later", away);
        }
    }

    void run(String moveId) {
        thread.execute(() -> complete(moveId));
    }

    private void complete(String moveId) {
        try {
            while (!ending && moves.step(moveId, RecordMoves.BATCH)) {
                // Each batch is a transaction of its own.
            }
        } catch (RuntimeException e) {
            log.error("The move {} stopped; it is tried again in {} seconds", moveId, LOOK_AGAIN.toSeconds(), e);
        }
    }

    @Override
    public void destroy() {
        ending = true;
        thread.shutdown();
    }
}
