package org.leadgraph.bench;

import java.util.List;
import org.leadgraph.graph.RecordingGraph.Asked;

/**
 * A row of the first table.
 *
 * @param asked
 *            of the guarded graph and of the reduced copy
 * @param byHand
 *            the same with predicates
 * @param traversal
 *            whether the aim for traversals holds for it
 */
record Question(String name, List<Asked> asked, List<Asked> byHand, boolean traversal) {}
