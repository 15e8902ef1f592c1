package org.leadgraph.guard;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The current policy and the views computed from it. Both are kept until a commit touches policy (V40); {@link PolicyChanges} says when.
 */
class Policies {
    /** More views than this are not kept at once; at some 1.3 kB a view of 10,000 scopes this is about 13 MB. */
    private static final int MOST_VIEWS = 10_000;

    private final Supplier<Policy> reader;
    private final InstantSource clock;
    /** Held for writing from just before a policy change is applied until it is visible, so that no policy is ever read half old and half new. */
    private final StampedLock changing = new StampedLock();
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    private record State(Policy policy, Map<Caller, View> views) {}

    Policies(Supplier<Policy> reader) {
        this(reader, InstantSource.system());
    }

    Policies(Supplier<Policy> reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** The view of this caller under the policy of this moment, and at this moment: a kept view does not outlast the caller's standing. */
    View viewOf(Caller caller) {
        return kept(caller).at(clock.instant());
    }

    private View kept(Caller caller) {
        State current = current();
        View known = current.views().get(caller);
        if (known != null) {
            return known;
        }
        View view = View.of(current.policy(), caller);
        if (current.views().size() < MOST_VIEWS) {
            current.views().put(caller, view);
        }
        return view;
    }

    Policy policy() {
        return current().policy();
    }

    private State current() {
        State known = state.get();
        return known != null ? known : load();
    }

    private State load() {
        long stamp = changing.readLock();
        try {
            State known = state.get();
            if (known == null) {
                known = new State(reader.get(), new ConcurrentHashMap<>());
                state.set(known);
            }
            return known;
        } finally {
            changing.unlockRead(stamp);
        }
    }

    /** A policy change is about to be applied. From here to {@link #changed} or {@link #unchanged} no policy is read. */
    long beginChange() {
        return changing.writeLock();
    }

    /** The change is committed and visible: what was computed before is not used again. */
    void changed(long stamp) {
        state.set(null);
        changing.unlockWrite(stamp);
    }

    /** The change was rolled back. */
    void unchanged(long stamp) {
        changing.unlockWrite(stamp);
    }
}
