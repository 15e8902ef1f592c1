/**
 * The policy graph as acts change it: every change through {@link org.leadgraph.policy.PolicyWriter}, which keeps what was before; {@link org.leadgraph.policy.Policies} reads
 * it, as it is and as it was on an earlier day. What a policy shows is decided by the guard's rules alone.
 */
@NullMarked
@ApplicationModule(displayName = "Policy", allowedDependencies = {"graph", "problem", "visibility"})
package org.leadgraph.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
