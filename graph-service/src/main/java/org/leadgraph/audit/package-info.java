/**
 * Keeps searches, acts and sign-ins in the search log before their answers leave, and looks after the log: its settings, its health, its daily verification, and
 * its newest head, which the graph keeps too, so that whoever runs one of the two cannot quietly change both. The log itself is the module {@code ledger}.
 */
@NullMarked
@ApplicationModule(displayName = "Audit", allowedDependencies = {"act", "graph", "guard", "identity", "ledger", "problem", "search"})
package org.leadgraph.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
