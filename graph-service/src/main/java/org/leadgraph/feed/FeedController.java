package org.leadgraph.feed;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.feed.FeedAccounts.Hour;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Accounts of programs that send records, and what became of what they sent. */
@Controller
class FeedController {
    private final FeedAccounts accounts;
    private final FeedRuns runs;
    private final FeedAbsences absences;

    private final Clock clock;

    FeedController(FeedAccounts accounts, FeedRuns runs, FeedAbsences absences, Clock clock) {
        this.accounts = accounts;
        this.runs = runs;
        this.absences = absences;
        this.clock = clock;
    }

    @SchemaMapping
    boolean overdue(FeedAccount account) {
        return account.isOverdue(clock.instant());
    }

    @SchemaMapping
    long withdrawn(FeedRun run, @ContextValue Search search) {
        return absences.withdrawn(Initiator.of(search), run);
    }

    @MutationMapping
    FeedAccounts.Opened openFeedAccount(@Argument String name, @Argument boolean attests, @Argument @Nullable String dueBy,
            @Argument @Nullable String zone,
            @ContextValue Search search) {
        return accounts.open(Initiator.of(search), name, new Hour(dueBy, zone), attests);
    }

    @MutationMapping
    FeedAccounts.Opened openNibinFeedAccount(@Argument String name, @Argument List<String> agencies, @Argument @Nullable String dueBy,
            @Argument @Nullable String zone, @ContextValue Search search) {
        return accounts.openNibin(Initiator.of(search), name, new Hour(dueBy, zone), agencies);
    }

    @MutationMapping
    FeedAccount endFeedAccount(@Argument String id, @ContextValue Search search) {
        return accounts.end(Initiator.of(search), id);
    }

    @QueryMapping
    Connection feedAccounts(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return accounts.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    Connection feedRuns(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return runs.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    @Nullable
    FeedRun feedRun(@Argument String id, @ContextValue Search search) {
        return runs.byId(Initiator.of(search), id);
    }

    @QueryMapping
    Connection feedRefusals(@Argument String run, @Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return runs.refusals(Initiator.of(search), run, new PageRequest(first, after));
    }

    @QueryMapping
    String feedRefusalsCsv(@Argument String run, @ContextValue Search search) {
        return runs.refusalsCsv(Initiator.of(search), run);
    }
}
