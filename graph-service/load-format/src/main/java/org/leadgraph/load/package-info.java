/**
 * Where records come from: a {@link org.leadgraph.load.Source source} is a list of files whose rows are produced one at a time, so that neither an invented world
 * nor a real feed has to fit into memory. The service reads it, the generator writes it; the columns are those of {@link org.leadgraph.model.LoadFile}.
 */
@NullMarked
package org.leadgraph.load;

import org.jspecify.annotations.NullMarked;
