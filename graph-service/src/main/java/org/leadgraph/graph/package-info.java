/**
 * The way to the database: starts it in this process or connects to a server, keeps its schema, and reads it as a caller. Nothing outside this module
 * touches the driver. {@link org.leadgraph.graph.ScopedGraph} impersonates a caller and is what a feature uses; {@link org.leadgraph.graph.SystemGraph} sees
 * everything and is for the modules that keep policy and feeds.
 */
@NullMarked
@ApplicationModule(displayName = "Graph", allowedDependencies = {"model", "problem", "visibility"})
package org.leadgraph.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
