/**
 * The synthetic world: fictional agencies and invented crimes, each entity drawn from its own stream of numbers so that any row can be
 * produced without knowing the others.
 */
@NullMarked
package org.leadgraph.seed.synthetic;

import org.jspecify.annotations.NullMarked;
