package org.leadgraph.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.link.RecordsById;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Measures of the caller's visible links. */
@Controller
class AnalysisController {
    private static final int MOST = 25;
    private static final int MEMBERS = 10;
    private static final String GUNS = "gunsNotRecovered";
    private static final Comparator<Map.Entry<String, Double>> HIGHEST_FIRST = Map.Entry.<String, Double>comparingByValue().reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final RecordsById records;
    private final RecordTypes types;

    AnalysisController(RecordsById records, RecordTypes types) {
        this.records = records;
        this.types = types;
    }

    @QueryMapping
    LinkAnalysis linkAnalysis(@Argument AnalysedLinks over, @Argument @Nullable OffsetDateTime occurredFrom,
            @Argument @Nullable OffsetDateTime occurredBefore, @Argument int first, @ContextValue Search search,
            DataFetchingEnvironment environment) {
        if (first < 1 || first > MOST) {
            throw new LimitExceeded(AnalysisProblem.FIRST_LIMIT, "Ask for 1 to " + MOST + " of each kind.", MOST + " of each kind");
        }
        if (occurredFrom != null && occurredBefore != null && !occurredFrom.isBefore(occurredBefore)) {
            throw new InvalidRequest(AnalysisProblem.SPAN_INVALID, "A time span must begin before it ends.");
        }
        search.computes();
        LinkReader links = new LinkReader(search.open(), occurredFrom, occurredBefore);
        Measures measures = new Measures(links.pairs(over));
        List<SortedSet<String>> communities = measures.communities();
        List<SortedSet<String>> largest = top(measures.components(), first);
        List<SortedSet<String>> closest = top(communities, first);
        List<Map.Entry<String, Double>> degrees = highest(measures.degrees(), first);
        List<Map.Entry<String, Double>> ways = highest(measures.betweenness(), first);
        Map<String, Object> shown = shown(search, largest, closest, degrees, ways);
        // Read only where it is asked for: it is another reading of all leads.
        MatchedGuns guns = over == AnalysedLinks.INCIDENTS_BY_LEADS && environment.getSelectionSet().contains("**/" + GUNS)
                ? links.guns()
                : null;
        return new LinkAnalysis(measures.nodes(), measures.edges(), measures.components().size(), groups(largest, shown, guns),
                communities.size(),
                groups(closest, shown, guns), ranked(degrees, shown), ranked(ways, shown), measures.withoutBetweenness());
    }

    private static List<SortedSet<String>> top(List<SortedSet<String>> groups, int first) {
        return groups.stream().limit(first).toList();
    }

    private static List<Map.Entry<String, Double>> highest(Map<String, Double> measure, int first) {
        return measure.entrySet().stream().filter(entry -> entry.getValue() > 0).sorted(HIGHEST_FIRST).limit(first).toList();
    }

    private Map<String, Object> shown(Search search, List<SortedSet<String>> largest, List<SortedSet<String>> closest,
            List<Map.Entry<String, Double>> degrees, List<Map.Entry<String, Double>> ways) {
        Set<String> ids = new LinkedHashSet<>();
        List.of(largest, closest).forEach(groups -> groups.forEach(group -> group.stream().limit(MEMBERS).forEach(ids::add)));
        List.of(degrees, ways).forEach(ranks -> ranks.forEach(rank -> ids.add(rank.getKey())));
        Map<String, Object> shown = new HashMap<>();
        records.find(search.open(), List.copyOf(ids)).forEach(record -> shown.put(record.recordId(), types.typed(record)));
        return shown;
    }

    private static List<LinkAnalysis.Group> groups(Collection<SortedSet<String>> groups, Map<String, Object> shown,
            @Nullable MatchedGuns guns) {
        return groups.stream().map(group -> new LinkAnalysis.Group(group.size(), group.stream().limit(MEMBERS).map(shown::get).toList(),
                guns == null ? null : guns.notRecovered(group))).toList();
    }

    private static List<LinkAnalysis.Ranked> ranked(List<Map.Entry<String, Double>> ranks, Map<String, Object> shown) {
        return ranks.stream().map(rank -> new LinkAnalysis.Ranked(shown.get(rank.getKey()), rank.getValue())).toList();
    }
}
