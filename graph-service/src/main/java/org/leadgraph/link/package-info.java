/** How records are linked: connected shootings, neighbours, paths, and records by their ids whatever they are. */
@NullMarked
@ApplicationModule(displayName = "Link", allowedDependencies = {"agency", "firearm", "graph", "incident", "model", "nibin", "problem",
        "search"})
package org.leadgraph.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
