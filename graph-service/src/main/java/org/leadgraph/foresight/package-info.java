/**
 * What a file would do, before it is sent in earnest: how many records and links would be new, changed or stay as they are. It is counted by class, and each person is told as if what he or she does not see were not there (INV-2); so
 * the program that sends it is not told at all (INV-50).
 *
 * <p>
 * Source: requirements B-08, B-10.
 */
@NullMarked
@ApplicationModule(displayName = "Foresight", allowedDependencies = {"act", "graph", "ingest", "model", "removal", "search"})
package org.leadgraph.foresight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
