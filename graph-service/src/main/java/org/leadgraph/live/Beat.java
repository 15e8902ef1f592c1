package org.leadgraph.live;

import reactor.core.publisher.Flux;

/**
 * When the question of a running subscription is asked again. Only the clock decides: if it were asked because something was done, the moments of its
 * answers would tell of what others do.
 */
@FunctionalInterface
interface Beat {
    /** The beats of one subscription, which begins now. Never ends. */
    Flux<Object> begin();
}
