/**
 * Sends files of feeds from the command line, and watches them until every row is in the graph. {@link org.leadgraph.send.SendFile} is the entry.
 */
@NullMarked
package org.leadgraph.send;

import org.jspecify.annotations.NullMarked;
