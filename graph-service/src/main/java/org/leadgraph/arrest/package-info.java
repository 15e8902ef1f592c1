/** Arrests: whom an agency arrested, at which incident, and for what. */
@NullMarked
@ApplicationModule(displayName = "Arrest", allowedDependencies = {"graph", "lookup", "model", "search"})
package org.leadgraph.arrest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
