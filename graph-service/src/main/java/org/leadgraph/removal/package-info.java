/**
 * What an owner does about a record that should not be seen any more: withdraw it, and bring it back; seal it, and open it; expunge it for good. Those to whom it was shown are told that it is gone. A removed record stays in the graph without the labels of its kind and scope, so
 * it is there for nobody, whatever the question; what brings it back is kept beside it.
 *
 * <p>
 * Source: contract, decision 17; N-DEx manual 3.1, 1.4.1 (owners answer for accuracy).
 */
@NullMarked
@ApplicationModule(displayName = "Removal", allowedDependencies = {"act", "agency", "graph", "ingest", "ledger", "logs", "matching",
        "model", "policy", "problem",
        "search",
        "visibility"})
package org.leadgraph.removal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
