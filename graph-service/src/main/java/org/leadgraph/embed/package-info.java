/**
 * Embedding: a view of some records on a page of another origin, such as a dashboard. A person makes a token for it, which is good for a quarter of an hour and for one person, purpose, origin, choice of records and
 * named documents; everything else is decided anew whenever the view is fetched. What an embedded view shows is a use of the records.
 */
@NullMarked
@ApplicationModule(displayName = "Embed", allowedDependencies = {"act", "explorer", "graph", "http", "identity", "link", "permission",
        "problem", "search", "visibility"})
package org.leadgraph.embed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
