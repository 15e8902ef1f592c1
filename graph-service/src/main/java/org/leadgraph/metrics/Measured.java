package org.leadgraph.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric with its figures.
 *
 * @param value
 *            in the metric's unit; null when there is nothing to make it from, or too few cases for a share or ratio
 * @param cases
 *            how many it rests on
 * @param counted
 *            how many of these, or for a ratio how many to divide by them, it counts; null for times
 * @param parts
 *            the cases by kind, each in one part at most
 * @param spread
 *            null where nothing is measured
 * @param leftOut
 *            cases for which something that the formula needs is not recorded
 */
record Measured(Metric metric, @Nullable Double value, int cases, @Nullable Integer counted, List<Part> parts, @Nullable Spread spread,
        int leftOut) {
    /** From so many cases on a share is said; of fewer, the counts say it better. */
    static final int ENOUGH = 10;

    /** Some of the cases. */
    record Part(String name, int count) {}

    static Measured count(Metric metric, int cases, List<Part> parts, int leftOut) {
        return new Measured(metric, (double) cases, cases, null, parts, null, leftOut);
    }

    static Measured share(Metric metric, int counted, int cases, Part... parts) {
        return new Measured(metric, part(counted, cases), cases, counted, List.of(parts), null, 0);
    }

    /** A part of the cases, or a number for each of them; null of too few. */
    static @Nullable Double part(int counted, int cases) {
        return cases < ENOUGH ? null : Math.round(10_000.0 * counted / cases) / 10_000.0;
    }

    /** Whether it rests on so few cases that the counts are to be read, and no share of them. */
    public boolean few() {
        return cases < ENOUGH;
    }

    public String key() {
        return metric.name();
    }

    public String name() {
        return metric.title();
    }

    public Unit unit() {
        return metric.unit();
    }

    public String source() {
        return metric.source();
    }

    public String formula() {
        return metric.formula();
    }

    public String caveat() {
        return metric.caveat();
    }
}
