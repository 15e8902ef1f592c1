package org.leadgraph.guard;

import java.util.List;
import java.util.Random;

/** What the parts of a random question share: the dice, what may be written, and fresh names. */
final class Draw {
    final Random random;
    final QueryGenerator.Dialect dialect;
    private int names;

    Draw(long seed, QueryGenerator.Dialect dialect) {
        this.random = new Random(seed);
        this.dialect = dialect;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** True once in so many. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    /** A name that the question has not used. */
    String name(String prefix) {
        return prefix + names++;
    }

    void forgetNames() {
        names = 0;
    }

    /** Whether what callers may not write, but Neo4j reads, is to be written here. */
    boolean beyondCallers() {
        return dialect == QueryGenerator.Dialect.WHOLE;
    }
}
