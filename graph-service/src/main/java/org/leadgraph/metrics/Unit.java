package org.leadgraph.metrics;

/** What a metric's value is. */
enum Unit {
    /** A number of cases. */
    COUNT,
    /** A part of the cases, 0 to 1. */
    SHARE,
    /** One number divided by another. */
    RATIO,
    /** Hours, with one decimal. */
    HOURS,
    /** Days. */
    DAYS,
    /** Incidents of one gun. */
    EVENTS
}
