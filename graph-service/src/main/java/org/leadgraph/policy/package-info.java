/**
 * The policy graph as acts change it: every change through {@link org.leadgraph.policy.PolicyWriter}, which keeps what was before, so that the policy of an
 * earlier day can be told.
 */
@NullMarked
@ApplicationModule(displayName = "Policy", allowedDependencies = {"graph", "guard", "problem"})
package org.leadgraph.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
