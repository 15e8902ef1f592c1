/**
 * What records said before they were changed, for those who relied on them. A version is kept when a feed, a load or an entry changes a record's facts. It is in no scope, so no question reaches it by itself;
 * it is read here, through the record, by those who see the record in the same answer, and it goes where the record goes.
 *
 * <p>
 * Source: contract, decision 17.
 */
@NullMarked
@ApplicationModule(displayName = "History", allowedDependencies = {"act", "graph", "model", "search", "visibility"})
package org.leadgraph.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
