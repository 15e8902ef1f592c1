/**
 * The load format and everything that reads or writes it: a {@link org.leadgraph.seed.SeedSource source} is a list of files whose rows
 * are produced one at a time, so that neither a generated world nor a real feed has to fit into memory.
 */
@NullMarked
package org.leadgraph.seed;

import org.jspecify.annotations.NullMarked;
