/**
 * Feed profiles: how the rows of an agency's own export become rows of our files. A profile is a document that the agency writes, tries on a sample and switches on; its versions never change. A row of
 * an export is judged by its file, the profile and the agency alone (INV-50), like any row of a feed.
 */
@NullMarked
@ApplicationModule(displayName = "Feed profiles", allowedDependencies = {"act", "feedfile", "graph", "ingest", "load", "model", "problem",
        "search"})
package org.leadgraph.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
