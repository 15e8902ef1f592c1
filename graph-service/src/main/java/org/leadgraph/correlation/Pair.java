package org.leadgraph.correlation;

import java.util.Comparator;

/** Two records, the one with the lower id first. */
record Pair(String from, String to) implements Comparable<Pair> {
    static Pair of(String one, String other) {
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
        return Comparator.comparing(Pair::from).thenComparing(Pair::to).compare(this, other);
    }

    /** As the search log has it. */
    String inWords() {
        return from + " " + to;
    }
}
