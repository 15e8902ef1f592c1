package org.leadgraph.link;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.search.Pointer;

/**
 * Incidents and what joins them.
 *
 * @param nodes
 *            the incident asked for, then by hops, then by id
 * @param edges
 *            each connection once, by the ids of its ends, its kind and its evidence
 * @param pointers
 *            yellow records beside the incidents and what was recovered at them
 * @param truncations
 *            what was left out and why; empty for a complete answer
 */
record LinkGraph(List<Node> nodes, List<Edge> edges, List<Pointer> pointers, List<Truncation> truncations) implements MadeOfRecords {
    /** Its incidents, and the evidence of its connections. */
    @Override
    public Stream<GraphRecord> records() {
        return Stream.concat(nodes.stream().map(Node::record), edges.stream().flatMap(edge -> edge.evidence().stream()));
    }

    /** An incident and its distance, in steps from the incident asked for. */
    record Node(GraphRecord record, int hops) {}

    /** A connection of two incidents; {@code from} is the smaller id, {@code kind} the name of a {@link ConnectionKind}. */
    record Edge(String from, String to, String kind, List<GraphRecord> evidence, @Nullable LeadFacts lead) {}

    /** Something that was left out. */
    record Truncation(Reason reason, int limit) {
        enum Reason {
            HOPS, NODES, CONNECTIONS
        }
    }
}
