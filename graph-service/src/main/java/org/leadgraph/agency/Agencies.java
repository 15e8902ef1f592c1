package org.leadgraph.agency;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.springframework.stereotype.Service;

/** Agencies, as reference data: the same for every caller. */
@Service
public class Agencies {
    private record Holding(String agencyId, List<String> oris) {}

    private static final NamedQuery<Holding> ORIS = NamedQuery.of("agency/oris-of-agencies",
            row -> new Holding(row.text("agencyId"), row.texts("oris")));

    private final AgencyRepository agencies;
    private final OriRepository oris;
    private final SystemGraph graph;

    Agencies(AgencyRepository agencies, OriRepository oris, SystemGraph graph) {
        this.agencies = agencies;
        this.oris = oris;
        this.graph = graph;
    }

    /** All agencies by name, then id. */
    public List<Agency> all() {
        return agencies.findAll().stream().sorted(Comparator.comparing(Agency::name).thenComparing(Agency::agencyId)).toList();
    }

    public Optional<Agency> withId(String agencyId) {
        return agencies.findById(agencyId);
    }

    /** The agencies with these ids, by id; unknown ids are left out. */
    public Map<String, Agency> withIds(Collection<String> agencyIds) {
        return agencies.findAllById(agencyIds).stream().collect(Collectors.toMap(Agency::agencyId, agency -> agency));
    }

    /** The agencies that hold these ORIs, by ORI; unknown ORIs are left out. */
    public Map<String, Agency> holding(Collection<String> codes) {
        return oris.findAllById(codes).stream().collect(Collectors.toMap(Ori::code, Ori::agency));
    }

    /** The ORIs of these agencies, in order, by agency id. */
    public Map<String, List<String>> orisOf(Collection<String> agencyIds) {
        return graph.read(ORIS, Map.of("agencyIds", List.copyOf(agencyIds))).stream()
                .collect(Collectors.toMap(Holding::agencyId, Holding::oris));
    }
}
