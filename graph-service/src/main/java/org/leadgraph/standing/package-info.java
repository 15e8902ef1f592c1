/** The standing of accounts: who is suspended and reinstated, by whom. */
@NullMarked
@ApplicationModule(displayName = "Standing", allowedDependencies = {"access", "act", "graph", "policy", "problem"})
package org.leadgraph.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
