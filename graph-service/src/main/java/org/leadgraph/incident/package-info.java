/** Shootings and firearm recoveries, the people in them and the places: what an agency's record system says about an event. */
@NullMarked
@ApplicationModule(displayName = "Incident", allowedDependencies = {"agency", "graph", "model", "problem"})
package org.leadgraph.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
