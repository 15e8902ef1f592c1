/**
 * Who asks, and why: the caller's identity from the token, the search with its use code, reason and on-behalf-of, and the way of every answer through
 * release check, output check and search log. Features get an open {@link org.leadgraph.access.Search} and read the graph through it alone.
 */
@NullMarked
@ApplicationModule(displayName = "Access", allowedDependencies = {"agency", "graph", "problem", "visibility"})
package org.leadgraph.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
