package org.leadgraph.analysis;

import java.util.Comparator;

/** Two that are joined, the smaller id first. */
record Pair(String one, String other) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER = Comparator.comparing(Pair::one).thenComparing(Pair::other);

    static Pair of(String left, String right) {
        return left.compareTo(right) < 0 ? new Pair(left, right) : new Pair(right, left);
    }

    @Override
    public int compareTo(Pair another) {
        return ORDER.compare(this, another);
    }
}
