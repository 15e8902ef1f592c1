/**
 * The lead desk: which leads of the own agency's exhibits there are, what speaks for working on each of them, and what the agency does with it. Leads and ranks are those of the caller's view; work on a lead is a
 * record of the agency beside the lead, for those who see the scopes of its own exhibits.
 */
@NullMarked
@ApplicationModule(displayName = "Desk", allowedDependencies = {"act", "analysis", "graph", "metrics", "nibin", "policy", "problem",
        "search",
        "visibility"})
package org.leadgraph.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
