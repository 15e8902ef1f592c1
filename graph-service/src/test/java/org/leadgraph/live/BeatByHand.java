package org.leadgraph.live;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Subscriptions are asked again when a test says so, and at no other time. */
public final class BeatByHand implements Beat {
    private final Sinks.Many<Object> beats = Sinks.many().multicast().directBestEffort();
    private int number;

    @Override
    public Flux<Object> begin() {
        return beats.asFlux();
    }

    /** All that run are asked again. */
    public synchronized void now() {
        beats.emitNext(number++, Sinks.EmitFailureHandler.FAIL_FAST);
    }
}
