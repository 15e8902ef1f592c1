/**
 * Quality of the own agency's records: figures, and samples that a person looks through and signs off. An agency learns of its own records alone; what it sees of them, the guard decides.
 */
@NullMarked
@ApplicationModule(displayName = "Quality", allowedDependencies = {"act", "graph", "model", "problem", "search"})
package org.leadgraph.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
