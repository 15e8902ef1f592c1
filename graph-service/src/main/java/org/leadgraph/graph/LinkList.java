package org.leadgraph.graph;

import java.util.List;
import java.util.Set;

/**
 * A list of linked records that a type of record has, for example a shooting's people.
 *
 * @param name
 *            unique name; a cursor is good for one name
 * @param types
 *            relationship types, any of them
 * @param direction
 *            seen from the record
 * @param labels
 *            domain labels at the far end, any of them
 * @param order
 *            what the list is ordered by
 */
public record LinkList(String name, Set<String> types, Direction direction, List<String> labels, SortKey order) {
    /** Which way the relationship points, seen from the record that has the list. */
    public enum Direction {
        OUT, IN, EITHER
    }

    public static LinkList out(String name, String type, SortKey order, String... labels) {
        return new LinkList(name, Set.of(type), Direction.OUT, List.of(labels), order);
    }

    public static LinkList in(String name, String type, SortKey order, String... labels) {
        return new LinkList(name, Set.of(type), Direction.IN, List.of(labels), order);
    }

    public static LinkList either(String name, String type, SortKey order, String... labels) {
        return new LinkList(name, Set.of(type), Direction.EITHER, List.of(labels), order);
    }
}
