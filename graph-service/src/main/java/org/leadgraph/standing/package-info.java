/**
 * The standing of accounts: who opens them, which forms they need, what training and checks they have, until when these are valid, who suspends and reinstates.
 */
@NullMarked
@ApplicationModule(displayName = "Standing", allowedDependencies = {"act", "graph", "identity", "policy", "problem", "search",
        "visibility"})
package org.leadgraph.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
