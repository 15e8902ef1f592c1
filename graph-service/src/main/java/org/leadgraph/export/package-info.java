/**
 * Exports of records and their links as a file: for other programs, or as a report on paper. An export is a use of the records, so it is entered
 * as one first and refused without the owners' permission (requirements ).
 */
@NullMarked
@ApplicationModule(displayName = "Export", allowedDependencies = {"agency", "graph", "identity", "link", "model", "permission", "problem",
        "search", "visibility"})
package org.leadgraph.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
