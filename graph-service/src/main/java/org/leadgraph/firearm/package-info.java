/** Firearms and their traces, the time to first shooting, and the linked crime guns of an incident. */
@NullMarked
@ApplicationModule(displayName = "Firearm", allowedDependencies = {"agency", "graph", "incident", "model", "problem", "search"})
package org.leadgraph.firearm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
