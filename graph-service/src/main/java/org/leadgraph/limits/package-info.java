/**
 * How much a caller may ask: how large a GraphQL document may be, and whose turn it is when many ask at once. A refusal depends on the question and on the caller's own
 * others, never on the data or on who else is busy.
 */
@NullMarked
@ApplicationModule(displayName = "Limits", allowedDependencies = {"graph", "problem", "visibility"})
package org.leadgraph.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
