package org.leadgraph.metrics;

import org.leadgraph.problem.ProblemCode;

enum MetricsProblem implements ProblemCode {
    /** The period ends before it begins. Exchange its two ends. */
    PERIOD_INVALID,
    /** No agency, or too many, are to be measured. Name 1 to 100 ORIs, or leave them out for the own agency. */
    METRICS_ORIS,
    /** More records than can be measured at once. Narrow the period, or name fewer agencies. */
    METRICS_TOO_LARGE
}
