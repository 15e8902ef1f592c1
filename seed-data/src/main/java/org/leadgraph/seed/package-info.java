/** Writes worlds: invented ones, and real open data, in the load format. */
@NullMarked
package org.leadgraph.seed;

import org.jspecify.annotations.NullMarked;
