/**
 * Who may connect, and as whom: the two accounts, callers whom the reader account acts for, and people over Bolt.
 *
 * <p>
 * People are shown to the service's {@link org.leadgraph.guard.door.BoltDoor}, which signs them in and answers their statements; the classes of visitors
 * translate between it and Neo4j's Bolt server. Answers to callers are bounded in size here.
 */
@NullMarked
package org.leadgraph.guard.door;

import org.jspecify.annotations.NullMarked;
