package org.leadgraph.analysis;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.util.UnionFind;

/**
 * Guns that leads tell of: exhibits that leads and hits join, over however many steps, seem to come from one gun. A test fire among them was fired from a gun in custody;
 * without one the gun is not known to be recovered. Source: design card, measures of a center: repeat guns still unrecovered.
 */
public final class MatchedGuns {
    /** Two exhibits of one gun, and the incidents at which they were recovered. */
    public record Match(String one, String other, String atOne, String atOther, boolean tested) {}

    /**
     * A gun at two incidents or more.
     *
     * @param exhibits
     *            that seem to be of it
     * @param incidents
     *            at which they were recovered
     * @param recovered
     *            whether one of them is a test fire
     */
    public record Gun(Set<String> exhibits, Set<String> incidents, boolean recovered) {}

    private final List<Gun> guns;

    /** The guns of these matches, in the order in which they come in. */
    public MatchedGuns(List<Match> matches) {
        Set<String> exhibits = new LinkedHashSet<>();
        matches.forEach(match -> exhibits.addAll(List.of(match.one(), match.other())));
        UnionFind<String> alike = new UnionFind<>(exhibits);
        matches.forEach(match -> alike.union(match.one(), match.other()));
        Map<String, Gun> found = new LinkedHashMap<>();
        for (Match match : matches) {
            found.merge(alike.find(match.one()),
                    new Gun(new HashSet<>(List.of(match.one(), match.other())), incidents(match), match.tested()),
                    (gun, more) -> {
                        gun.exhibits().addAll(more.exhibits());
                        gun.incidents().addAll(more.incidents());
                        return new Gun(gun.exhibits(), gun.incidents(), gun.recovered() || more.recovered());
                    });
        }
        guns = found.values().stream().filter(gun -> gun.incidents().size() > 1).toList();
    }

    private static Set<String> incidents(Match match) {
        Set<String> incidents = new HashSet<>();
        incidents.add(match.atOne());
        incidents.add(match.atOther());
        return incidents;
    }

    /** Those that join two incidents or more. */
    public List<Gun> guns() {
        return guns;
    }

    /** How many join incidents of this group and are not known to be recovered; all incidents of a gun are in one group. */
    int notRecovered(Set<String> group) {
        return (int) guns.stream().filter(gun -> !gun.recovered() && gun.incidents().stream().anyMatch(group::contains)).count();
    }
}
