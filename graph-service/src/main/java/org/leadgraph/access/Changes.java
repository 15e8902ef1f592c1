package org.leadgraph.access;

import reactor.core.publisher.Flux;

/** Tells when an answer may have become another one. Declared here, where running subscriptions need it; made by the module {@code alert}. */
public interface Changes {
    /** Stands for everything that has happened until now: equal to an earlier one when nothing has happened in between. */
    Object now();

    /** What {@link #now} would say, again and again for as long as somebody listens. Neither fails nor ends. */
    Flux<Object> seen();
}
