/**
 * What Neo4j's kernel asks for a caller's transaction: which nodes exist, which procedures may be called, and that nothing may be written.
 *
 * <p>
 * {@link org.leadgraph.guard.kernel.CallerLogin} makes the security context of each transaction from the caller's view;
 * {@link org.leadgraph.guard.kernel.CallerAccessMode} answers the kernel's questions about single nodes by the scope that their labels name.
 */
@NullMarked
package org.leadgraph.guard.kernel;

import org.jspecify.annotations.NullMarked;
