/**
 * The guard: a Neo4j in which each caller's transaction sees only the nodes that exist for that caller.
 *
 * <p>
 * This package puts it together: {@link org.leadgraph.guard.GuardedGraph} starts it inside a process, {@link org.leadgraph.guard.GuardedServer} as a
 * server. What they put together is one package each: {@code kernel} decides about nodes, {@code policy} follows the policy graph, {@code counts} how many records there are, {@code procedures} tell
 * what a caller may learn beside nodes, {@code text} checks a caller's own Cypher and rewrites it with the {@code functions}, {@code door} says who may
 * connect, {@code inside} reads as callers without a connection, and {@code log} keeps questions out of Neo4j's own logs. The rules themselves are in {@code org.leadgraph.visibility}. All of it uses Neo4j's
 * internal API of exactly one version.
 */
@NullMarked
package org.leadgraph.guard;

import org.jspecify.annotations.NullMarked;
