package org.leadgraph.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/**
 * A list of linked records that records of some kinds have, for example an incident's people. What a list does not say otherwise follows from the kind of link.
 *
 * @param field
 *            its field in GraphQL
 * @param of
 *            the kinds that have it
 * @param links
 *            kinds of links, any of them
 * @param direction
 *            seen from the record that has the list
 * @param far
 *            kinds at the other end, any of them
 * @param order
 *            what the list is ordered by
 */
public record LinkList(String field, List<RecordKind> of, Set<LinkKind> links, Direction direction, List<RecordKind> far, SortKey order) {
    /** Which way the link points, seen from the record that has the list. */
    public enum Direction {
        OUT, IN, EITHER
    }

    /** What these links lead to, in the natural order of the records there. */
    public static LinkList out(String field, LinkKind link) {
        return list(field, link.from(), link, Direction.OUT, link.to());
    }

    /** What these links come from. */
    public static LinkList in(String field, LinkKind link) {
        return list(field, link.to(), link, Direction.IN, link.from());
    }

    /** What these links join, whichever way they point. */
    public static LinkList either(String field, LinkKind link) {
        return list(field, link.from(), link, Direction.EITHER, link.to());
    }

    private static LinkList list(String field, List<RecordKind> of, LinkKind link, Direction direction, List<RecordKind> far) {
        return new LinkList(field, of, Set.of(link), direction, far, SortKey.of(far));
    }

    /** The same, had by records of these kinds alone. */
    public LinkList at(RecordKind... kinds) {
        return new LinkList(field, List.of(kinds), links, direction, far, order);
    }

    /** The same, of records of these kinds alone. */
    public LinkList to(RecordKind... kinds) {
        return new LinkList(field, of, links, direction, List.of(kinds), SortKey.of(List.of(kinds)));
    }

    /** A cursor is good for one of these. */
    String name() {
        return Stream.concat(Stream.of(field), Stream.concat(of.stream(), links.stream().sorted()).map(Enum::name))
                .collect(Collectors.joining(" "));
    }

    List<String> labels() {
        return far.stream().map(RecordKind::label).toList();
    }

    String[] types() {
        return links.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** Lists that a module offers, as a bean. */
    public record Offered(List<LinkList> lists) {
        public static Offered of(LinkList... lists) {
            return new Offered(Arrays.asList(lists));
        }
    }
}
