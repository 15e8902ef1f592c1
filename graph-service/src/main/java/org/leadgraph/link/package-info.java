/** How records are linked: connected shootings, neighbours, paths, and records by their ids whatever they are. */
@NullMarked
@ApplicationModule(displayName = "Link", allowedDependencies = {"access", "agency", "firearm", "graph", "incident", "model", "nibin",
        "problem"})
package org.leadgraph.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
