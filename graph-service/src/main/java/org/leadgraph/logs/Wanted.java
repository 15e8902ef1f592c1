package org.leadgraph.logs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which entries a report may show, by their {@link Terms}. It may name too many, but never too few: the report itself decides on each.
 *
 * @param any
 *            an entry has one of each of these
 * @param none
 *            and none of these
 */
public record Wanted(List<Set<String>> any, Set<String> none) {
    public Wanted {
        any = any.stream().map(Set::copyOf).toList();
        none = Set.copyOf(none);
    }

    /** Those that have one of these. */
    public static Wanted any(Collection<String> terms) {
        return new Wanted(List.of(Set.copyOf(terms)), Set.of());
    }

    /** Those of them that also have this. */
    public Wanted and(String term) {
        return andAny(Set.of(term));
    }

    /** Those of them that also have one of these. */
    public Wanted andAny(Collection<String> terms) {
        List<Set<String>> more = new ArrayList<>(any);
        more.add(Set.copyOf(terms));
        return new Wanted(more, none);
    }

    /** Those of them that do not have this. */
    public Wanted without(String term) {
        Set<String> more = new HashSet<>(none);
        more.add(term);
        return new Wanted(any, more);
    }
}
