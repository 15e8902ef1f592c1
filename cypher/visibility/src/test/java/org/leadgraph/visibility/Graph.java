package org.leadgraph.visibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A property graph as plain values, to be written to a database as it is. */
public record Graph(List<Node> nodes, List<Link> links) {
    /** A node; the key names it in this graph only and is not stored. */
    public record Node(String key, List<String> labels, Map<String, Object> properties) {}

    /** A relationship between two nodes, by their keys. */
    public record Link(String type, String from, String to, Map<String, Object> properties) {}

    /** The same graph, to be written in another order: where things are stored must not show. */
    public Graph shuffled(Random random) {
        List<Node> otherNodes = new ArrayList<>(nodes);
        List<Link> otherLinks = new ArrayList<>(links);
        Collections.shuffle(otherNodes, random);
        Collections.shuffle(otherLinks, random);
        return new Graph(otherNodes, otherLinks);
    }
}
