package org.leadgraph.guard.functions;

import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.neo4j.exceptions.ArithmeticException;
import org.neo4j.values.storable.DurationValue;

/** Sum and mean of durations, part by part: the same in whatever order they come. */
final class ExactDurations {
    private static final List<ChronoUnit> PARTS = List.of(ChronoUnit.MONTHS, ChronoUnit.DAYS, ChronoUnit.SECONDS, ChronoUnit.NANOS);
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

    private final Map<ChronoUnit, BigInteger> sums = new EnumMap<>(ChronoUnit.class);
    private long count;

    ExactDurations() {
        PARTS.forEach(part -> sums.put(part, BigInteger.ZERO));
    }

    void add(DurationValue duration) {
        count++;
        PARTS.forEach(part -> sums.merge(part, BigInteger.valueOf(duration.get(part)), BigInteger::add));
    }

    long count() {
        return count;
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException
     *             when it is longer than a duration can be, whatever was added first
     */
    DurationValue sum() {
        BigInteger[] nanos = sums.get(ChronoUnit.NANOS).divideAndRemainder(NANOS_PER_SECOND);
        return DurationValue.duration(whole(sums.get(ChronoUnit.MONTHS)), whole(sums.get(ChronoUnit.DAYS)),
                whole(sums.get(ChronoUnit.SECONDS).add(nanos[0])), nanos[1].longValueExact());
    }

    private static long whole(BigInteger sum) {
        if (sum.bitLength() >= Long.SIZE) {
            throw ArithmeticException.longOverflow("sum", "of durations");
        }
        return sum.longValueExact();
    }

    DurationValue mean() {
        return DurationValue.approximate(mean(ChronoUnit.MONTHS), mean(ChronoUnit.DAYS), mean(ChronoUnit.SECONDS), mean(ChronoUnit.NANOS))
                .normalize();
    }

    private double mean(ChronoUnit part) {
        ExactSum sum = new ExactSum();
        sum.add(sums.get(part));
        return sum.mean(count);
    }
}
