package org.leadgraph.audit;

import org.leadgraph.ledger.HeadKeeping;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the newest head of the search log stored in the graph at regular times. */
@Component
class HeadBeat {
    private final HeadKeeping keeping;

    HeadBeat(HeadKeeping keeping) {
        this.keeping = keeping;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void beat() {
        keeping.beat();
    }
}
