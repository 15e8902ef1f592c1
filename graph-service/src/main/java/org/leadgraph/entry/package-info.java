/**
 * Entry by hand: people of an agency enter shootings and recoveries with the people, places, firearms and vehicles in them, and correct what is there. The rules are those of feeds; the difference
 * is that a person acts, on records of the own agency that the person sees, and says which state was read before it was corrected.
 */
@NullMarked
@ApplicationModule(displayName = "Entry", allowedDependencies = {"act", "graph", "ingest", "model", "policy", "problem", "search",
        "visibility"})
package org.leadgraph.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
