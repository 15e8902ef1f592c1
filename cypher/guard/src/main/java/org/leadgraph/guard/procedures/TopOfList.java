package org.leadgraph.guard.procedures;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.procedures.FoundRecords.Hit;
import org.neo4j.values.storable.Values;

/** Keeps the first few of any number of records, in the order of key and record id, of those after a place. Only what the caller sees comes here. */
final class TopOfList {
    static final long MOST = 1_000;

    private static final Comparator<Hit> ORDER = Comparator.comparing(Hit::key, Values.COMPARATOR).thenComparing(Hit::recordId,
            Values.COMPARATOR);

    private final @Nullable Hit after;
    private final int most;
    private final PriorityQueue<Hit> first = new PriorityQueue<>(ORDER.reversed());

    TopOfList(@Nullable List<Object> after, long most) {
        if (most < 1 || most > MOST || after != null && after.size() != 2) {
            throw new IllegalArgumentException("Ask for 1 to " + MOST + " records, after a key and a record id.");
        }
        this.most = (int) most;
        this.after = after == null ? null : new Hit(-1, Values.of(after.get(0)), Values.of(after.get(1)));
    }

    void add(Hit hit) {
        if (after != null && ORDER.compare(hit, after) <= 0) {
            return;
        }
        if (first.size() < most) {
            first.add(hit);
        } else if (ORDER.compare(hit, first.element()) < 0) {
            first.remove();
            first.add(hit);
        }
    }

    Stream<Hit> inOrder() {
        return first.stream().sorted(ORDER);
    }
}
