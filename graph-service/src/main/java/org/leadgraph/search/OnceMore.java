package org.leadgraph.search;

import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * An answer in whose making the caller's view has changed is made once more, as a search of its own (INV-42). When the view changes again meanwhile, the caller
 * is told to ask again.
 */
public final class OnceMore {
    private OnceMore() {
    }

    /**
     * @param attempt
     *            makes the answer; called once or twice
     * @param viewChanged
     *            whether an attempt was thrown away because the view had changed
     */
    public static <T> Mono<T> whenTheViewChanged(Supplier<Mono<T>> attempt, Predicate<T> viewChanged) {
        return attempt.get().flatMap(first -> viewChanged.test(first) ? attempt.get() : Mono.just(first));
    }
}
