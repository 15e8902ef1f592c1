/**
 * One search of one caller: who asks and why, the reading of the graph in that caller's view, and the way of every answer through release check, output check
 * and search log. Features get an open {@link org.leadgraph.search.Search} and read the graph through it alone.
 */
@NullMarked
@ApplicationModule(displayName = "Search", allowedDependencies = {"agency", "graph", "http", "identity", "limits", "model", "problem",
        "visibility"})
package org.leadgraph.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
