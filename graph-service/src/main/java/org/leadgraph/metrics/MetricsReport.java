package org.leadgraph.metrics;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * All metrics of some agencies in a period.
 *
 * @param oris
 *            of the agencies that are measured, in order
 * @param metrics
 *            in the order of their declaration
 */
record MetricsReport(OffsetDateTime from, OffsetDateTime to, List<String> oris, List<Measured> metrics) {}
