/** Looking up records: by words and conditions over what the caller sees, and exact look-up of pointers. */
@NullMarked
@ApplicationModule(displayName = "Look-up", allowedDependencies = {"graph", "model", "problem", "search"})
package org.leadgraph.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
