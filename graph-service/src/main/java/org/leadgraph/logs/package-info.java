/**
 * The search logs of all instances that work on one graph, for reports: which there are, and an index of each by which the entries are found that a report may show. The
 * files stay the truth: an index holds places in them, is made from them, and can be thrown away.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.4.7 (reports on demand to audit access and use).
 */
@NullMarked
@ApplicationModule(displayName = "Logs", allowedDependencies = {"audit", "graph", "ledger"})
package org.leadgraph.logs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
