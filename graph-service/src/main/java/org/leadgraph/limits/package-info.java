/**
 * How much one may ask: how large a GraphQL document may be, and whose turn it is when many ask at once. A refusal tells of the question and of the caller's own
 * others, never of the data or of who else is busy.
 */
@NullMarked
@ApplicationModule(displayName = "Limits", allowedDependencies = {"graph", "problem", "visibility"})
package org.leadgraph.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
