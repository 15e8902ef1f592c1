/**
 * The explorer: the page at {@code /}, on which investigators look at the graph. It is a client of the public GraphQL API like any other and may do nothing that others may
 * not; this module only hands out its files, says how to sign in, and sets what the browser may load. The files are in the Maven module {@code explorer}.
 */
@NullMarked
@ApplicationModule(displayName = "Explorer", allowedDependencies = {"http", "identity", "problem"})
package org.leadgraph.explorer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
