/**
 * The narrow procedures: what a caller may learn beside the nodes of the view, each with a bound.
 *
 * <p>
 * The view itself, pointers to yellow records, the time to first shooting, and full-text search without scores. Two of them look at records outside the
 * view, and only what their Javadoc names leaves them.
 */
@NullMarked
package org.leadgraph.guard.procedures;

import org.jspecify.annotations.NullMarked;
