/**
 * The only way in for records: loads a source of the load format into the graph, checking row by row and committing batch by batch, so that the same source may
 * be loaded any number of times. {@link org.leadgraph.ingest.Loader} is the entry; {@link org.leadgraph.ingest.LoadReport} says what became of every row.
 */
@NullMarked
@ApplicationModule(displayName = "Ingest", allowedDependencies = {"act", "agency", "firearm", "graph", "incident", "load", "model", "nibin",
        "problem", "visibility"})
package org.leadgraph.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
