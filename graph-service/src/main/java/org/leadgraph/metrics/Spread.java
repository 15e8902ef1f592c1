package org.leadgraph.metrics;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How measured values are spread.
 *
 * @param median
 *            the middle one, of an even number the mean of the middle two
 * @param p90
 *            the smallest that nine of ten do not exceed; null of too few
 * @param within24Hours
 *            how many took 24 hours at most; this and the next three are null where no hours are measured
 * @param within48Hours
 *            how many took 48 hours at most
 * @param shareWithin24Hours
 *            null of too few
 * @param shareWithin48Hours
 *            null of too few
 */
record Spread(double median, @Nullable Double p90, @Nullable Integer within24Hours, @Nullable Integer within48Hours,
        @Nullable Double shareWithin24Hours,
        @Nullable Double shareWithin48Hours) {
    /** Null of nothing. */
    static @Nullable Spread of(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? null : new Spread(median(sorted), p90(sorted), null, null, null, null);
    }

    /** Of hours; null of nothing. */
    static @Nullable Spread ofHours(Collection<Double> hours) {
        Spread spread = of(hours);
        if (spread == null) {
            return null;
        }
        int day = (int) hours.stream().filter(each -> each <= 24).count();
        int twoDays = (int) hours.stream().filter(each -> each <= 48).count();
        return new Spread(spread.median, spread.p90, day, twoDays, Measured.part(day, hours.size()), Measured.part(twoDays, hours.size()));
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return rounded(sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }

    private static @Nullable Double p90(List<Double> sorted) {
        return sorted.size() < Measured.ENOUGH ? null : rounded(sorted.get((9 * sorted.size() + 9) / 10 - 1));
    }

    static double rounded(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
