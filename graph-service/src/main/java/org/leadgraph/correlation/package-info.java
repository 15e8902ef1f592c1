/**
 * Finds records that are about the same person, gun, place or vehicle, and links them. It runs after records have come in, at its own time. Whether two are linked is a function of
 * the two alone ({@link org.leadgraph.matching}), so a link tells nobody of a third record; and who does not see both does not see it, as with every link.
 */
@NullMarked
@ApplicationModule(displayName = "Correlation", allowedDependencies = {"act", "graph", "matching", "model", "problem", "search"})
package org.leadgraph.correlation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
