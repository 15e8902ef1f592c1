package org.leadgraph.metrics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadgraph.analysis.MatchedGuns;
import org.leadgraph.metrics.Gathered.Incident;
import org.leadgraph.metrics.Gathered.Matched;

/** Which incidents the guns of some matches link. */
final class LinkedIncidents {
    private final List<MatchedGuns.Gun> guns;
    private final Set<String> linked = new HashSet<>();
    private final Set<String> toShootings = new HashSet<>();

    LinkedIncidents(Collection<Matched> matches) {
        guns = new MatchedGuns(matches.stream().map(Matched::match).toList()).guns();
        Set<String> shootings = new HashSet<>();
        matches.forEach(each -> shootings.addAll(each.shootings()));
        for (MatchedGuns.Gun gun : guns) {
            linked.addAll(gun.incidents());
            List<String> at = gun.incidents().stream().filter(shootings::contains).toList();
            gun.incidents().stream().filter(each -> at.size() > (at.contains(each) ? 1 : 0)).forEach(toShootings::add);
        }
    }

    /** Guns that were at one of these incidents. */
    List<MatchedGuns.Gun> gunsAt(Collection<Incident> incidents) {
        Set<String> ids = new HashSet<>(incidents.stream().map(Incident::id).toList());
        return guns.stream().filter(gun -> gun.incidents().stream().anyMatch(ids::contains)).toList();
    }

    /** Exhibits of all guns. */
    Set<String> exhibits() {
        Set<String> exhibits = new HashSet<>();
        guns.forEach(gun -> exhibits.addAll(gun.exhibits()));
        return exhibits;
    }

    /** Whether a gun was at it and at another. */
    boolean links(Incident incident) {
        return linked.contains(incident.id());
    }

    /** Whether a gun was at it and at another, which is a shooting. */
    boolean linksToShooting(Incident incident) {
        return toShootings.contains(incident.id());
    }
}
