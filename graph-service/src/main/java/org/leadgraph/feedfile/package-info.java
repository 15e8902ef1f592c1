/**
 * Files as senders send them, CSV or JSON lines, packed or not: read row by row however large they are, with the lines that are lost where a file is broken, and the keys that are in one twice. What a row means is said in
 * {@code ingest}.
 */
@NullMarked
@ApplicationModule(displayName = "Feed files", allowedDependencies = {"ingest", "load", "model"})
package org.leadgraph.feedfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
