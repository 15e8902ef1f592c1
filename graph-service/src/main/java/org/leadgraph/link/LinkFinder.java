package org.leadgraph.link;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.link.ConnectionKind.Step;
import org.leadgraph.link.LinkGraph.Truncation;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Pointer;
import org.springframework.stereotype.Service;

/**
 * Finds the incidents that are connected to one, step by step: each step asks for the neighbours of all incidents that the step before found. Incidents with
 * lower ids are kept first, so a truncated answer is the same every time.
 */
@Service
class LinkFinder {
    static final int MOST_HOPS = 12;
    static final int MOST_NODES = 1_000;
    /** Connections that one step may bring; a place with so many incidents says little about any two of them. */
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_RECOVERED = 2_000;

    private static final NamedQuery<RecordNode> INCIDENT = NamedQuery.of("link/incident", row -> row.record("incident"));
    private static final NamedQuery<String> RECOVERED = NamedQuery.of("link/exhibits-of-incidents",
            row -> row.text("recordId"));

    private final RecordTypes types;

    LinkFinder(RecordTypes types) {
        this.types = types;
    }

    /** What is asked of {@link #connectedShootings}. */
    record Criteria(String from, List<ConnectionKind> via, int maxHops, int maxNodes, List<String> leadStatuses,
            OccurredSpan occurred) {
        Criteria(String from, List<ConnectionKind> via, int maxHops, int maxNodes, List<String> leadStatuses) {
            this(from, via, maxHops, maxNodes, leadStatuses, OccurredSpan.EVER);
        }
    }

    /** When incidents happened that a walk goes through: from a moment on, and before another; either may be open. */
    record OccurredSpan(@Nullable ZonedDateTime from, @Nullable ZonedDateTime before) {
        static final OccurredSpan EVER = new OccurredSpan(null, null);

        private static final ZonedDateTime BEFORE_ALL = ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        private static final ZonedDateTime AFTER_ALL = BEFORE_ALL.withYear(9999);

        OccurredSpan {
            if (from != null && before != null && !from.isBefore(before)) {
                throw new InvalidRequest(LinkProblem.TIME_SPAN_INVALID, "A time span must begin before it ends.");
            }
        }

        /** Always a moment, so that the database plans the same statement once. */
        ZonedDateTime begin() {
            return from == null ? BEFORE_ALL : from;
        }

        ZonedDateTime end() {
            return before == null ? AFTER_ALL : before;
        }
    }

    /** The incidents connected to one; empty when that one is not there for the caller. */
    Optional<LinkGraph> connectedShootings(GraphReading graph, Criteria criteria) {
        return graph.run(INCIDENT, Map.of("id", criteria.from())).stream().findFirst()
                .map(start -> new Walk(graph, criteria, List.of(start)).graph());
    }

    /** The incidents connected to these, the nearest way from any of them. */
    LinkGraph connectedTo(GraphReading graph, List<RecordNode> incidents, Criteria criteria) {
        return new Walk(graph, criteria, incidents).graph();
    }

    /** The connections of these incidents with each other, and with none beyond them. */
    LinkGraph among(GraphReading graph, List<RecordNode> incidents, List<ConnectionKind> via, List<String> leadStatuses) {
        return new Walk(graph, new Criteria("", via, 1, incidents.size(), leadStatuses), incidents).among();
    }

    /** One search, from its first incident to the answer. */
    private final class Walk {
        private final GraphReading graph;
        private final Criteria criteria;
        private final Map<String, Integer> hops = new LinkedHashMap<>();
        private final Map<String, RecordNode> incidents = new HashMap<>();
        private final Map<String, Step> edges = new TreeMap<>();
        private final Set<Truncation.Reason> reached = EnumSet.noneOf(Truncation.Reason.class);

        Walk(GraphReading graph, Criteria criteria, List<RecordNode> starts) {
            this.graph = graph;
            this.criteria = criteria;
            starts.forEach(start -> {
                hops.put(start.recordId(), 0);
                incidents.put(start.recordId(), start);
            });
        }

        LinkGraph among() {
            steps(hops.keySet()).forEach(this::addEdge);
            return answer(List.of());
        }

