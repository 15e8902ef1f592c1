/**
 * What a crime-gun intelligence center achieves, in figures over the caller's view: how fast exhibits become leads, what is linked, what sharing brought. And which agencies bring the most
 * to NIBIN, for the NESS team.
 */
@NullMarked
@ApplicationModule(displayName = "Metrics", allowedDependencies = {"act", "agency", "analysis", "graph", "nibin", "problem", "search"})
package org.leadgraph.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
