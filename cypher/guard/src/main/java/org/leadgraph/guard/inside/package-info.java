/**
 * Reading as a caller without a connection, for a service that has the database inside its own process. Statements go the way that they go over Bolt, with the
 * same login, the same bounds and the same errors; only the wire is left out.
 */
@NullMarked
package org.leadgraph.guard.inside;

import org.jspecify.annotations.NullMarked;
