/**
 * Who may see whose records: the policy as plain values, and the rules as pure functions over them.
 *
 * <p>
 * Read {@link org.leadgraph.visibility.VisibilityRules} first: each rule is one function. {@link org.leadgraph.visibility.Policy} is all that a rule may
 * look at, and {@link org.leadgraph.visibility.View} is what the rules give one {@link org.leadgraph.visibility.Caller}. The guard uses them inside Neo4j
 * to decide what exists for a caller; the service uses the same ones to explain, to look back and to preview a change. There is no Neo4j and no Spring
 * here, so a rule is tested without a database.
 */
@NullMarked
package org.leadgraph.visibility;

import org.jspecify.annotations.NullMarked;
