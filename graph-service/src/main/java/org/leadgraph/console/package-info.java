/**
 * Cypher that callers bring themselves: checked before it runs, bounded while it runs, released and logged like every other answer. What it may see is
 * decided by the guard alone.
 */
@NullMarked
@ApplicationModule(displayName = "Console", allowedDependencies = {"act", "graph", "http", "identity", "limits", "model", "problem",
        "search", "visibility"})
package org.leadgraph.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
