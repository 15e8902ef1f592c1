/**
 * What can go wrong for a client, as five kinds with stable codes, and how it is said over GraphQL and HTTP. A message is a sentence that says what to do
 * next; it never contains record content or the database's own words.
 */
@NullMarked
@ApplicationModule(displayName = "Problem", allowedDependencies = {})
package org.leadgraph.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
