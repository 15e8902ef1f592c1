/**
 * Acts: what people, feeds, jobs and correlation rules do to agencies, agreements, accounts, permissions and records, as opposed to searching.
 * {@link org.leadgraph.act.Acts} lets only the fitting role or program act, does each act completely or not at all, one after another, and has it in the log before
 * its answer leaves. Each module lists its acts in an enum that implements {@link org.leadgraph.act.Act}.
 */
@NullMarked
@ApplicationModule(displayName = "Act", allowedDependencies = {"graph", "identity", "limits", "problem", "search",
        "visibility"})
package org.leadgraph.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
