package org.leadgraph.onboarding;

import java.util.List;
import org.leadgraph.access.Search;
import org.leadgraph.act.Initiator;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Versions of the memorandum, and the own agency's memoranda (J-18). */
@Controller
class MemorandumController {
    private final Memoranda memoranda;

    MemorandumController(Memoranda memoranda) {
        this.memoranda = memoranda;
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
}
