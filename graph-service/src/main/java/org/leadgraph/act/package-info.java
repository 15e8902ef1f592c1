/**
 * Acts: what people do to agencies, agreements, accounts and permissions, as opposed to searching. {@link org.leadgraph.act.Acts} lets only the fitting role
 * act, does each act completely or not at all, one after another, and has it in the log before its answer leaves.
 */
@NullMarked
@ApplicationModule(displayName = "Act", allowedDependencies = {"graph", "identity", "problem", "search", "visibility"})
package org.leadgraph.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
