package org.leadgraph.metrics;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadgraph.agency.Agencies;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.search.Search;
import org.leadgraph.metrics.LeadWorkTimes.Worked;
import org.springframework.stereotype.Service;

/** Makes metrics of what the person behind a search sees. */
@Service
class Metrics {
    private static final int MOST_ORIS = 100;

    private final Agencies agencies;
    private final LeadWorkTimes work;

    Metrics(Agencies agencies, LeadWorkTimes work) {
        this.agencies = agencies;
        this.work = work;
    }

    /**
     * All metrics.
     *
     * @param from
     *            null for a year before the end
     * @param to
     *            null for the end of the day of the newest record that is seen
     * @param oris
     *            whose records are measured; null for the caller's own agency's
     * @throws LimitExceeded
     *             when there are too many ORIs or records
     */
    MetricsReport of(Search search, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to, @Nullable List<String> oris) {
        if (oris != null && (oris.isEmpty() || oris.size() > MOST_ORIS)) {
            throw new LimitExceeded(MetricsProblem.METRICS_ORIS, "Name 1 to " + MOST_ORIS + " ORIs, or none for your own agency.",
                    MOST_ORIS + " ORIs");
        }
        search.computes();
        GraphReading graph = search.open();
        String own = graph.view().agencyId() == null ? "" : graph.view().agencyId();
        List<String> measured = oris == null ? agencies.orisOf(Set.of(own)).getOrDefault(own, List.of()) : List.copyOf(new TreeSet<>(oris));
        MetricsReader reader = new MetricsReader(graph::run, measured);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Period period = Period.of(from, to, to == null ? reader.newest(now) : null, now);
        Gathered gathered = reader.of(period);
        // Work on leads is told to nobody but the own agency.
        boolean ownDesk = measured.equals(agencies.orisOf(Set.of(own)).getOrDefault(own, List.of()));
        List<Worked> worked = ownDesk ? work.of(search).stream().filter(each -> period.holds(each.declaredAt())).toList() : List.of();
        return new MetricsReport(period.from(), period.to(), measured, new Measuring(gathered, owners(gathered, own), worked).all());
    }

    private Owners owners(Gathered gathered, String own) {
        Set<String> oris = new TreeSet<>();
        gathered.leads().forEach(lead -> oris.addAll(List.of(lead.one().ori(), lead.other().ori())));
        gathered.matches().forEach(match -> oris.addAll(match.oris()));
        Map<String, String> owners = new HashMap<>();
        agencies.holding(oris).forEach((ori, agency) -> owners.put(ori, agency.agencyId()));
        return new Owners(owners, own);
    }
}
