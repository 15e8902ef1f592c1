/** Custody: who was booked into a jail, serves a term in prison, or is on probation or parole. */
@NullMarked
@ApplicationModule(displayName = "Custody", allowedDependencies = {"graph", "lookup", "model", "search"})
package org.leadgraph.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
