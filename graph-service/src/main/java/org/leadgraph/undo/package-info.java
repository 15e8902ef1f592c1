/**
 * Undoing of a whole run of a feed. What a run did is noted as it writes, by the statements of {@code ingest}; here it is taken back, in batches of one transaction each: what it made is withdrawn, what it changed says again what it
 * said before, and links likewise. What was changed since is left alone. The whole run is undone, also of classes that the acting person does not see; that person is told of the others alone.
 *
 * <p>
 * Source: requirement B-11; contract, decision 17.
 */
@NullMarked
@ApplicationModule(displayName = "Undo", allowedDependencies = {"act", "graph", "ingest", "load", "model", "problem", "removal", "search"})
package org.leadgraph.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
