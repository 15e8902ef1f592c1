package org.leadgraph.guard.policy;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.View;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The current policy and the views computed from it. Both are kept until policy changes (INV-40), and two things say when it does: {@link PolicyChanges} for what
 * is committed here, before the change is acknowledged; and the transactions that the database holds, for those that arrive past every listener, as on a copy
 * that gets them from another database's log (INV-46).
 */
public class Policies {
    /** More views than this are not kept at once; at some 1.3 kB a view of 10,000 scopes this is about 13 MB. */
    private static final int MOST_VIEWS = 10_000;
    private static final int MOST_READS = 5;

    private final PolicySource source;
    private final InstantSource clock;
    /** Held for writing from just before a policy change is applied until it is visible, so that no policy is ever read half old and half new. */
    private final StampedLock changing = new StampedLock();
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    /** A policy, its views, and the transactions that the database held when this was known to be its policy. */
    private record State(Policy policy, Map<Caller, View> views, AppliedTransactions applied) {}

    /** The policies of this database. */
    public Policies(Supplier<GraphDatabaseAPI> database) {
        this(new DatabasePolicySource(database));
    }

    Policies(PolicySource source) {
        this(source, InstantSource.system());
    }

    Policies(PolicySource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The view of this caller under the policy of this moment, and at this moment: a kept view does not outlast the caller's standing. */
    public View viewOf(Caller caller) {
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

    /** The policy of this moment. */
    public Policy policy() {
        return current().policy();
    }

    private State current() {
        State known = state.get();
        return known != null && known.applied().holdsAllOf(source.applied()) ? known : load();
    }

    private State load() {
        long stamp = changing.readLock();
        try {
            // Taken before anything is read: what arrives meanwhile is looked for again by the next one who asks.
            AppliedTransactions applied = source.applied();
            State known = state.get();
            State now = known != null && known.applied().isOfTheSameStore(applied) && known.policy().epoch() == source.epoch()
                    ? new State(known.policy(), known.views(), applied)
                    : new State(read(), new ConcurrentHashMap<>(), applied);
            state.set(now);
            return now;
        } finally {
            changing.unlockRead(stamp);
        }
    }

    /**
     * The policy, as it was before some change or after it. A transaction from elsewhere may be applied, part by part, while this reads: then it reads again. It
     * cannot be one whose epoch is read before the rest of it is there, because all that was committed by then is waited for.
     */
    private Policy read() {
        for (int i = 0; i < MOST_READS; i++) {
            long epoch = source.epoch();
            source.awaitApplied();
            Policy policy = source.read();
            source.awaitApplied();
            if (policy.epoch() == epoch && source.epoch() == epoch) {
                return policy;
            }
        }
        throw new GuardFailure(Status.Transaction.Outdated, "The policy changes faster than it can be read. Ask again.", null);
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
