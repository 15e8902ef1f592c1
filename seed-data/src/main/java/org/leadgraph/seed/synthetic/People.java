package org.leadgraph.seed.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is involved in what.
 * <p>
 * Most people appear once. The others are drawn from the people their agency keeps meeting; some of those are in groups of eight whose
 * members appear together, and a fifth of them are known to a second agency. Basis: Baltimore 2012 to 2017 and Chicago's co-arrests.
 */
final class People {
    private static final double[] COUNTS = Draw.cumulative(.22, .28, .26, .14, .07, .03);
    private static final double KNOWN_SHARE = 0.24;
    private static final double SAME_GROUP_AGAIN = 0.35 * 0.60;
    private static final int GROUP = 8;
    private static final double GUESTS_PER_KNOWN = 0.20;
    private static final double ADDRESS_SHARE = 0.37;

    private final long seed;
    private final Agencies agencies;
    private final Hubs known;
    private final Identities identities;

    record Involvement(Someone who, String role, String roleRaw) {}

    People(long seed, Agencies agencies, Hubs known) {
        this.seed = seed;
        this.agencies = agencies;
        this.known = known;
        this.identities = new Identities(seed);
    }

    List<Involvement> involvedIn(Incident incident) {
        var draw = Draw.of(seed, "people", incident.code());
        var count = draw.pick(COUNTS);
        var found = new ArrayList<Someone>(count);
        var bound = knownCount(incident.agency()) + guestCount(incident.agency());
        var last = -1;
        for (int slot = 0; slot < count; slot++) {
            var index = last >= 0 && draw.chance(SAME_GROUP_AGAIN)
                    ? last / GROUP * GROUP + draw.below(GROUP)
                    : draw.chance(KNOWN_SHARE) ? known.pick(bound, draw) : -1;
            Someone who = index < 0 || index >= bound ? new Someone.Once(incident, slot) : repeated(incident.agency(), index);
            last = index >= 0 && index < bound ? index : last;
            if (!found.contains(who)) {
                found.add(who);
            }
        }
        var roles = Roles.of(incident.agency());
        return found.stream().map(who -> roles.draw(who, incident, draw)).toList();
    }

    int knownCount(Agency agency) {
        return known.count(agency);
    }

    int guestCount(Agency agency) {
        return (int) Math.round(knownCount(agency) * GUESTS_PER_KNOWN);
    }

    private Someone repeated(Agency agency, int index) {
        var own = knownCount(agency);
        return index < own ? new Someone.Known(agency, index) : new Someone.Guest(agency, index - own);
    }

    /** The record of the same person at the agency that knew them first; empty when that agency has no such people. */
    Optional<Someone.Known> original(Someone.Guest guest) {
        var draw = guest.draw(seed, "original");
        var from = agencies.get(agencies.elsewhere(guest.agency().index(), draw));
        var count = knownCount(from);
        return count == 0 || from == guest.agency() ? Optional.empty() : Optional.of(new Someone.Known(from, draw.below(count)));
    }

    /** What the record says, with this record's own errors. */
    Identity recorded(Someone who) {
        return switch (who) {
            case Someone.Once once -> identities.recordedOnce(once);
            case Someone.Known person -> identities.recorded(person, person);
            case Someone.Guest guest -> identities.recorded(original(guest).map(Someone.class::cast).orElse(guest), guest);
        };
    }

    /** Whether the record names a home; the same person always has the same one. */
    boolean hasAddress(Someone who) {
        return who.draw(seed, "has home").chance(ADDRESS_SHARE) && !recorded(who).unnamed();
    }

    /** The person whose home, birth date and name are meant. */
    Someone real(Someone who) {
        return who instanceof Someone.Guest guest ? original(guest).map(Someone.class::cast).orElse(guest) : who;
    }
}
