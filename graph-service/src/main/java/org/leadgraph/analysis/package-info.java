/**
 * Measures of the link graph that a caller sees: groups, communities, degree and betweenness. Computed for each question, because a measure of records
 * depends on all of them.
 */
@NullMarked
@ApplicationModule(displayName = "Analysis", allowedDependencies = {"graph", "link", "problem", "search"})
package org.leadgraph.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
