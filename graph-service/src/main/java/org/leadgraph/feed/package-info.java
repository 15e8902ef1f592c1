/**
 * Feeds: programs of agencies that send records, with accounts that people open and end; the files that they send, kept on disk until every row is judged and written; and what became of each row.
 * A row is judged by its file alone, so its result tells nothing of records that the sender does not see (INV-50).
 */
@NullMarked
@ApplicationModule(displayName = "Feeds", allowedDependencies = {"act", "feedfile", "foresight", "graph", "http", "identity", "ingest",
        "load", "model",
        "problem", "profile", "removal", "search", "snapshot"})
package org.leadgraph.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
