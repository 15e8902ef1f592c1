/**
 * Neo4j's own logs without what callers asked or records say: a question is in the search log, with its retention, and in no other file.
 */
@NullMarked
package org.leadgraph.guard.log;

import org.jspecify.annotations.NullMarked;
