package org.leadgraph.guard;

import java.util.List;
import java.util.Map;

/** A property graph as plain values, to be written to a database as it is. */
record Graph(List<Node> nodes, List<Link> links) {
    /** A node; the key names it in this graph only and is not stored. */
    record Node(String key, List<String> labels, Map<String, Object> properties) {}

    /** A relationship between two nodes, by their keys. */
    record Link(String type, String from, String to, Map<String, Object> properties) {}
}
