/**
 * What an owner does about a record that should not be seen any more: withdraw it, and bring it back; seal it, and open it; expunge it for good. A removed record stays in the graph without the labels of its kind and scope, so
 * it is there for nobody, whatever the question; what brings it back is kept beside it.
 *
 * <p>
 * Source: contract, decision 17; N-DEx manual 3.1, 1.4.1 (owners answer for accuracy).
 */
@NullMarked
@ApplicationModule(displayName = "Removal", allowedDependencies = {"act", "graph", "ingest", "matching", "model", "policy", "problem",
        "search",
        "visibility"})
package org.leadgraph.removal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
