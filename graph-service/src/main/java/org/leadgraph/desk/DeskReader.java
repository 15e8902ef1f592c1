package org.leadgraph.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadgraph.analysis.MatchedGuns;
import org.leadgraph.analysis.MatchedGuns.Gun;
import org.leadgraph.analysis.MatchedGuns.Match;
import org.leadgraph.desk.OnDesk.Declared;
import org.leadgraph.desk.OnDesk.Pair;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.Row;

/** Reads what stands on the desk of an agency, as the caller sees it. */
final class DeskReader {
    /** Pairs of exhibits. */
    static final int MOST_PAIRS = 5_000;
    private static final int MOST_MATCHES = 50_000;
    private static final int AT_ONCE = 2_000;

    private static final NamedQuery<Pair> LEADS = NamedQuery.of("desk/leads-of-agency", DeskReader::pair);
    private static final NamedQuery<Declared> MATCHES = NamedQuery.of("desk/matches-of-exhibits",
            row -> new Declared(new Match(row.text("one"), row.text("other"), row.text("atOne"), row.text("atOther"), row.flag("tested")),
                    row.moment("declaredAt")));
    private static final NamedQuery<IncidentOfLead> INCIDENTS = NamedQuery.of("desk/incidents",
            row -> IncidentOfLead.of(row.record("incident"), (Double) row.value("latitude"), (Double) row.value("longitude"),
                    row.flag("named"), row.flag("vehicle"), row.flag("arrest")));
    private static final NamedQuery<Recovered> OF_AGENCY = NamedQuery.of("desk/incidents-of-agency",
            row -> new Recovered(row.text("incidentId"), row.texts("exhibitIds")));
    private static final NamedQuery<@Nullable ZonedDateTime> NEWEST = NamedQuery.of("desk/newest-incident",
            row -> row.momentOrNull("newest"));

    private final View graph;
    private final String agencyId;

    /** What is read: the caller's view, in the service. */
    @FunctionalInterface
    interface View {
        <T> List<T> run(NamedQuery<T> query, Map<String, Object> parameters);
    }

    /** What was recovered at an incident. */
    record Recovered(String incidentId, List<String> exhibits) {}

    DeskReader(View graph, String agencyId) {
        this.graph = graph;
        this.agencyId = agencyId;
    }

    /**
     * All leads.
     *
     * @param numbers
     *            of leads that must not be cut off
     */
    OnDesk leads(Collection<String> numbers) {
        return leads(numbers, List.of());
    }

    /**
     * The same, with chains of further exhibits and their incidents.
     *
     * @param others
     *            incidents and what was recovered at them
     */
    OnDesk leads(Collection<String> numbers, List<Recovered> others) {
        Map<LeadKey, List<Pair>> leads = new LinkedHashMap<>();
        Set<String> exhibits = new TreeSet<>();
        Set<String> incidents = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (Pair pair : graph.run(LEADS,
                Map.of("agencyId", agencyId, "numbers", List.copyOf(new TreeSet<>(numbers)), "limit", MOST_PAIRS))) {
            // A lead between two own exhibits comes from both sides.
            if (seen.add(pair.lead() + " " + pair.ends())) {
                leads.computeIfAbsent(pair.lead(), _ -> new ArrayList<>()).add(pair);
                exhibits.addAll(pair.ends());
                incidents.addAll(pair.incidents());
            }
        }
        for (Recovered other : others) {
            exhibits.addAll(other.exhibits());
            incidents.add(other.incidentId());
        }
        List<Declared> matches = matches(exhibits);
        matches.forEach(each -> incidents.addAll(List.of(each.match().atOne(), each.match().atOther())));
        Map<String, IncidentOfLead> known = new HashMap<>();
        inParts(INCIDENTS, "incidentIds", incidents).forEach(incident -> known.put(incident.id(), incident));
        Map<String, Gun> guns = new HashMap<>();
        new MatchedGuns(matches.stream().map(Declared::match).toList()).guns()
                .forEach(gun -> gun.exhibits().forEach(exhibit -> guns.put(exhibit, gun)));
        return new OnDesk(leads, guns, matches, known);
    }

    /** The agency's own incidents of a period, and what was recovered at them; newest first. */
    List<Recovered> incidents(ZonedDateTime from, ZonedDateTime before, int limit) {
        return graph.run(OF_AGENCY, Map.of("agencyId", agencyId, "from", from, "before", before, "limit", limit));
    }

    /** When the agency's newest incident was; null when none is seen. */
    @Nullable
    ZonedDateTime newest(Instant now) {
        return graph.run(NEWEST, Map.of("agencyId", agencyId, "now", now.atZone(ZoneOffset.UTC))).getFirst();
    }

    /** Step by step, so that only what hangs together with these is read; beyond a bound that no chain of the field reaches, the rest is left out. */
    private List<Declared> matches(Set<String> exhibits) {
        List<Declared> all = new ArrayList<>();
        Set<String> seen = new HashSet<>(exhibits);
        Set<String> next = exhibits;
        while (!next.isEmpty() && all.size() < MOST_MATCHES) {
            List<Declared> found = inParts(MATCHES, "exhibitIds", next);
            all.addAll(found);
            Set<String> further = new TreeSet<>();
            found.stream().map(each -> each.match().other()).filter(seen::add).forEach(further::add);
            next = further;
        }
        return all;
    }

    private <T> List<T> inParts(NamedQuery<T> query, String list, Collection<String> several) {
        List<String> ids = List.copyOf(several);
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Map<String, Object> parameters = new HashMap<>(Map.of(list, ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
            if (query == MATCHES) {
                parameters.put("limit", MOST_MATCHES);
            }
            rows.addAll(graph.run(query, parameters));
        }
        return rows;
    }

    private static Pair pair(Row row) {
        RecordNode own = row.record("own");
        RecordNode other = row.record("other");
        SortedSet<Integer> scopes = new TreeSet<>(Set.of(own.scope()));
        if (row.flag("otherOwn")) {
            scopes.add(other.scope());
        }
        return new Pair(new LeadKey(row.text("leadNumber"), scopes), own, other, row.text("status"), row.moment("createdAt"),
                row.moment("updatedAt"), row.texts("incidentIds"));
    }
}
