package org.leadgraph.metrics;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.analysis.MatchedGuns.Match;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.metrics.Gathered.End;
import org.leadgraph.metrics.Gathered.Exhibit;
import org.leadgraph.metrics.Gathered.First;
import org.leadgraph.metrics.Gathered.Gun;
import org.leadgraph.metrics.Gathered.Incident;
import org.leadgraph.metrics.Gathered.Lead;
import org.leadgraph.metrics.Gathered.Matched;
import org.leadgraph.problem.LimitExceeded;

/** Reads what metrics are made of, as the caller sees it. */
final class MetricsReader {
    static final int MOST_ROWS = 100_000;
    private static final int AT_ONCE = 2_000;

    private static final NamedQuery<Exhibit> EXHIBITS = NamedQuery.of("metrics/exhibits-of-agencies",
            row -> new Exhibit(row.text("exhibitId"), row.flag("tested"), row.momentOrNull("acquiredAt"), row.momentOrNull("enteredAt")));
    private static final NamedQuery<Incident> INCIDENTS = NamedQuery.of("metrics/incidents-of-agencies",
            row -> new Incident(row.text("incidentId"), row.flag("shooting"), row.texts("exhibitIds"), row.texts("firearmIds"),
                    row.texts("arrestIds"), row.texts("decidedIds")));
    private static final NamedQuery<Lead> LEADS = NamedQuery.of("metrics/leads-of-agencies",
            row -> new Lead(end(row, "one"), end(row, "other"), row.text("leadNumber"), row.text("status"), row.moment("createdAt"),
                    row.moment("updatedAt"), row.number("version")));
    private static final NamedQuery<Matched> MATCHES = NamedQuery.of("metrics/matches-of-exhibits", MetricsReader::matched);
    private static final NamedQuery<Gun> GUNS = NamedQuery.of("metrics/firearms",
            row -> new Gun(row.text("firearmId"), row.flag("traced"), row.texts("testFireIds")));
    private static final NamedQuery<First> FIRSTS = NamedQuery.of("metrics/times-to-first-shooting",
            row -> new First((Long) row.value("days"), row.text("band")));
    private static final NamedQuery<@Nullable OffsetDateTime> NEWEST = NamedQuery.of("metrics/newest-record", row -> {
        var newest = row.momentOrNull("newest");
        return newest == null ? null : newest.toOffsetDateTime();
    });

    private final View graph;
    private final List<String> oris;

    /** What is read: the caller's view, in the service. */
    @FunctionalInterface
    interface View {
        <T> List<T> run(NamedQuery<T> query, Map<String, Object> parameters);
    }

    MetricsReader(View graph, List<String> oris) {
        this.graph = graph;
        this.oris = oris;
    }

    /** When the newest incident or exhibit of the agencies was; null when none is seen. */
    @Nullable
    OffsetDateTime newest(OffsetDateTime now) {
        return graph.run(NEWEST, Map.of("oris", oris, "now", now)).getFirst();
    }

    /**
     * Everything of a period.
     *
     * @throws LimitExceeded
     *             when it is too much
     */
    Gathered of(Period period) {
        List<Exhibit> exhibits = read(EXHIBITS, period);
        List<Incident> incidents = read(INCIDENTS, period);
        List<Lead> leads = read(LEADS, period);
        List<Gun> guns = inParts(GUNS, "firearmIds", distinct(incidents.stream().flatMap(each -> each.firearms().stream())));
        Stream<String> ofGuns = guns.stream().flatMap(each -> each.testFires().stream());
        List<Matched> matches = matches(distinct(Stream.concat(incidents.stream().flatMap(each -> each.exhibits().stream()), ofGuns)));
        List<First> firsts = inParts(FIRSTS, "firearmIds", guns.stream().map(Gun::id).toList());
        return new Gathered(exhibits, incidents, leads, matches, guns, firsts);
    }

    /** Step by step, so that only what hangs together with these is read. */
    private List<Matched> matches(List<String> exhibits) {
        List<Matched> all = new ArrayList<>();
        Set<String> seen = new HashSet<>(exhibits);
        List<String> next = exhibits;
        while (!next.isEmpty()) {
            List<Matched> found = inParts(MATCHES, "exhibitIds", next);
            all.addAll(found);
            requireFew(all.size());
            next = distinct(found.stream().map(each -> each.match().other()).filter(seen::add));
        }
        return all;
    }

    private <T> List<T> read(NamedQuery<T> query, Period period) {
        List<T> rows = graph.run(query, Map.of("oris", oris, "from", period.from(), "before", period.to(), "limit", MOST_ROWS + 1));
        requireFew(rows.size());
        return rows;
    }

    /** In lists of a size that the guard's procedures take. */
    private <T> List<T> inParts(NamedQuery<T> query, String list, List<String> ids) {
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Map<String, Object> parameters = new HashMap<>(Map.of(list, ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
            if (query == MATCHES) {
                parameters.put("limit", MOST_ROWS + 1);
            }
            rows.addAll(graph.run(query, parameters));
            requireFew(rows.size());
        }
        return rows;
    }

    private static List<String> distinct(Stream<String> ids) {
        return List.copyOf(ids.collect(Collectors.toCollection(TreeSet::new)));
    }

    private static End end(Row row, String which) {
        return new End(row.text(which), row.text(which + "Ori"), row.momentOrNull(which + "AcquiredAt"),
                row.momentOrNull(which + "EnteredAt"),
                row.texts(which + "Incidents"));
    }

    private static Matched matched(Row row) {
        Set<String> shootings = new HashSet<>();
        if (row.flag("shootingAtOne")) {
            shootings.add(row.text("atOne"));
        }
        if (row.flag("shootingAtOther")) {
            shootings.add(row.text("atOther"));
        }
        return new Matched(new Match(row.text("one"), row.text("other"), row.text("atOne"), row.text("atOther"), row.flag("tested")),
                shootings,
                Set.copyOf(row.texts("oris")));
    }

    private static void requireFew(int rows) {
        if (rows > MOST_ROWS) {
            throw new LimitExceeded(MetricsProblem.METRICS_TOO_LARGE,
                    "At most 100,000 exhibits, incidents, leads and matches each are measured at once. Narrow the period, or name fewer agencies.",
                    MOST_ROWS + " records of a kind");
        }
    }
}
