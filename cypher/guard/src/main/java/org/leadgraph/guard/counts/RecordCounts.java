package org.leadgraph.guard.counts;

import java.util.BitSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.policy.AppliedTransactions;
import org.leadgraph.visibility.View;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * How many records a caller sees, from numbers that are kept for the transactions that they are true for. A commit of this database adds its change to them.
 * What arrives past every listener, such as a restored store or another database's log, does not; then the transactions no longer fit, and all is counted once
 * more. The cost of an answer grows with the caller's scopes and not with records.
 */
public final class RecordCounts {
    /** Changes that wait for one before them; when more do, one has been lost. */
    private static final int MOST_WAITING = 10_000;

    private final CountedStore store;
    private final ReentrantLock counting = new ReentrantLock();
    private final ConcurrentHashMap<Long, Tally> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger committing = new AtomicInteger();
    /** Nothing is followed until somebody asks for a number. */
    private volatile boolean following;
    private @Nullable Kept kept;

    /** Numbers, and the transactions that a database holds of which they are true. */
    private record Kept(Tally tally, AppliedTransactions applied) {}

    public RecordCounts(Supplier<GraphDatabaseAPI> database) {
        this(new CountedStore(database));
    }

    RecordCounts(CountedStore store) {
        this.store = store;
    }

    /**
     * How many records of this view have at least one of these labels; empty when that is not known at this moment because something is being committed.
     */
    public OptionalLong of(View view, Set<String> labels) {
        counting.lock();
        try {
            following = true;
            AppliedTransactions now = store.applied();
            catchUp();
            if (kept == null || !kept.applied().holdsAllOf(now)) {
                if (committing.get() > 0 || !now.areSettled()) {
                    return OptionalLong.empty();
                }
                kept = count(now);
            }
            return kept == null ? OptionalLong.empty() : OptionalLong.of(kept.tally().sum(labels, BitSet.valueOf(view.greenBits())));
        } finally {
            counting.unlock();
        }
    }

    private @Nullable Kept count(AppliedTransactions now) {
        Tally tally = store.count();
        // What was committed while this looked may be in it by half.
        return store.applied().holdsAllOf(now) ? new Kept(tally, now) : null;
    }

    private void catchUp() {
        while (kept != null) {
            AppliedTransactions next = kept.applied().next();
            Tally change = waiting.remove(next.committed());
            if (change == null) {
                break;
            }
            kept.tally().add(change);
            kept = new Kept(kept.tally(), next);
        }
        if (waiting.size() > MOST_WAITING) {
            kept = null;
        }
        if (kept == null) {
            waiting.clear();
        } else {
            long counted = kept.applied().committed();
            waiting.keySet().removeIf(transaction -> transaction <= counted);
        }
    }

    boolean isFollowed() {
        return following;
    }

    /** A commit has begun. It ends with {@link #committed} or {@link #rolledBack}. */
    void begun() {
        committing.incrementAndGet();
    }

    void committed(long transaction, @Nullable Tally change) {
        if (change != null) {
            waiting.put(transaction, change);
        }
        committing.decrementAndGet();
        if (waiting.size() > MOST_WAITING / 10 && counting.tryLock()) {
            try {
                catchUp();
            } finally {
                counting.unlock();
            }
        }
    }

    void rolledBack() {
        committing.decrementAndGet();
    }
}
