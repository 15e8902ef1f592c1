/** Vehicles at incidents, and the people who own or use them. */
@NullMarked
@ApplicationModule(displayName = "Vehicle", allowedDependencies = {"graph", "lookup", "model", "search"})
package org.leadgraph.vehicle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
