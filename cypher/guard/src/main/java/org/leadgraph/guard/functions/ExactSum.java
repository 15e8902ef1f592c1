package org.leadgraph.guard.functions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A sum of numbers that is exact until it is asked for, so that it does not depend on the order in which they come. Kept as a whole number times a power of
 * two, which every number of the database is; it has at most some 2,200 bits.
 */
final class ExactSum {
    /** Far more than a double has, so that rounding them away is the only rounding that shows. */
    static final MathContext DIGITS = new MathContext(60);

    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    /** Exponent of the last bit of a double whose exponent field is 0 or 1. */
    private static final int LEAST_EXPONENT = -1_074;

    private BigInteger large = BigInteger.ZERO;
    private int exponent;
    /** What was added in whole numbers and is not in {@link #large} yet. */
    private long small;
    private boolean nan;
    private boolean plusInfinity;
    private boolean minusInfinity;

    void add(long number) {
        long sum = small + number;
        if (((small ^ sum) & (number ^ sum)) < 0) {
            addScaled(BigInteger.valueOf(small), 0);
            small = number;
        } else {
            small = sum;
        }
    }

    void add(double number) {
        if (isFinite(number)) {
            addScaled(BigInteger.valueOf(mantissa(number)), exponent(number));
        }
    }

    void addSquare(long number) {
        BigInteger factor = BigInteger.valueOf(number);
        addScaled(factor.multiply(factor), 0);
    }

    void addSquare(double number) {
        if (isFinite(number)) {
            BigInteger factor = BigInteger.valueOf(mantissa(number));
            addScaled(factor.multiply(factor), 2 * exponent(number));
        }
    }

    void add(BigInteger number) {
        addScaled(number, 0);
    }

    private boolean isFinite(double number) {
        nan |= Double.isNaN(number);
        plusInfinity |= number == Double.POSITIVE_INFINITY;
        minusInfinity |= number == Double.NEGATIVE_INFINITY;
        return Double.isFinite(number);
    }

    private static long mantissa(double number) {
        long bits = Double.doubleToLongBits(number);
        long mantissa = (bits & MANTISSA) | (field(bits) == 0 ? 0 : 1L << MANTISSA_BITS);
        return bits < 0 ? -mantissa : mantissa;
    }

    private static int exponent(double number) {
        return LEAST_EXPONENT + Math.max(0, field(Double.doubleToLongBits(number)) - 1);
    }

    private static int field(long bits) {
        return (int) (bits >>> MANTISSA_BITS) & 0x7ff;
    }

    private void addScaled(BigInteger mantissa, int scale) {
        if (mantissa.signum() == 0) {
            return;
        }
        // Without the zeros at its end, so that whole numbers written as fractions stay small.
        int zeros = mantissa.getLowestSetBit();
        BigInteger odd = mantissa.shiftRight(zeros);
        int power = scale + zeros;
        if (large.signum() == 0) {
            large = odd;
            exponent = power;
        } else if (power >= exponent) {
            large = large.add(odd.shiftLeft(power - exponent));
        } else {
            large = large.shiftLeft(exponent - power).add(odd);
            exponent = power;
        }
    }

    /** Whether there is no number that says the sum: one of the numbers was none, or both infinities were among them. */
    boolean isNaN() {
        return nan || plusInfinity && minusInfinity;
    }

    boolean isInfinite() {
        return !isNaN() && (plusInfinity || minusInfinity);
    }

    /** The sum of the finite numbers. */
    BigDecimal finite() {
        BigDecimal shifted = exponent >= 0
                ? new BigDecimal(large.shiftLeft(exponent))
                : new BigDecimal(large.multiply(FIVE.pow(-exponent)), -exponent);
        return shifted.add(BigDecimal.valueOf(small));
    }

    /** The sum divided by so many, rounded once. */
    double mean(long count) {
        return isNaN() || isInfinite() ? toDouble() : finite().divide(BigDecimal.valueOf(count), DIGITS).doubleValue();
    }

    /** The sum, rounded once. */
    double toDouble() {
        if (isNaN()) {
            return Double.NaN;
        }
        if (isInfinite()) {
            return plusInfinity ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return finite().doubleValue();
    }
}
