package org.leadgraph.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.util.UnionFind;

/**
 * Guns that leads tell of: exhibits that leads and hits join, over however many steps, seem to come from one gun. A test fire among them was fired from a gun in custody;
 * without one the gun is not known to be recovered. Source: design card, measures of a center: repeat guns still unrecovered.
 */
final class MatchedGuns {
    /** Two exhibits of one gun, and the incidents at which they were recovered. */
    record Match(String one, String other, String atOne, String atOther, boolean tested) {}

    /** Of each gun that no test fire is of, the incidents. */
    private final List<Set<String>> notRecovered = new ArrayList<>();

    MatchedGuns(List<Match> matches) {
        Set<String> exhibits = new LinkedHashSet<>();
        matches.forEach(match -> exhibits.addAll(List.of(match.one(), match.other())));
        UnionFind<String> guns = new UnionFind<>(exhibits);
        matches.forEach(match -> guns.union(match.one(), match.other()));
        Map<String, Set<String>> incidents = new HashMap<>();
        Set<String> recovered = new HashSet<>();
        for (Match match : matches) {
            String gun = guns.find(match.one());
            incidents.computeIfAbsent(gun, _ -> new HashSet<>()).addAll(List.of(match.atOne(), match.atOther()));
            if (match.tested()) {
                recovered.add(gun);
            }
        }
        incidents.forEach((gun, places) -> {
            if (!recovered.contains(gun) && places.size() > 1) {
                notRecovered.add(places);
            }
        });
    }

    /** How many join incidents of this group; all incidents of a gun are in one. */
    int notRecovered(Set<String> group) {
        return (int) notRecovered.stream().filter(places -> places.stream().anyMatch(group::contains)).count();
    }
}
