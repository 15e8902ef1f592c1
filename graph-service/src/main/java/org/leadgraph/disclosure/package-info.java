/**
 * Reports from the search log: to whom an agency's records were shown, how its own users search, who signed in and who was refused, which agreements are
 * dormant. Each reads a bounded part of the log at a time and says how far it read.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.7, 1.3.8 and 1.4.7 (requirements P-05, P-14, S-07, S-08).
 */
@NullMarked
@ApplicationModule(displayName = "Disclosure", allowedDependencies = {"act", "agency", "audit", "graph", "ledger", "limits", "logs",
        "problem",
        "search"})
package org.leadgraph.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
