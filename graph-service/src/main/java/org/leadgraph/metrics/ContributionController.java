package org.leadgraph.metrics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.metrics.Contributions.Contribution;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Who brings the most to NIBIN. */
@Controller
class ContributionController {
    private final Contributions contributions;
    private final Agencies agencies;

    ContributionController(Contributions contributions, Agencies agencies) {
        this.contributions = contributions;
        this.agencies = agencies;
    }

    @QueryMapping
    Connection contributionRanking(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return contributions.ranking(Initiator.of(search), new PageRequest(first, after));
    }

    @BatchMapping(typeName = "Contribution")
    Map<Contribution, Agency> agency(List<Contribution> several) {
        Map<String, Agency> found = agencies.withIds(several.stream().map(Contribution::agencyId).toList());
        return several.stream().collect(Collectors.toMap(Function.identity(), each -> found.get(each.agencyId())));
    }
}
