/**
 * A caller's own Cypher before it runs: checked with Neo4j's parser, and rewritten so that its answer depends on nothing that the caller may not see.
 *
 * <p>
 * {@link org.leadgraph.guard.text.QueryCheck} is the way in. A walk through the parser's tree refuses what is not known; the rewriting gives rows a total
 * order, and adds the columns that say which records a row was made from. Visibility does not rest on it: the kernel decides that.
 */
@NullMarked
package org.leadgraph.guard.text;

import org.jspecify.annotations.NullMarked;
