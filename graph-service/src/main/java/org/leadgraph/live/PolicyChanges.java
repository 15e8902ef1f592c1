package org.leadgraph.live;

import reactor.core.publisher.Flux;

/** Tells when somebody's view may have become another one. Running subscriptions listen for it. */
public interface PolicyChanges {
    /** Stands for everything that was decided until now: equal to an earlier one when nothing was decided in between. */
    Object now();

    /** What {@link #now} would say, again and again for as long as somebody listens. Neither fails nor ends. */
    Flux<Object> seen();
}