        LinkGraph graph() {
            Set<String> frontier = Set.copyOf(hops.keySet());
            for (int hop = 1; hop <= criteria.maxHops() && !frontier.isEmpty(); hop++) {
                frontier = step(frontier, hop);
            }
            if (!frontier.isEmpty()) {
                close(frontier);
            }
            return answer(pointers());
        }

        /** Takes one step; returns the incidents that are new. */
        private Set<String> step(Set<String> frontier, int hop) {
            Map<String, RecordNode> found = new TreeMap<>();
            List<Step> steps = steps(frontier);
            steps.forEach(step -> found.putIfAbsent(step.far().recordId(), step.far()));
            Set<String> added = new LinkedHashSet<>();
            found.forEach((id, incident) -> {
                if (!hops.containsKey(id)) {
                    if (hops.size() < criteria.maxNodes()) {
                        hops.put(id, hop);
                        incidents.put(id, incident);
                        added.add(id);
                    } else {
                        reached.add(Truncation.Reason.NODES);
                    }
                }
            });
            steps.forEach(this::addEdge);
            return added;
        }

        /** Looks beyond the last step, for connections among its incidents, and for whether there is more. */
        private void close(Set<String> frontier) {
            for (Step step : steps(frontier)) {
                if (hops.containsKey(step.far().recordId())) {
                    addEdge(step);
                } else {
                    reached.add(Truncation.Reason.HOPS);
                }
            }
        }

        private List<Step> steps(Collection<String> frontier) {
            // Of an incident of which the day is known alone, the whole day counts.
            Map<String, Object> parameters = Map.of("incidentIds", List.copyOf(frontier), "leadStatuses", criteria.leadStatuses(), "limit",
                    MOST_STEPS + 1, "from", criteria.occurred().begin(), "fromDay", criteria.occurred().begin().minusDays(1), "before",
                    criteria.occurred().end());
            List<Step> steps = new ArrayList<>();
            for (ConnectionKind kind : criteria.via()) {
                List<Step> found = graph.run(kind.query(), parameters);
                if (found.size() > MOST_STEPS) {
                    reached.add(Truncation.Reason.CONNECTIONS);
                }
                steps.addAll(found.subList(0, Math.min(found.size(), MOST_STEPS)));
            }
            return steps;
        }

        private void addEdge(Step step) {
            if (hops.containsKey(step.far().recordId())) {
                String evidence = step.evidence().stream().map(RecordNode::recordId).sorted().collect(Collectors.joining(" "));
                String lead = step.lead() == null ? "" : String.valueOf(step.lead().leadNumber());
                edges.putIfAbsent(
                        String.join(" ", new TreeSet<>(List.of(step.nearId(), step.far().recordId()))) + " " + step.kind() + " " + evidence
                                + " " + lead,
                        step);
            }
        }

        private LinkGraph answer(List<Pointer> pointers) {
            List<LinkGraph.Node> nodes = hops.entrySet()
                    .stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> new LinkGraph.Node(types.typed(incidents.get(entry.getKey())), entry.getValue()))
                    .toList();
            List<Truncation> left = reached.stream()
                    .map(reason -> new Truncation(reason, switch (reason) {
                        case HOPS -> criteria.maxHops();
                        case NODES -> criteria.maxNodes();
                        case CONNECTIONS -> MOST_STEPS;
                    }))
                    .toList();
            return new LinkGraph(nodes, edges.values().stream().map(this::edge).toList(), pointers, left);
        }

        private LinkGraph.Edge edge(Step step) {
            String far = step.far().recordId();
            List<GraphRecord> evidence = step.evidence().stream().sorted(Comparator.comparing(RecordNode::recordId)).map(types::typed)
                    .toList();
            boolean nearFirst = step.nearId().compareTo(far) < 0;
            return new LinkGraph.Edge(nearFirst ? step.nearId() : far, nearFirst ? far : step.nearId(), step.kind(), evidence, step.lead());
        }

        private List<Pointer> pointers() {
            if (graph.view().pointers().isEmpty()) {
                return List.of();
            }
            List<String> ids = List.copyOf(hops.keySet());
            List<String> beside = Stream
                    .concat(ids.stream(), graph.run(RECOVERED, Map.of("incidentIds", ids, "limit", MOST_RECOVERED - MOST_NODES)).stream())
                    .toList();
            return Pointer.beside(graph, beside);
        }
    }
}
