package org.leadgraph.sharing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Completes moves of records, one after another, while people keep asking. After a crash or a fault it continues at the next start. */
@Component
class MoveWorker implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(MoveWorker.class);

    private final RecordMoves moves;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("record-moves").factory());
    private volatile boolean ending;

    MoveWorker(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        moves.open().forEach(this::run);
    }

    void run(String moveId) {
        thread.execute(() -> {
            try {
                while (!ending && moves.step(moveId, RecordMoves.BATCH)) {
                    // Each batch is a transaction of its own.
                }
            } catch (RuntimeException e) {
                log.error("The move {} stopped; it goes on at the next start, or by resumeMove", moveId, e);
            }
        });
    }

    @Override
    public void destroy() {
        ending = true;
        thread.shutdown();
    }
}
