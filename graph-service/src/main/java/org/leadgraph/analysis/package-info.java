/**
 * Measures of the link graph that a caller sees: groups, communities, degree and betweenness. Computed anew for each question, because a measure of records
 * tells of all of them.
 */
@NullMarked
@ApplicationModule(displayName = "Analysis", allowedDependencies = {"graph", "link", "problem", "search"})
package org.leadgraph.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
