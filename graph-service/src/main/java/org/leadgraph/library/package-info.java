/**
 * The library: link queries in files of {@code cypher/library}, each with its question, parameters and columns, for everybody in good standing. They run as
 * the caller, through the guard, within the console's limits.
 */
@NullMarked
@ApplicationModule(displayName = "Library", allowedDependencies = {"console", "problem", "search", "visibility"})
package org.leadgraph.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
