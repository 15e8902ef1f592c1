package org.leadgraph.correlation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.correlation.SameDecision.Verdict;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What analysts decide about pairs of records. */
@Controller
class SameDecisionController {
    private final SameDecisions decisions;

    SameDecisionController(SameDecisions decisions) {
        this.decisions = decisions;
    }

    @MutationMapping
    SameDecision decideSame(@Argument String record, @Argument String other, @Argument Verdict verdict, @Argument String reason,
            @ContextValue Search search) {
        return decisions.decide(search, record, other, verdict, reason);
    }

    @MutationMapping
    List<SameDecision> undecideSame(@Argument String record, @Argument String other, @ContextValue Search search) {
        return decisions.undecide(search, record, other);
    }

    @QueryMapping
    Connection sameDecisions(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return decisions.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    List<SameDecision> sameDecisionsToAnswer(@Argument int first, @ContextValue Search search) {
        return decisions.toAnswer(search, first);
    }

    @SchemaMapping(typeName = "WhySame")
    List<SameDecision> decisions(WhySame compared, @ContextValue Search search) {
        return decisions.about(search, compared);
    }
}
