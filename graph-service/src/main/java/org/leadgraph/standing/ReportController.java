package org.leadgraph.standing;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportController {
    private final StandingReport report;

    ReportController(StandingReport report) {
        this.report = report;
    }

    @QueryMapping
    Connection agenciesShortOfPeople(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return report.agenciesShortOfPeople(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    Connection endingStandings(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return report.endingStandings(Initiator.of(search), new PageRequest(first, after));
    }
}
