package org.leadgraph.onboarding;

import java.util.List;
import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Versions of the memorandum, the own agency's memoranda (J-18), and the memorandum's steps within a request for access. */
@Controller
class MemorandumController {
    private final Memoranda memoranda;
    private final AccessSteps steps;

    MemorandumController(Memoranda memoranda, AccessSteps steps) {
        this.memoranda = memoranda;
        this.steps = steps;
    }

    @MutationMapping
    Memoranda.Version publishMemorandum(@Argument String summary, @Argument List<String> checklist, @ContextValue Search search) {
        return memoranda.publish(Initiator.of(search), summary, checklist);
    }

    @QueryMapping
    List<Memoranda.Version> memorandumVersions(@ContextValue Search search) {
        return memoranda.versions(Initiator.of(search));
    }

    @QueryMapping
    List<Memoranda.OnFile> ownMemoranda(@ContextValue Search search) {
        return memoranda.ofOwnAgency(Initiator.of(search));
    }

    @MutationMapping
    AccessRequest sendMemorandum(@Argument String requestId, @ContextValue Search search) {
        return steps.sendMemorandum(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest signMemorandum(@Argument String requestId, @ContextValue Search search) {
        return steps.sign(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest forwardMemorandum(@Argument String requestId, @ContextValue Search search) {
        return steps.forward(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest ratifyMemorandum(@Argument String requestId, @ContextValue Search search) {
        return steps.ratify(Initiator.of(search), requestId);
    }
}
