/**
 * Functions that stand in rewritten queries: a total order for any value, sorted lists, exact sums, and the records that a value names.
 *
 * <p>
 * {@link org.leadgraph.guard.functions.RewriteFunctions} registers them and says their names. None of them depends on the order of rows, on where a record
 * is stored, or on what the planner estimates.
 */
@NullMarked
package org.leadgraph.guard.functions;

import org.jspecify.annotations.NullMarked;
