/**
 * How an agency gets access: the request of an ATF field division, the memorandum with its signatures and its ratification, which alone gives access. The path
 * is one table, {@link org.leadgraph.onboarding.AccessPath}.
 */
@NullMarked
@ApplicationModule(displayName = "Onboarding", allowedDependencies = {"act", "graph", "policy", "problem", "search", "standing",
        "visibility"})
package org.leadgraph.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
