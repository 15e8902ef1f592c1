/** Search by words and conditions over what the caller sees, and exact look-up of pointers. */
@NullMarked
@ApplicationModule(displayName = "Search", allowedDependencies = {"access", "graph", "model", "problem"})
package org.leadgraph.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
