/**
 * Queries that users keep and share with their agency. A saved query gives nobody anything: each run is that of who runs it, with own view, role and bounds,
 * and its text is checked anew.
 */
@NullMarked
@ApplicationModule(displayName = "Saved", allowedDependencies = {"act", "console", "graph", "identity", "library", "problem", "search",
        "visibility"})
package org.leadgraph.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
