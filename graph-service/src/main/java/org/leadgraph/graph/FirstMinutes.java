package org.leadgraph.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The time after a start in which a question may take long although it is not costly: caches are empty, and statements are planned for the first time. */
class FirstMinutes {
    private static final Duration LENGTH = Duration.ofMinutes(2);

    private final Clock clock;
    private volatile @Nullable Instant ready;

    FirstMinutes(Clock clock) {
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = clock.instant();
    }

    /** Whether it is now. */
    boolean last() {
        Instant begun = ready;
        return begun == null || clock.instant().isBefore(begun.plus(LENGTH));
    }
}
