package org.leadgraph.guard.functions;

import java.math.BigDecimal;
import org.neo4j.values.storable.FloatingPointValue;
import org.neo4j.values.storable.IntegralValue;
import org.neo4j.values.storable.NumberValue;

/** Sum, mean and spread of numbers, exact and rounded once: the same in whatever order they come. */
final class ExactStatistics {
    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private final boolean spread;
    private boolean fractions;
    private long count;

    private ExactStatistics(boolean spread) {
        this.spread = spread;
    }

    static ExactStatistics ofSums() {
        return new ExactStatistics(false);
    }

    static ExactStatistics ofSpread() {
        return new ExactStatistics(true);
    }

    void add(NumberValue number) {
        count++;
        switch (number) {
            case IntegralValue whole -> {
                sum.add(whole.longValue());
                if (spread) {
                    squares.addSquare(whole.longValue());
                }
            }
            case FloatingPointValue fraction -> {
                fractions = true;
                sum.add(fraction.doubleValue());
                if (spread) {
                    squares.addSquare(fraction.doubleValue());
                }
            }
            default -> throw new IllegalStateException("A number is whole or a fraction");
        }
    }

    long count() {
        return count;
    }

    /** Long when all numbers are whole and the sum fits, as Cypher's; else Double. */
    Number sum() {
        BigDecimal exact = sum.finite();
        boolean whole = !fractions && exact.precision() - exact.scale() <= 19
                && exact.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0 && exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        if (whole) {
            return exact.longValueExact();
        }
        return sum.toDouble();
    }

    /** Of at least one number. */
    double mean() {
        return sum.mean(count);
    }

    /** Standard deviation; 0 of a single number. */
    double deviation(boolean ofPopulation) {
        if (count < 2) {
            return 0;
        }
        if (sum.isNaN() || sum.isInfinite()) {
            return Double.NaN;
        }
        BigDecimal many = BigDecimal.valueOf(count);
        BigDecimal exact = sum.finite();
        BigDecimal spreadOut = many.multiply(squares.finite()).subtract(exact.multiply(exact));
        BigDecimal variance = spreadOut.divide(many.multiply(ofPopulation ? many : BigDecimal.valueOf(count - 1)), ExactSum.DIGITS);
        return variance.sqrt(ExactSum.DIGITS).doubleValue();
    }
}
