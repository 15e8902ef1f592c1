/**
 * The policy of the moment: reads the policy graph, keeps what it read with the views made from it, and notices every commit that changes it.
 *
 * <p>
 * {@link org.leadgraph.guard.policy.Policies} is asked for a caller's view; {@link org.leadgraph.guard.policy.PolicyChanges} listens to commits, so that
 * a change holds from the moment it is acknowledged. What cannot be decided fails as {@link org.leadgraph.guard.policy.GuardFailure} and shows nothing.
 */
@NullMarked
package org.leadgraph.guard.policy;

import org.jspecify.annotations.NullMarked;
