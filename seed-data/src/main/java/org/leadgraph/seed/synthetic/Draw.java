package org.leadgraph.seed.synthetic;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * The stream of random numbers of one entity. Two entities never share a stream, so what one draws does not depend on which others were
 * produced before it.
 */
final class Draw {
    private final SplittableRandom random;

    private Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param subject which aspect of the world is drawn; the name takes part in the seed, so subjects can be added later */
    static Draw of(long worldSeed, String subject, long... index) {
        var seed = mix(worldSeed + subject.hashCode());
        for (var part : index) {
            seed = mix(seed ^ (part + 0x632BE59BD9B4E019L));
        }
        return new Draw(seed);
    }

    /** A bijection of 64 bits in which every input bit moves about half of the output bits (multiply and shift). */
    private static long mix(long value) {
        var z = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
        z = (z ^ (z >>> 29)) * 0xA24BAED4963EE407L;
        return z ^ (z >>> 32);
    }

    /** From 0 inclusive to 1 exclusive. */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    long below(long bound) {
        return (long) (unit() * bound);
    }

    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T one(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Up to so many different values; fewer when the same come again. */
    static <T> Set<T> distinct(int attempts, Supplier<T> draw) {
        var found = new LinkedHashSet<T>();
        for (int i = 0; i < attempts; i++) {
            found.add(draw.get());
        }
        return found;
    }

    /** @param cumulative rising sums of weights */
    int pick(double[] cumulative) {
        var found = Arrays.binarySearch(cumulative, unit() * cumulative[cumulative.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, cumulative.length - 1);
    }

    /** StrictMath, because the bytes must not depend on the machine. */
    double gaussian() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * Math.PI * unit());
    }

    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    static double[] cumulative(double... weights) {
        var sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}
