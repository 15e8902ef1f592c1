/**
 * The guard: code inside the Neo4j process that decides, for every transaction, which nodes exist for its caller.
 *
 * <p>
 * Read {@link org.leadgraph.visibility.VisibilityRules} first: it is the policy, as pure functions. {@link org.leadgraph.visibility.View} is its result for one
 * caller, {@link org.leadgraph.guard.CallerAccessMode} is how Neo4j asks for it, and {@link org.leadgraph.guard.Policies} keeps it true when the policy
 * changes. Everything here uses Neo4j's internal API of exactly one version, so nothing outside this package may.
 */
@NullMarked
package org.leadgraph.guard;

import org.jspecify.annotations.NullMarked;
