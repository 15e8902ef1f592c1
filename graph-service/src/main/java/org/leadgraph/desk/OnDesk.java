package org.leadgraph.desk;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leadgraph.analysis.MatchedGuns.Gun;
import org.leadgraph.analysis.MatchedGuns.Match;
import org.leadgraph.graph.RecordNode;

/**
 * What stands on a desk, as its reader saw it.
 *
 * @param leads
 *            pairs of each lead
 * @param guns
 *            by record id of their exhibits; only those at two incidents or more
 * @param incidents
 *            by record id
 */
record OnDesk(Map<LeadKey, List<Pair>> leads, Map<String, Gun> guns, List<Declared> matches, Map<String, IncidentOfLead> incidents) {
    private static final List<String> STRONGEST_FIRST = List.of("HIT", "LEAD", "INCONCLUSIVE", "NOT_CONFIRMED");

    /** Two exhibits that a lead joins, the first one of the agency's own. */
    record Pair(LeadKey lead, RecordNode own, RecordNode other, String status, ZonedDateTime createdAt, ZonedDateTime updatedAt,
            List<String> incidents) {
        /** Record ids of both, in order. */
        List<String> ends() {
            return Stream.of(own.recordId(), other.recordId()).sorted().toList();
        }

        /** Whether it says that both are of one gun. */
        boolean joins() {
            return status.equals("HIT") || status.equals("LEAD");
        }
    }

    /** Two exhibits of one gun, and when a lead between them was declared. */
    record Declared(Match match, ZonedDateTime at) {}

    /** A lead with what speaks for it. */
    record Ranked(LeadKey lead, String status, ZonedDateTime createdAt, ZonedDateTime updatedAt, List<RecordNode> exhibits,
            List<IncidentOfLead> incidents, Gets gets) {}

    /** All leads, in no order. */
    List<Ranked> ranked() {
        // Of leads alone: what else was read for a review moves no rank.
        Instant newest = leads.values().stream().flatMap(pairs -> incidentsOf(pairs).stream()).map(IncidentOfLead::at)
                .max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return leads.entrySet().stream().map(each -> ranked(each.getKey(), each.getValue(), newest)).toList();
    }

    private Ranked ranked(LeadKey lead, List<Pair> pairs, Instant newest) {
        String status = pairs.stream().map(Pair::status).min(Comparator.comparing(STRONGEST_FIRST::indexOf)).orElseThrow();
        Map<String, RecordNode> exhibits = new TreeMap<>();
        pairs.forEach(pair -> {
            exhibits.put(pair.own().recordId(), pair.own());
            exhibits.put(pair.other().recordId(), pair.other());
        });
        List<IncidentOfLead> incidents = incidentsOf(pairs);
        boolean recovered = exhibits.values().stream().anyMatch(exhibit -> exhibit.label().equals("TestFire"))
                || joined(pairs).anyMatch(Gun::recovered);
        return new Ranked(lead, status, pairs.stream().map(Pair::createdAt).min(Comparator.naturalOrder()).orElseThrow(),
                pairs.stream().map(Pair::updatedAt).max(Comparator.naturalOrder()).orElseThrow(), List.copyOf(exhibits.values()), incidents,
                Gets.of(status, incidents, recovered, newest));
    }

    /** Those of the pairs that join something, or of all when none does, and those that hang together with them. */
    private List<IncidentOfLead> incidentsOf(List<Pair> pairs) {
        Set<String> ids = new TreeSet<>();
        List<Pair> standing = pairs.stream().filter(Pair::joins).toList();
        (standing.isEmpty() ? pairs : standing).forEach(pair -> ids.addAll(pair.incidents()));
        joined(pairs).forEach(gun -> ids.addAll(gun.incidents()));
        return these(ids);
    }

    /** Guns of the pairs that leads or hits join; what an examiner did not confirm joins nothing. */
    private Stream<Gun> joined(List<Pair> pairs) {
        return pairs.stream().filter(Pair::joins).map(pair -> guns.get(pair.own().recordId())).filter(Objects::nonNull).distinct();
    }

    /** Incidents, newest first. */
    List<IncidentOfLead> these(Set<String> ids) {
        return ids.stream().map(incidents::get).filter(Objects::nonNull).sorted(IncidentOfLead.NEWEST_FIRST).toList();
    }
}
