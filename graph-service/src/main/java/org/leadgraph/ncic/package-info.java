/**
 * Hits in NCIC as an agency enters them: from the hit over the entering agency's confirmation to what was done about it and the locate. This service does not
 * talk to NCIC; it keeps the order of the steps, so that nobody is arrested and nothing is seized on a hit that is not confirmed.
 *
 * <p>
 * Source: N-DEx audit reference, items 9 and 10 (requirements V-01 to V-06).
 */
@NullMarked
@ApplicationModule(displayName = "NCIC hits", allowedDependencies = {"act", "graph", "problem", "search"})
package org.leadgraph.ncic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
