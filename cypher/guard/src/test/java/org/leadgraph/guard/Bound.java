package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that a random question has in reach, by what they stand for. */
final class Bound {
    /** Name of a node, and its label; empty when it can be of several. */
    final Map<String, String> nodes = new LinkedHashMap<>();
    final List<String> links = new ArrayList<>();
    /** Paths that have but one value, so that their nodes may be asked for. */
    final List<String> paths = new ArrayList<>();
    /** Paths of which one of several was taken: only their length has one value. */
    final List<String> lengths = new ArrayList<>();
    final List<String> values = new ArrayList<>();
    /** Lists whose elements are in no order. */
    final List<String> lists = new ArrayList<>();

    Bound copy() {
        Bound copy = new Bound();
        copy.nodes.putAll(nodes);
        copy.links.addAll(links);
        copy.paths.addAll(paths);
        copy.lengths.addAll(lengths);
        copy.values.addAll(values);
        copy.lists.addAll(lists);
        return copy;
    }

    List<String> nodeNames() {
        return List.copyOf(nodes.keySet());
    }

    List<String> all() {
        List<String> all = new ArrayList<>(nodes.keySet());
        all.addAll(links);
        all.addAll(paths);
        all.addAll(lengths);
        all.addAll(values);
        all.addAll(lists);
        return all;
    }

    void keepOnly(List<String> kept) {
        nodes.keySet().retainAll(kept);
        links.retainAll(kept);
        paths.retainAll(kept);
        lengths.retainAll(kept);
        values.retainAll(kept);
        lists.retainAll(kept);
    }
}
