/**
 * Queries that users keep and share with their agency. A saved query gives no rights: each run has the view, role and limits of the person who runs it,
 * and its text is checked again.
 */
@NullMarked
@ApplicationModule(displayName = "Saved", allowedDependencies = {"act", "console", "graph", "identity", "library", "problem", "search",
        "visibility"})
package org.leadgraph.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
